package io.vocation.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Which headers cross the door, and what is written on them there. */
final class Headers {
    /** Between two neighbors only (RFC 9110, 7.6.1); Expect is answered by the gateway itself. */
    private static final List<String> HOP_BY_HOP = List.of(
            "connection",
            "proxy-connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect");

    /** Only the gateway says these; a caller who does is lying or confused. Cookies are its own affair. */
    private static final HeaderNames NOT_TO_SERVICES = also(
            HOP_BY_HOP,
            "cookie",
            "forwarded",
            "host",
            "via",
            "x-correlation-id",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override");

    /** On answers the gateway has said these already, or they say too much about what is behind it. */
    private static final HeaderNames NOT_FROM_SERVICES = also(
            HOP_BY_HOP,
            "server",
            "x-powered-by",
            "x-correlation-id",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "permissions-policy",
            "content-security-policy",
            "strict-transport-security",
            "ratelimit",
            "ratelimit-policy");

    /** They name versions as the caller got them. Not If-Range: parts of a compressed answer are other parts. */
    private static final HeaderNames CONDITIONS = HeaderNames.of("if-match", "if-none-match");

    private static final CharSequence FORWARDED = Ascii.of("Forwarded");
    private static final CharSequence FORWARDED_FOR = Ascii.of("X-Forwarded-For");
    private static final CharSequence FORWARDED_HOST = Ascii.of("X-Forwarded-Host");
    private static final CharSequence FORWARDED_PORT = Ascii.of("X-Forwarded-Port");
    private static final CharSequence FORWARDED_PROTO = Ascii.of("X-Forwarded-Proto");

    private Headers() {}

    static void copyRequest(RoutingContext context, MultiMap to) {
        var from = context.request();
        var dropped = named(from.headers());
        each(from.headers(), (name, value) -> {
            if (!dropped.contains(name)
                    && !NOT_TO_SERVICES.contains(name)
                    && !Ascii.begins(name, "x-forwarded-")
                    // How HTTP/2 spells the request line.
                    && !Ascii.begins(name, ":")) {
                to.add(name, CONDITIONS.contains(name) ? EntityTags.asService(value.toString()) : value);
            }
        });
        to.set(Arrival.CORRELATION_ID, Arrival.correlationId(context));
        var trace = Arrival.trace(context);
        to.set(TraceContext.TRACEPARENT, trace.traceparent());
        if (trace.begun()) {
            to.remove(TraceContext.TRACESTATE);
        }
        forward(from, to);
    }

    static void copyResponse(MultiMap from, MultiMap to) {
        var dropped = named(from);
        each(from, (name, value) -> {
            if (!dropped.contains(name)
                    && !NOT_FROM_SERVICES.contains(name)
                    && !Ascii.begins(name, "access-control-")) {
                to.add(name, Ascii.of(value));
            }
        });
    }

    /** As they arrived, if that can be had: to write them again is then to copy them. */
    static void each(MultiMap headers, BiConsumer<CharSequence, CharSequence> action) {
        if (headers instanceof io.netty.handler.codec.http.HttpHeaders arrived) {
            arrived.iteratorCharSequence()
                    .forEachRemaining(header -> action.accept(header.getKey(), header.getValue()));
        } else {
            headers.forEach(header -> action.accept(header.getKey(), header.getValue()));
        }
    }

    private static void forward(HttpServerRequest from, MultiMap to) {
        var client = from.remoteAddress().hostAddress();
        var authority = from.authority();
        boolean secure = "https".equals(from.scheme());
        int port = authority.port() > 0 ? authority.port() : secure ? 443 : 80;
        to.set(FORWARDED_FOR, client)
                .set(FORWARDED_PROTO, from.scheme())
                .set(FORWARDED_HOST, authority.toString())
                .set(FORWARDED_PORT, Integer.toString(port))
                .set(
                        FORWARDED,
                        "for=" + (client.contains(":") ? "\"[" + client + "]\"" : client) + ";host=\"" + authority
                                + "\";proto=" + from.scheme());
    }

    private static HeaderNames also(List<String> names, String... others) {
        var all = new ArrayList<>(names);
        all.addAll(List.of(others));
        return HeaderNames.of(all);
    }

    private static HeaderNames named(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONNECTION)) {
            return HeaderNames.NONE;
        }
        var names = new HashSet<String>();
        for (var value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (var name : value.split(",", -1)) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        // A caller must not be able to strip what the body's length is known by.
        names.remove("content-length");
        return HeaderNames.of(names);
    }
}
