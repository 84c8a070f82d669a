package io.vocation.gateway;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vocation.gateway.session.Csrf;
import io.vocation.gateway.session.Session;
import io.vocation.gateway.session.Sessions;
import jakarta.inject.Singleton;

import java.util.Optional;

/** Who sends a request: whoever its bearer token speaks for, or else whoever signed in with this browser. */
@Singleton
class Callers {
    private static final TokenCheck OVER = new TokenCheck.Refused(TokenCheck.Reason.SESSION_OVER);

    private final Tokens tokens;
    private final Sessions sessions;

    Callers(Tokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** Whoever nobody has to be asked about; empty says nothing. */
    Optional<TokenCheck.Accepted> atOnce(RoutingContext context) {
        return tokens.atOnce(context);
    }

    /** With a good session, the request has its access token as a bearer's has, and is no different from then on. */
    Uni<TokenCheck> check(RoutingContext context) {
        if (context.request().headers().contains(HttpHeaders.AUTHORIZATION) || !sessions.isClaimed(context)) {
            return tokens.check(context);
        }
        var objection = sessions.shown(context)
                .flatMap(session -> Csrf.objection(context.request(), Cors.own(context), session));
        return objection.isPresent()
                ? Uni.createFrom().item(new TokenCheck.Forged(objection.get()))
                : sessions.current(context).chain(standing -> check(context, standing));
    }

    private Uni<TokenCheck> check(RoutingContext context, Sessions.Standing standing) {
        return switch (standing) {
            case Sessions.Standing.Live(Session session) -> check(context, session);
            case Sessions.Standing.Over() -> Uni.createFrom().item(OVER);
            case Sessions.Standing.Undecided() -> Uni.createFrom().item(new TokenCheck.Undecided());
        };
    }

    private Uni<TokenCheck> check(RoutingContext context, Session session) {
        context.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + session.accessToken());
        return tokens.check(context).map(check -> {
            if (check instanceof TokenCheck.Refused) {
                sessions.forget(context);
                return OVER;
            }
            return check;
        });
    }
}
