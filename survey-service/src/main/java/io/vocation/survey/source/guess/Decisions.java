package io.vocation.survey.source.guess;

import io.vocation.survey.source.Surveyed;
import io.vocation.survey.source.YesNo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the columns that are answered by yes or no. */
final class Decisions {
    private Decisions() {}

    /** The question that a name says, if a column has it and its words can be told; null otherwise. */
    static YesNo find(Findings findings, Role role, Words names, Words inverted) {
        List<Column> found = new ArrayList<>();
        for (Column column : findings.free(names)) {
            YesNoWords words = YesNoWords.of(column);
            if (column.is(inverted) && words.areComplete()) {
                findings.leave(column, role, "Its name seems to ask something else, or the contrary.");
            } else if (words.areComplete()) {
                found.add(column);
            } else if (column.filled() == 0
                    || !words.yes().isEmpty()
                    || !words.no().isEmpty()) {
                findings.leave(column, role, "Its values do not tell the words for both yes and no.");
            }
        }
        if (found.isEmpty()) {
            return null;
        }
        Column first = found.getFirst();
        YesNoWords words = YesNoWords.of(first);
        take(findings, first, role, words);
        findings.doubtOthers(role, first, words::have, "words for yes or no");
        findings.doubtRivals(role, first, found);
        return new YesNo(first.title(), words.yes(), words.no());
    }

    private static void take(Findings findings, Column column, Role role, YesNoWords words) {
        findings.take(
                column, role, "Its name says so; " + words.yes() + " was taken for yes and " + words.no() + " for no.");
        if (words.supplied() != null) {
            findings.doubt(
                    role,
                    "No value of '" + column.title() + "' is '" + words.supplied()
                            + "': it was added since it stands against the other.");
        }
    }

    /** The column that says whether a row carries a survey; null when all seem to. */
    static Column surveyed(List<Column> columns) {
        List<Column> ratings = columns.stream()
                .filter(column ->
                        column.is(Words.SATISFACTION) && column.isMostly(value -> Numbers.whole(value) != null))
                .toList();
        return columns.stream()
                .filter(column -> column.is(Words.SURVEYED) && !column.is(Words.A_QUESTION))
                .filter(column -> YesNoWords.of(column).areComplete())
                .filter(column -> ratings.isEmpty() || ratings.stream().anyMatch(rating -> leavesEmpty(column, rating)))
                .findFirst()
                .orElse(null);
    }

    /** Whether most rows without a survey have no rating either, as they must. */
    private static boolean leavesEmpty(Column surveyed, Column rating) {
        List<String> no = YesNoWords.of(surveyed).no();
        int[] without = IntStream.range(0, surveyed.cells().size())
                .filter(row -> surveyed.cells().get(row) != null
                        && no.stream().anyMatch(surveyed.cells().get(row)::equalsIgnoreCase))
                .toArray();
        long empty = IntStream.of(without)
                .filter(row -> rating.cells().get(row) == null)
                .count();
        return Column.isEnough((int) empty, without.length);
    }

    static Surveyed surveyed(Findings findings, Column column) {
        YesNoWords words = YesNoWords.of(column);
        take(findings, column, Role.SURVEYED, words);
        findings.doubt(
                Role.SURVEYED,
                "Rows whose '" + column.title() + "' is not " + String.join(" or ", words.yes())
                        + " are skipped: they are taken for contacts without a survey.");
        return new Surveyed(column.title(), words.yes());
    }
}
