package io.vocation.commons.problem;

/** What a caller sent, fit to be said back and written into a log: no line of it is another line there. */
public final class Said {
    private static final int SHOWN = 100;

    private Said() {}

    /** In quotes; what cannot be shown is replaced, and what is long is cut. */
    public static String of(Object value) {
        String text = String.valueOf(value);
        int end = text.codePointCount(0, text.length()) > SHOWN ? text.offsetByCodePoints(0, SHOWN) : text.length();
        String shown = text.substring(0, end).replaceAll("[\\p{Cc}\\p{Cs}\\u2028\\u2029]", "\uFFFD");
        return "'" + shown + (end < text.length() ? "…" : "") + "'";
    }
}
