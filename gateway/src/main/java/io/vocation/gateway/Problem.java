package io.vocation.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** An answer of the gateway itself that is not what the caller hoped for (RFC 9457). Services' own pass untouched. */
record Problem(int status, String slug, String title, String detail, Map<String, ?> extras) {

    static Problem malformed(int status, String detail) {
        return new Problem(status, "malformed", "Not a request that can be understood", detail, Map.of());
    }

    static Problem unauthorized(String detail) {
        return new Problem(401, "unauthorized", "A valid token is needed", detail, Map.of());
    }

    static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "Not allowed", detail, Map.of());
    }

    static Problem csrf(String detail) {
        return new Problem(403, "csrf", "Not sent by a page of ours", detail, Map.of());
    }

    static Problem notFound(Collection<String> services) {
        var known = services.stream().map(service -> "/" + service).toList();
        return new Problem(
                404,
                "not-found",
                "Nothing here",
                "No service answers here; paths begin with one of " + String.join(", ", known) + ".",
                Map.of("known", new JsonArray(known)));
    }

    static Problem requestTimeout() {
        return new Problem(
                408, "request-timeout", "The request did not arrive", "The body stopped arriving.", Map.of());
    }

    static Problem tooLarge(long maxBytes) {
        return new Problem(
                413,
                "too-large",
                "The body is too large",
                "At most " + maxBytes + " bytes are accepted here.",
                Map.of("maxBytes", maxBytes));
    }

    static Problem urlTooLong(int most) {
        return new Problem(
                414,
                "url-too-long",
                "The address is too long",
                "At most " + most + " characters are accepted.",
                Map.of("maxLength", most));
    }

    static Problem headersTooLarge(int most, long mostBytes) {
        return new Problem(
                431,
                "headers-too-large",
                "The headers are too large",
                "At most " + most + " headers of " + mostBytes + " bytes together are accepted.",
                Map.of("maxHeaders", most, "maxBytes", mostBytes));
    }

    static Problem tooManyRequests(long retryAfterSeconds) {
        return new Problem(
                429,
                "too-many-requests",
                "Too many requests",
                "Try again in " + retryAfterSeconds + " s.",
                Map.of("retryAfter", retryAfterSeconds));
    }

    static Problem internal() {
        return new Problem(500, "internal", "Our mistake", "The gateway failed on this request.", Map.of());
    }

    static Problem badGateway(String service, String detail) {
        return new Problem(502, "bad-gateway", "The service did not answer", detail, Map.of("service", service));
    }

    static Problem unavailable(String detail) {
        return new Problem(503, "unavailable", "Not available right now", detail, Map.of());
    }

    static Problem leftAlone(String service, long retryAfterSeconds) {
        return new Problem(
                503,
                "unavailable",
                "Not available right now",
                "The " + service + "-service fails too often and is left alone. Try again in " + retryAfterSeconds
                        + " s.",
                Map.of("service", service, "retryAfter", retryAfterSeconds));
    }

    static Problem upstreamTimeout(String service, Duration timeout) {
        return new Problem(
                504,
                "upstream-timeout",
                "The service took too long",
                "No answer within " + timeout.toSeconds() + " s.",
                Map.of("service", service));
    }

    void send(RoutingContext context) {
        var path = context.request().path();
        var body = new JsonObject()
                .put("type", "urn:vocation:problem:" + slug)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", path == null ? "/" : path)
                .put("correlationId", Arrival.correlationId(context));
        extras.forEach(body::put);
        var response = context.response().setStatusCode(status);
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.end(body.toBuffer());
    }
}
