package io.vocation.commons.csv;

import java.util.Objects;

/** What stands in the cells of a CSV file. */
public final class Cells {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private Cells() {}

    /**
     * A text that somebody else chose. What a spreadsheet would take for a formula gets an apostrophe before it, so that
     * opening a file runs nothing.
     *
     * @return empty for null
     */
    public static String text(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return BEGINS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /** A number, time, id or word of ours; empty for null. */
    public static String value(Object value) {
        return Objects.toString(value, "");
    }
}
