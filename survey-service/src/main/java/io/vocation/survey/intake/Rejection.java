package io.vocation.survey.intake;

/**
 * Why a row was not kept. What the row has may stand in every part, so a character that PostgreSQL cannot keep is replaced
 * in all of them: one row must not hold up its file, and no file the others.
 */
public record Rejection(long line, String field, String message, String raw) {
    public Rejection {
        field = kept(field);
        message = kept(message);
        raw = kept(raw);
    }

    private static String kept(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
