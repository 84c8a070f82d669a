package io.vocation.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What happens to every request, whoever sent it: a correlation id of our own, the security headers of the answer, and
 * one line in the access log. Neither the log nor a metric carries a query, an identifier from the path or a caller.
 */
@Singleton
class Arrival {
    static final String CORRELATION_ID = "X-Correlation-Id";

    private static final Logger ACCESS = Logger.getLogger("access");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,30}|v[0-9]");

    private final SortedSet<String> services;
    private final MeterRegistry metrics;
    private final ConcurrentMap<Kind, Timer> timers = new ConcurrentHashMap<>();

    Arrival(RouteTable routes, MeterRegistry metrics) {
        this.services = routes.services();
        this.metrics = metrics;
    }

    void handle(RoutingContext context) {
        note(context);
        if (isUnderstood(context.request())) {
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
        context.put(CORRELATION_ID, id);
        context.response().putHeader(CORRELATION_ID, id);
        SecurityHeaders.set(context);
        context.addEndHandler(outcome -> leave(context, start, id, outcome.failed()));
    }

    private static void refuse(RoutingContext context) {
        Problem.malformed(400, "The address or the Host header is not valid.").send(context);
    }

    static String correlationId(RoutingContext context) {
        return context.get(CORRELATION_ID);
    }

    private static boolean isUnderstood(HttpServerRequest request) {
        try {
            return new URI(request.uri()).getRawUserInfo() == null
                    && PathPattern.isPlain(request.path())
                    && request.authority() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private void leave(RoutingContext context, long start, String id, boolean cut) {
        long nanos = System.nanoTime() - start;
        var method = context.request().method().name();
        // 499 as in other proxies' logs: one side hung up before the answer was whole.
        int status = cut ? 499 : context.response().getStatusCode();
        var route = route(context.request().path());
        ACCESS.infof("%s %s %d %d ms %s", method, route, status, nanos / 1_000_000, id);
        timers.computeIfAbsent(new Kind(route.substring(1).split("/", 2)[0], status), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("vocation.gateway.requests")
                .tag("service", kind.service())
                .tag("status", Integer.toString(kind.status()))
                .register(metrics);
    }

    /** {@code /career/v1/employees/…}: beyond the kind of resource, segments may be a person's number. */
    private String route(String path) {
        if (path == null || !path.startsWith("/")) {
            return "/unknown";
        }
        var segments = SLASH.split(path.substring(1), 5);
        if (!services.contains(segments[0]) && !segments[0].equals(SessionRoutes.SEGMENT)) {
            return path.startsWith("/docs") || path.equals("/") ? "/docs" : "/unknown";
        }
        var known = new StringBuilder();
        for (int i = 0;
                i < Math.min(3, segments.length) && WORD.matcher(segments[i]).matches();
                i++) {
            known.append('/').append(segments[i]);
        }
        return segments.length > 3 ? known.append("/…").toString() : known.toString();
    }

    /** What requests are counted by. */
    private record Kind(String service, int status) {}
}
