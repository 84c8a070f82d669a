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

    enum Reason {
        MISSING("The request carries no bearer token."),
        EXPIRED("The token has expired."),
        NOT_YET_VALID("The token is not valid yet."),
        INVALID("The token is not valid here: its signature, issuer or audience is wrong, or it was revoked.");

        final String text;

        Reason(String text) {
            this.text = text;
        }

        /** RFC 6750: a request without a token gets no error code. */
        String challenge() {
            return this == MISSING
                    ? "Bearer realm=\"vocation\""
                    : "Bearer realm=\"vocation\", error=\"invalid_token\", error_description=\"" + text + "\"";
        }
    }
}
