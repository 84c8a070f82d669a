package io.vocation.survey.source.guess;

/** Shows the beginning of what may be long. */
final class Excerpt {
    private Excerpt() {}

    /** A text, or its first characters; none is cut in two. */
    static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
