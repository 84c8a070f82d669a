package io.vocation.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

import java.util.Optional;

/** The order in which a request is looked at: arrival, origin, route, caller, allowance; then it is let through. */
@Singleton
class Door {
    private static final Logger LOG = Logger.getLogger(Door.class);

    // Quarkus puts its authentication at -200, its own body limit at -2 and static files at 10 000.
    private static final int FIRST = -1000;
    private static final int AFTER_AUTHENTICATION = -100;
    private static final int AFTER_STATIC_FILES = 30_000;

    private final GatewayConfig config;
    private final RouteTable routes;
    private final Arrival arrival;
    private final Cors cors;
    private final SessionRoutes sessions;
    private final Callers callers;
    private final RateLimiter limiter;
    private final Passage passage;

    Door(
            GatewayConfig config,
            RouteTable routes,
            Arrival arrival,
            Cors cors,
            SessionRoutes sessions,
            Callers callers,
            RateLimiter limiter,
            Passage passage) {
        this.config = config;
        this.routes = routes;
        this.arrival = arrival;
        this.cors = cors;
        this.sessions = sessions;
        this.callers = callers;
        this.limiter = limiter;
        this.passage = passage;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(arrival::handle);
        router.route().order(FIRST + 1).handler(cors::handle);
        sessions.install(router, FIRST + 2, AFTER_AUTHENTICATION);
        router.route("/").order(FIRST + 3).method(HttpMethod.GET).handler(Door::toDocs);
        router.route("/docs").order(FIRST + 3).method(HttpMethod.GET).handler(Door::toDocs);
        router.route().order(FIRST + 4).handler(this::openAtOnce);
        router.route().order(AFTER_AUTHENTICATION).handler(this::open);
        router.route().order(AFTER_STATIC_FILES).handler(this::nothingHere);
        router.route().order(AFTER_STATIC_FILES + 1).failureHandler(this::failed);
        router.errorHandler(400, this::failed);
    }

    private static void toDocs(RoutingContext context) {
        if (context.request().path().equals("/docs/")) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(302)
                    .putHeader("Location", "/docs/")
                    .end();
        }
    }

    /** For nearly every request, which needs nothing of what Quarkus prepares to check a token with. */
    private void openAtOnce(RoutingContext context) {
        var route = find(context).filter(found -> !found.open());
        var known = route.flatMap(found -> callers.atOnce(context));
        if (known.isEmpty()) {
            context.next();
            return;
        }
        // A connection to the service may have to be waited for.
        context.request().pause();
        admit(context, route.get(), known.get());
    }

    private Optional<Route> find(RoutingContext context) {
        return routes.find(context.request().method().name(), context.request().path());
    }

    private void open(RoutingContext context) {
        var found = find(context);
        if (found.isEmpty()) {
            context.next();
            return;
        }
        var route = found.get();
        // Nothing is read before it is known where it goes; checking a token may take a round trip.
        context.request().pause();
        if (route.open()) {
            admit(context, route, new TokenCheck.Refused(TokenCheck.Reason.MISSING));
        } else {
            ask(context, route);
        }
    }

    private void ask(RoutingContext context, Route route) {
        // Within the chain, so that what fails there is answered too.
        callers.check(context)
                .invoke(check -> admit(context, route, check))
                .subscribe()
                .with(admitted -> {}, context::fail);
    }

    private void admit(RoutingContext context, Route route, TokenCheck check) {
        if (context.response().closed()) {
            return;
        }
        if (!limiter.admit(context, check)) {
            Linger.dropRest(context, config.linger());
        } else if (route.open() || check instanceof TokenCheck.Accepted) {
            passage.begin(context, route);
        } else {
            turnAway(context, check);
            Linger.dropRest(context, config.linger());
        }
    }

    private static void turnAway(RoutingContext context, TokenCheck check) {
        switch (check) {
            case TokenCheck.Refused(TokenCheck.Reason reason) -> {
                context.response().putHeader("WWW-Authenticate", reason.challenge());
                Problem.unauthorized(reason.text).send(context);
            }
            case TokenCheck.Forged(String detail) -> Problem.csrf(detail).send(context);
            default -> {
                context.response().putHeader("Retry-After", "5");
                Problem.unavailable("Tokens cannot be checked right now.").send(context);
            }
        }
    }

    private void nothingHere(RoutingContext context) {
        Problem.notFound(routes.services()).send(context);
        Linger.dropRest(context, config.linger());
    }

    private void failed(RoutingContext context) {
        if (Arrival.correlationId(context) == null) {
            arrival.refuseUnseen(context);
            return;
        }
        if (context.response().headWritten()) {
            Linger.cut(context);
            return;
        }
        int status = context.statusCode();
        if (status >= 400 && status < 500) {
            Problem.malformed(status, "The request cannot be understood.").send(context);
        } else {
            LOG.error("A request failed", context.failure());
            Problem.internal().send(context);
        }
    }
}
