package io.vocation.commons.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.util.Locale;

/** A problem that many operations answer alike, described once in a document; the gateway's are among them. */
enum SharedAnswer {
    MALFORMED(
            "400",
            "validation",
            "The request is not valid",
            "The request is malformed or not valid; the violations say where"),
    NO_TOKEN("401", "unauthorized", "A valid token is needed", "No valid token was sent"),
    UNSIGNED("401", "unauthorized", "A valid token is needed", "The signature is missing or not accepted"),
    FORBIDDEN(
            "403",
            "forbidden",
            "Not allowed with this role",
            "The caller's role may not do this; or a page asked that may not, or that sent no CSRF token for its session"),
    FOREIGN(
            "403",
            "forbidden",
            "Not allowed",
            "A page of another origin asked that may not call the API; nobody else is answered so"),
    NOT_FOUND("404", "not-found", "There is no such thing", "There is no such thing, or the caller may not see it"),
    NOT_ACCEPTABLE(
            "406",
            "not-acceptable",
            "None of the accepted media types is available",
            "The Accept header names no media type that this operation answers"),
    STALLED("408", "request-timeout", "The request did not arrive", "The body stopped arriving"),
    TOO_LARGE("413", "too-large", "The body is too large", "The body is larger than this operation takes"),
    LONG_ADDRESS("414", "url-too-long", "The address is too long", "The address has more characters than are accepted"),
    UNSUPPORTED_TYPE(
            "415",
            "unsupported-media-type",
            "This content type is not supported here",
            "The content type is not one that this operation takes"),
    TOO_MANY(
            "429",
            "too-many-requests",
            "Too many requests",
            "The caller's allowance is used up; Retry-After says for how long"),
    LARGE_HEADERS(
            "431",
            "headers-too-large",
            "The headers are too large",
            "There are more headers than are accepted, or they are larger"),
    NO_SERVICE(
            "502",
            "bad-gateway",
            "The service did not answer",
            "The service behind the gateway did not answer; what was sent may have been done"),
    UNAVAILABLE("503", "unavailable", "Not available right now", "Something that is needed is not available right now"),
    TOO_SLOW(
            "504",
            "upstream-timeout",
            "The service took too long",
            "The service behind the gateway took too long; what was sent may have been done");

    private final String status;
    private final String type;
    private final String title;
    private final String description;

    SharedAnswer(String status, String type, String title, String description) {
        this.status = status;
        this.type = type;
        this.title = title;
        this.description = description;
    }

    String status() {
        return status;
    }

    APIResponse reference() {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + component());
    }

    /** Puts the answer where operations refer to it. */
    void describeIn(Components components) {
        APIResponse answer = OASFactory.createAPIResponse()
                .description(description)
                .content(ProblemSchemas.content(type, title, Integer.parseInt(status), description + "."));
        if (this == TOO_MANY || this == UNAVAILABLE) {
            answer.addHeader(
                    "Retry-After",
                    OASFactory.createHeader()
                            .description("In how many seconds to ask again; absent where nobody knows")
                            .schema(OASFactory.createSchema()
                                    .addType(SchemaType.INTEGER)
                                    .addExample(5)));
        }
        components.addResponse(component(), answer);
    }

    private String component() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
