package io.vocation.commons.access;

/** What a caller is answered. */
public enum Decision {
    ALLOWED("yes"),
    /** As if there were none. */
    NOT_FOUND("404"),
    /** Whoever it is about. */
    FORBIDDEN("403"),
    /** Whatever the role: only the request's own signature counts. */
    UNPROVEN("401");

    private final String words;

    Decision(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
