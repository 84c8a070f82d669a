package io.vocation.commons.problem;

import java.net.URI;

/** The stable {@code type} of every problem this platform answers, with its title and HTTP status. */
public enum ProblemType {
    MALFORMED("malformed", "The request cannot be read", 400),
    VALIDATION("validation", "The request is not valid", 400),
    UNAUTHORIZED("unauthorized", "A valid token is needed", 401),
    FORBIDDEN("forbidden", "Not allowed with this role", 403),
    NOT_FOUND("not-found", "There is no such thing", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "This method is not supported here", 405),
    NOT_ACCEPTABLE("not-acceptable", "None of the accepted media types is available", 406),
    CONFLICT("conflict", "It conflicts with what is there", 409),
    SESSION_FULL("session-full", "The session is full", 409),
    PRECONDITION_FAILED("precondition-failed", "It was changed in the meantime", 412),
    TOO_LARGE("too-large", "The body is too large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "This content type is not supported here", 415),
    PRECONDITION_REQUIRED("precondition-required", "A change needs If-Match", 428),
    INTERNAL("internal", "Something went wrong on our side", 500),
    UNAVAILABLE("unavailable", "Not available right now", 503);

    private final URI uri;
    private final String title;
    private final int status;

    ProblemType(String slug, String title, int status) {
        this.uri = URI.create("urn:vocation:problem:" + slug);
        this.title = title;
        this.status = status;
    }

    /** The type that stands for a status when nothing more specific is known. */
    public static ProblemType of(int status) {
        for (ProblemType type : values()) {
            if (type.status == status && type != VALIDATION && type != SESSION_FULL) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL : MALFORMED;
    }

    /** The last part of the type. */
    public String slug() {
        return uri.getSchemeSpecificPart().replace("vocation:problem:", "");
    }

    public URI uri() {
        return uri;
    }

    public String title() {
        return title;
    }

    public int status() {
        return status;
    }
}
