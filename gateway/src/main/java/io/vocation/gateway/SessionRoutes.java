package io.vocation.gateway;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vocation.gateway.session.Csrf;
import io.vocation.gateway.session.Session;
import io.vocation.gateway.session.SessionCookies;
import io.vocation.gateway.session.Sessions;
import io.vocation.gateway.session.SignIn;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

import java.time.temporal.ChronoUnit;

/** Signing in and out with a browser, and who is signed in. No answer ever has a token of the identity server in it. */
@Singleton
class SessionRoutes {
    static final String SEGMENT = "session";

    private static final Logger LOG = Logger.getLogger(SessionRoutes.class);
    private static final TokenCheck NOBODY = new TokenCheck.Refused(TokenCheck.Reason.MISSING);
    private static final String SESSION = "/session";
    private static final String LOGOUT = "/session/logout";

    private final GatewayConfig config;
    private final SessionCookies cookies;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Callers callers;
    private final RateLimiter limiter;

    SessionRoutes(
            GatewayConfig config,
            SessionCookies cookies,
            Sessions sessions,
            SignIn signIn,
            Callers callers,
            RateLimiter limiter) {
        this.config = config;
        this.cookies = cookies;
        this.sessions = sessions;
        this.signIn = signIn;
        this.callers = callers;
        this.limiter = limiter;
    }

    void install(Router router, int beforeAuthentication, int afterAuthentication) {
        router.route().order(beforeAuthentication).handler(cookies::take);
        on(router, HttpMethod.GET, SESSION, afterAuthentication).handler(this::show);
        on(router, HttpMethod.GET, SignIn.LOGIN, afterAuthentication).handler(this::setOut);
        on(router, HttpMethod.GET, SignIn.CALLBACK, afterAuthentication).handler(this::arrive);
        on(router, HttpMethod.POST, LOGOUT, afterAuthentication).handler(this::signOut);
    }

    private io.vertx.ext.web.Route on(Router router, HttpMethod method, String path, int order) {
        router.route(path).order(order + 1).handler(context -> refuse(context, method));
        return router.route(method, path).order(order).handler(context -> {
            context.request().pause();
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            context.next();
        });
    }

    private void refuse(RoutingContext context, HttpMethod allowed) {
        context.response().putHeader(HttpHeaders.ALLOW, allowed.name());
        answer(context, Problem.malformed(405, "Only " + allowed.name() + " is understood here."));
    }

    private void show(RoutingContext context) {
        var objection = Csrf.elsewhere(context.request(), Cors.own(context));
        if (objection.isPresent()) {
            answer(context, Problem.csrf(objection.get()));
            return;
        }
        context.request().headers().remove(HttpHeaders.AUTHORIZATION);
        callers.check(context).subscribe().with(check -> show(context, check), context::fail);
    }

    private void show(RoutingContext context, TokenCheck check) {
        if (context.response().closed() || !limiter.admit(context, check)) {
            return;
        }
        switch (check) {
            case TokenCheck.Undecided _ -> unavailable(context);
            case TokenCheck.Accepted _ ->
                json(context, description(sessions.shown(context).orElseThrow()));
            default -> json(context, new JsonObject().put("signedIn", false));
        }
    }

    private JsonObject description(Session session) {
        return new JsonObject()
                .put("signedIn", true)
                .put("name", session.name())
                .put("roles", new JsonArray(session.roles()))
                .put(
                        "endsAt",
                        sessions.endsAt(session).truncatedTo(ChronoUnit.SECONDS).toString())
                .put("csrfToken", session.csrfToken());
    }

    private void setOut(RoutingContext context) {
        if (!limiter.admit(context, NOBODY)) {
            return;
        }
        var asked = context.queryParam(SignIn.RETURN_TO);
        if (asked.size() > 1
                || ReturnTo.local(asked.isEmpty() ? "/" : asked.getFirst()).isEmpty()) {
            answer(context, Problem.malformed(400, "returnTo has to be a path of this server."));
            return;
        }
        signIn.setOut(context)
                .subscribe()
                .with(location -> redirect(context, location), failure -> unavailable(context, failure));
    }

    private void arrive(RoutingContext context) {
        if (limiter.admit(context, NOBODY)) {
            signIn.arrive(context).subscribe().with(outcome -> arrived(context, outcome), context::fail);
        }
    }

    private void arrived(RoutingContext context, SignIn.Outcome outcome) {
        switch (outcome) {
            case SignIn.Outcome.SignedIn(String returnTo) ->
                redirect(context, ReturnTo.local(returnTo).orElse("/"));
            case SignIn.Outcome.Refused() ->
                answer(context, Problem.unauthorized("Nobody was signed in. Begin again at " + SignIn.LOGIN + "."));
            case SignIn.Outcome.Undecided() -> unavailable(context);
        }
    }

    private void signOut(RoutingContext context) {
        var shown = sessions.shown(context);
        var objection = shown.flatMap(session -> Csrf.objection(context.request(), Cors.own(context), session));
        if (!limiter.admit(context, NOBODY)) {
            Linger.dropRest(context, config.linger());
        } else if (objection.isPresent()) {
            answer(context, Problem.csrf(objection.get()));
        } else {
            shown.map(session -> sessions.end(context, session))
                    .orElseGet(() -> Uni.createFrom().voidItem().invoke(() -> sessions.forget(context)))
                    .subscribe()
                    .with(done -> nothing(context), failure -> unavailable(context, failure));
        }
    }

    private void unavailable(RoutingContext context, Throwable failure) {
        LOG.warnf("The identity server cannot be asked: %s", failure);
        unavailable(context);
    }

    private void unavailable(RoutingContext context) {
        context.response().putHeader("Retry-After", "5");
        answer(context, Problem.unavailable("The identity server does not answer right now."));
    }

    private void answer(RoutingContext context, Problem problem) {
        problem.send(context);
        Linger.dropRest(context, config.linger());
    }

    private static void redirect(RoutingContext context, String location) {
        context.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, location)
                .end();
    }

    private void nothing(RoutingContext context) {
        context.response().setStatusCode(204).end();
        Linger.dropRest(context, config.linger());
    }

    private static void json(RoutingContext context, JsonObject body) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(body.toBuffer());
    }
}
