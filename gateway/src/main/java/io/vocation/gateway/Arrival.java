package io.vocation.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * What happens to every request, whoever sent it: a correlation id of our own, the security headers of the answer, and
 * one line in the access log. Neither the log nor a metric carries a query, an identifier from the path or a caller.
 */
@Singleton
class Arrival {
    static final CharSequence CORRELATION_ID = Ascii.of("X-Correlation-Id");

    private static final String CORRELATION = "correlation";
    private static final String TRACE = "trace";
    private static final String LEAVING = "leaving";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    /** As in other proxies' logs: one side hung up before the answer was whole. */
    private static final int CUT = 499;

    private final AccessLog log;
    private final LoggedPaths paths;
    private final HeadLimits limits;
    private final MeterRegistry metrics;
    private final ConcurrentMap<Kind, Timer> timers = new ConcurrentHashMap<>();

    Arrival(AccessLog log, LoggedPaths paths, HeadLimits limits, MeterRegistry metrics) {
        this.log = log;
        this.paths = paths;
        this.limits = limits;
        this.metrics = metrics;
    }

    void handle(RoutingContext context) {
        note(context);
        var excess = limits.exceeded(context.request());
        if (excess.isPresent()) {
            excess.get().send(context);
        } else if (isUnderstood(context.request())) {
            context.next();
        } else {
            refuse(context);
        }
    }

    /** For what fails before any handler sees it, such as a path that the router itself cannot read. */
    void refuseUnseen(RoutingContext context) {
        note(context);
        refuse(context);
    }

    private void note(RoutingContext context) {
        long start = System.nanoTime();
        var id = UUID.randomUUID().toString();
        context.put(CORRELATION, id);
        context.response().putHeader(CORRELATION_ID, Ascii.of(id));
        var trace = TraceContext.of(context.request().headers());
        context.put(TRACE, trace);
        SecurityHeaders.set(context);
        context.put(LEAVING, (IntConsumer) status -> leave(context, start, id + " " + trace.traceId(), status));
        context.addEndHandler(
                ignored -> leave(context, isWhole(context) ? context.response().getStatusCode() : CUT));
    }

    /** The only thing that is true under both protocols: HTTP/2 reports an end where there was none, and the reverse. */
    static boolean isWhole(RoutingContext context) {
        return context.response().ended();
    }

    /** Said once of each request. What becomes a WebSocket says so itself: its answer never ends. */
    static void leave(RoutingContext context, int status) {
        IntConsumer leaving = context.remove(LEAVING);
        if (leaving != null) {
            leaving.accept(status);
        }
    }

    private static void refuse(RoutingContext context) {
        Problem.malformed(400, "The address or the Host header is not valid.").send(context);
    }

    static String correlationId(RoutingContext context) {
        return context.get(CORRELATION);
    }

    static TraceContext trace(RoutingContext context) {
        return context.get(TRACE);
    }

    private static boolean isUnderstood(HttpServerRequest request) {
        return request.authority() != null && PathPattern.isPlain(request.path()) && isAddress(request.uri());
    }

    private static boolean isAddress(String uri) {
        if (PathPattern.isWords(uri)) {
            return true;
        }
        try {
            return new URI(uri).getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private void leave(RoutingContext context, long start, String ids, int status) {
        long nanos = System.nanoTime() - start;
        var sent = context.request().method().name();
        var method = METHODS.contains(sent) ? sent : "OTHER";
        var route = paths.of(context.request().path());
        log.add(method + " " + route + " " + status + " " + nanos / 1_000_000 + " ms " + ids);
        int end = route.indexOf('/', 1);
        timers.computeIfAbsent(new Kind(route.substring(1, end < 0 ? route.length() : end), status), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("vocation.gateway.requests")
                .tag("service", kind.service())
                .tag("status", Integer.toString(kind.status()))
                .register(metrics);
    }

    /** What requests are counted by. */
    private record Kind(String service, int status) {}
}
