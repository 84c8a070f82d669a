package io.vocation.survey.source.guess;

import io.vocation.survey.source.Count;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the columns with counts, and those whose values must be certain words. */
final class Codes {
    private static final int MOST_CONTACTS = 1000;
    private static final String CSR = "CSR";
    private static final Set<String> SOURCES_OF_ERROR = Set.of(CSR, "ORGANIZATION", "CUSTOMER");
    private static final Set<String> WILL_OR_SKILL = Set.of("WILL", "SKILL");

    private Codes() {}

    /** How many contacts it took; null when no column tells. */
    static Count contacts(Findings findings) {
        List<Column> found = findings.free(Words.CONTACTS).stream()
                .filter(column -> column.isMostly(Codes::isCount))
                .toList();
        if (found.isEmpty()) {
            return null;
        }
        Column first = found.getFirst();
        findings.take(
                first, Role.CONTACTS, "Its name says a number of contacts, and its values are whole numbers from 1.");
        findings.doubtOthers(Role.CONTACTS, first, Codes::isCount, "whole numbers from 1");
        findings.doubtRivals(Role.CONTACTS, first, found);
        return new Count(first.title());
    }

    private static boolean isCount(String text) {
        return Numbers.isBetween(text, 1, MOST_CONTACTS);
    }

    static Column sourceOfError(Findings findings) {
        return coded(findings, Role.SOURCE_OF_ERROR, Words.SOURCE_OF_ERROR, SOURCES_OF_ERROR);
    }

    /** It is asked only where the CSR was the source of the error. */
    static Column willOrSkill(Findings findings, Column sourceOfError) {
        Column column = coded(findings, Role.WILL_OR_SKILL, Words.WILL_OR_SKILL, WILL_OR_SKILL);
        if (column == null) {
            return null;
        }
        int wrong = (int) IntStream.range(0, column.cells().size())
                .filter(row -> column.cells().get(row) != null)
                .filter(row -> sourceOfError == null
                        || !CSR.equals(Objects.toString(sourceOfError.cells().get(row), "")
                                .toUpperCase(Locale.ROOT)))
                .count();
        if (wrong == 0) {
            return column;
        }
        findings.leave(
                column,
                Role.WILL_OR_SKILL,
                "It is read only where the source of error is CSR, which " + wrong + " rows do not say.");
        return null;
    }

    private static Column coded(Findings findings, Role role, Words names, Set<String> words) {
        for (Column column : findings.free(names)) {
            if (column.isMostly(value -> words.contains(value.toUpperCase(Locale.ROOT)))) {
                findings.take(
                        column,
                        role,
                        "Its name says so, and its values are "
                                + words.stream().sorted().toList() + ".");
                findings.doubtOthers(
                        role, column, value -> words.contains(value.toUpperCase(Locale.ROOT)), "one of these words");
                return column;
            }
            if (column.filled() > 0) {
                findings.leave(
                        column,
                        role,
                        "Its values are not the words that are read: "
                                + words.stream().sorted().toList() + ".");
            }
        }
        return null;
    }
}
