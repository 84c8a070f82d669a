package io.vocation.gateway;

import io.netty.handler.codec.http.HttpHeaders;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** Which headers cross the door, and what is written on them there. */
final class Headers {
    /** Between two neighbors only (RFC 9110, 7.6.1); Expect is answered by the gateway itself. */
    private static final Set<String> HOP_BY_HOP = Set.of(
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
    private static final Set<String> OURS_TO_SAY = Set.of(
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
    private static final Set<String> NOT_FROM_SERVICES = Set.of(
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
    private static final Set<String> CONDITIONS = Set.of("if-match", "if-none-match");

    private Headers() {}

    static void copyRequest(RoutingContext context, MultiMap to) {
        var from = context.request();
        var dropped = named(from.headers());
        each(from.headers(), (sent, value) -> {
            var name = sent.toString().toLowerCase(Locale.ROOT);
            if (!dropped.contains(name)
                    && !HOP_BY_HOP.contains(name)
                    && !OURS_TO_SAY.contains(name)
                    && !name.startsWith("x-forwarded-")
                    // How HTTP/2 spells the request line.
                    && !name.startsWith(":")) {
                to.add(sent, CONDITIONS.contains(name) ? EntityTags.asService(value.toString()) : value);
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
        each(from, (sent, value) -> {
            var name = sent.toString().toLowerCase(Locale.ROOT);
            if (!dropped.contains(name)
                    && !HOP_BY_HOP.contains(name)
                    && !NOT_FROM_SERVICES.contains(name)
                    && !name.startsWith("access-control-")) {
                to.add(sent, value);
            }
        });
    }

    private static void forward(HttpServerRequest from, MultiMap to) {
        var client = from.remoteAddress().hostAddress();
        var authority = from.authority();
        boolean secure = "https".equals(from.scheme());
        int port = authority.port() > 0 ? authority.port() : secure ? 443 : 80;
        to.set("X-Forwarded-For", client)
                .set("X-Forwarded-Proto", from.scheme())
                .set("X-Forwarded-Host", authority.toString())
                .set("X-Forwarded-Port", Integer.toString(port))
                .set(
                        "Forwarded",
                        "for=" + (client.contains(":") ? "\"[" + client + "]\"" : client) + ";host=\"" + authority
                                + "\";proto=" + from.scheme());
    }

    /** As they arrived, if that can be had: to write them again is then to copy them. */
    private static void each(MultiMap headers, BiConsumer<CharSequence, CharSequence> action) {
        if (headers instanceof HttpHeaders arrived) {
            arrived.iteratorCharSequence()
                    .forEachRemaining(header -> action.accept(header.getKey(), header.getValue()));
        } else {
            headers.forEach(header -> action.accept(header.getKey(), header.getValue()));
        }
    }

    private static Set<String> named(MultiMap headers) {
        var sent = headers.getAll("connection");
        if (sent.isEmpty()) {
            return Set.of();
        }
        var names = new HashSet<String>();
        for (var value : sent) {
            for (var name : value.split(",", -1)) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        // A caller must not be able to strip what the body's length is known by.
        names.remove("content-length");
        return names;
    }
}
