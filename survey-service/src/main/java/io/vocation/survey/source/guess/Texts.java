package io.vocation.survey.source.guess;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Finds the columns with names, identifiers and words. What is longer than is kept is no candidate. */
final class Texts {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TYPE = 100;
    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_VERBATIM = 10_000;

    /** So many words on average make sentences. */
    private static final double SENTENCES = 6;

    /** So many rows show whether values repeat. */
    private static final int ENOUGH_ROWS = 20;

    private final Findings findings;

    Texts(Findings findings) {
        this.findings = findings;
    }

    String responseId() {
        List<Column> named = rated(Texts::likelyId, column -> isShort(column, LONGEST_NAME));
        List<Column> unique = named.stream()
                .filter(column -> Column.isEnough(column.values().size(), column.filled()))
                .toList();
        if (unique.isEmpty()) {
            named.forEach(column ->
                    findings.leave(column, Role.RESPONSE_ID, "It is called like an id, but its values repeat."));
            return byValues();
        }
        Column first = unique.getFirst();
        findings.take(first, Role.RESPONSE_ID, "It is called like an id, and its values do not repeat.");
        if (first.filled() > first.values().size()) {
            int repeated = first.filled() - first.values().size();
            findings.doubt(
                    Role.RESPONSE_ID, repeated + " values of '" + first.title() + "' repeat: each is kept once.");
        }
        findings.doubtRivals(Role.RESPONSE_ID, first, unique);
        return needed(Role.RESPONSE_ID, first, LONGEST_NAME);
    }

    private String byValues() {
        List<Column> unique = findings.free().stream()
                .filter(column -> column.filled() >= ENOUGH_ROWS && column.empty() == 0)
                .filter(column -> column.values().size() == column.filled())
                .filter(column -> column.isMostly(Texts::isOneWord))
                .filter(column -> !column.is(Words.CUSTOMER) && !column.is(Words.REACHED_AT))
                .toList();
        if (unique.size() != 1) {
            findings.doubt(Role.RESPONSE_ID, "No column looks like the response's id.");
            return null;
        }
        Column only = unique.getFirst();
        findings.take(only, Role.RESPONSE_ID, "It is the only one whose values are short and do not repeat.");
        findings.doubt(Role.RESPONSE_ID, "'" + only.title() + "' is not called like an id; its values look like one.");
        return only.title();
    }

    private static int likelyId(Column column) {
        if (column.is(Words.OF_CSR)
                || column.is(Words.LOGIN)
                || column.is(Words.CUSTOMER)
                || column.is(Words.REACHED_AT)
                || column.is(Words.NOT_AGENT)) {
            return 0;
        }
        int of = column.is(Words.A_RESPONSE) ? 4 : column.is(Words.A_CALL) ? 3 : 0;
        if (column.is(Words.AN_ID)) {
            return Math.max(2, of);
        }
        boolean bare = column.name().isOneWord() && !column.is(Words.VERBATIM) && column.isMostly(Texts::isOneWord);
        return of > 0 && bare ? 1 : 0;
    }

    String agent() {
        List<Column> found = rated(Texts::likelyAgent, column -> isShort(column, LONGEST_NAME));
        if (found.isEmpty()) {
            findings.doubt(Role.AGENT, "No column looks like the CSR's login name.");
            return null;
        }
        Column first = found.getFirst();
        findings.take(first, Role.AGENT, "Its name says who took the call, and its values are short.");
        findings.doubtRivals(Role.AGENT, first, found);
        return needed(Role.AGENT, first, LONGEST_NAME);
    }

    private static int likelyAgent(Column column) {
        if (column.is(Words.NOT_AGENT) || column.is(Words.CUSTOMER)) {
            return 0;
        }
        if (column.is(Words.LOGIN)) {
            return 3;
        }
        return column.is(Words.OF_CSR) ? column.is(Words.AN_ID) ? 2 : 1 : 0;
    }

