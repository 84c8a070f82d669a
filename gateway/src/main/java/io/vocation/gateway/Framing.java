package io.vocation.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** What the head of a message says about its body. */
final class Framing {
    private Framing() {}

    /** Under HTTP/2 a body need not be announced: there only its end tells that there is none. */
    static boolean mayHaveBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && !length.equals("0")) {
            return true;
        }
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (length == null && request.version() == HttpVersion.HTTP_2);
    }

    /** @return bytes; -1 where the body does not say */
    static long announcedLength(MultiMap headers) {
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        // Netty has refused anything but digits; what does not fit a long is too long for us too.
        return length == null ? -1 : length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
    }

    static boolean mayHaveBody(HttpMethod asked, HttpClientResponse answer) {
        return asked != HttpMethod.HEAD && answer.statusCode() != 204 && answer.statusCode() != 304;
    }

    static boolean isEventStream(HttpClientResponse answer) {
        var type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.regionMatches(true, 0, "text/event-stream", 0, 17);
    }
}
