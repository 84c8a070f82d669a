package io.vocation.gateway;

/** What looking at a request's token led to. */
sealed interface TokenCheck {

    /**
     * @param subject the person or service account
     * @param client the application that asked for the token; empty if the token does not say
     */
    record Accepted(String subject, String client) implements TokenCheck {}

    record Refused(Reason reason) implements TokenCheck {}

    /** The keys to check it with cannot be had right now. */
    record Undecided() implements TokenCheck {}

    /** It comes with somebody's session, but not from a page of ours. */
    record Forged(String detail) implements TokenCheck {}

    enum Reason {
        MISSING("The request carries no bearer token."),
        EXPIRED("The token has expired."),
        NOT_YET_VALID("The token is not valid yet."),
        INVALID("The token is not valid here: its signature, issuer or audience is wrong, or it was revoked."),
        SESSION_OVER("The session is over: sign in again.");

        final String text;

        Reason(String text) {
            this.text = text;
        }

        /** RFC 6750: a request without a token of its own gets no error code. */
        String challenge() {
            return this == MISSING || this == SESSION_OVER
                    ? "Bearer realm=\"vocation\""
                    : "Bearer realm=\"vocation\", error=\"invalid_token\", error_description=\"" + text + "\"";
        }
    }
}