    private String needed(Role role, Column column, int longest) {
        findings.doubtEmpty(role, column);
        findings.doubtOthers(
                role, column, value -> value.length() <= longest, "at most " + longest + " characters long");
        if (column.filled() == 0) {
            findings.doubt(role, "'" + column.title() + "' was taken by its name alone: no row shows a value.");
        }
        return column.title();
    }

    String customer() {
        return take(
                Role.CUSTOMER,
                column -> column.is(Words.REACHED_AT) || column.is(Words.CUSTOMER) && identifies(column) ? 1 : 0,
                column -> isShort(column, LONGEST_NAME),
                LONGEST_NAME);
    }

    private static boolean identifies(Column column) {
        return column.is(Words.AN_ID) || column.name().isOneWord();
    }

    String callType() {
        return take(
                Role.CALL_TYPE,
                column -> column.is(Words.CALL_TYPE) ? 2 : column.is(Words.PERHAPS_CALL_TYPE) ? 1 : 0,
                column -> isShort(column, LONGEST_TYPE) && repeats(column),
                LONGEST_TYPE);
    }

    String lineOfBusiness() {
        return take(
                Role.LINE_OF_BUSINESS,
                column -> column.is(Words.LINE_OF_BUSINESS) ? 1 : 0,
                column -> isShort(column, LONGEST_TYPE) && repeats(column),
                LONGEST_TYPE);
    }

    String repeatReason() {
        return take(
                Role.REPEAT_REASON,
                column -> column.is(Words.REPEAT_REASON) ? 1 : 0,
                column -> isShort(column, LONGEST_NAME),
                LONGEST_NAME);
    }

    /** By its name; else the only column with whole sentences. */
    String verbatim() {
        String named = take(
                Role.VERBATIM,
                column -> column.is(Words.VERBATIM) && !column.is(Words.AN_ID) ? 1 : 0,
                column -> column.filled() == 0
                        || column.isMostly(value -> value.length() <= LONGEST_VERBATIM)
                                && !column.isMostly(Numbers::isNumber),
                LONGEST_VERBATIM);
        if (named != null) {
            return named;
        }
        List<Column> sentences = findings.free().stream()
                .filter(column ->
                        column.wordiness() >= SENTENCES && 2 * column.values().size() > column.filled())
                .filter(column -> column.isMostly(value -> value.length() <= LONGEST_VERBATIM))
                .toList();
        if (sentences.size() != 1) {
            return null;
        }
        Column only = sentences.getFirst();
        findings.take(only, Role.VERBATIM, "It is the only one with whole sentences.");
        findings.doubt(
                Role.VERBATIM, "'" + only.title() + "' is not called so; its sentences look like customers' words.");
        findings.doubtOthers(
                Role.VERBATIM,
                only,
                value -> value.length() <= LONGEST_VERBATIM,
                "at most " + LONGEST_VERBATIM + " characters long");
        return only.title();
    }

    private String take(Role role, ToIntFunction<Column> likely, Predicate<Column> fits, int longest) {
        List<Column> found = rated(likely, fits);
        if (found.isEmpty()) {
            return null;
        }
        Column first = found.getFirst();
        findings.take(first, role, "Its name says so, and its values can be that.");
        findings.doubtRivals(role, first, found);
        findings.doubtOthers(
                role, first, value -> value.length() <= longest, "at most " + longest + " characters long");
        return first.title();
    }

    /** Those that are likely at all and fit, the likeliest first. */
    private List<Column> rated(ToIntFunction<Column> likely, Predicate<Column> fits) {
        return findings.free().stream()
                .filter(column -> likely.applyAsInt(column) > 0 && fits.test(column))
                .sorted(Comparator.comparingInt(likely).reversed())
                .toList();
    }

    private static boolean isShort(Column column, int longest) {
        return column.filled() == 0
                || column.isMostly(value -> value.length() <= longest) && column.wordiness() < SENTENCES;
    }

    private static boolean isOneWord(String value) {
        return value.length() <= LONGEST_KEY && value.indexOf(' ') < 0;
    }

    private static boolean repeats(Column column) {
        return column.filled() < ENOUGH_ROWS || 2 * column.values().size() <= column.filled();
    }
}
