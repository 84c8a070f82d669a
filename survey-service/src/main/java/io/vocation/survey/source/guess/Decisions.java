package io.vocation.survey.source.guess;

import io.vocation.survey.source.Surveyed;
import io.vocation.survey.source.YesNo;

import java.util.ArrayList;
import java.util.List;

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
        return columns.stream()
                .filter(column ->
                        column.is(Words.SURVEYED) && YesNoWords.of(column).areComplete())
                .findFirst()
                .orElse(null);
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
