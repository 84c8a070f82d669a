package io.vocation.gateway.session;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vocation.gateway.session.SessionCookies.Found;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

import java.time.Instant;
import java.util.Optional;

/** The session of a request: found, kept alive, ended. */
@Singleton
public class Sessions {
    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private final SessionCookies cookies;
    private final Renewals renewals;
    private final IdentityServer identityServer;
    private final SessionConfig config;

    Sessions(SessionCookies cookies, Renewals renewals, IdentityServer identityServer, SessionConfig config) {
        this.cookies = cookies;
        this.renewals = renewals;
        this.identityServer = identityServer;
        this.config = config;
    }

    /** What became of a session that a request brought. */
    public sealed interface Standing {
        /** With an access token that has not run out. */
        record Live(Session session) implements Standing {}

        /** The browser was told to forget it. */
        record Over() implements Standing {}

        /** It has to be renewed, and the identity server does not say whether it may be. */
        record Undecided() implements Standing {}
    }

    /** Whether the request brings something that calls itself a session. */
    public boolean isClaimed(RoutingContext context) {
        return !(cookies.read(context) instanceof Found.Nothing);
    }

    /** The session as the browser has it; empty where there is none, or one that is not from us. */
    public Optional<Session> shown(RoutingContext context) {
        return cookies.read(context) instanceof Found.Sealed(Session session) ? Optional.of(session) : Optional.empty();
    }

    /** The session as it is now: renewed if that is due, or over. */
    public Uni<Standing> current(RoutingContext context) {
        var now = Instant.now();
        var shown = shown(context);
        if (shown.isEmpty() || !endsAt(shown.get()).isAfter(now)) {
            return Uni.createFrom().item(() -> over(context));
        }
        var session = shown.get();
        if (!session.isDue(now.plus(config.renewBefore()))) {
            return Uni.createFrom().item(new Standing.Live(session));
        }
        return renewals.renew(session)
                .map(renewed -> renewed.map(fresh -> live(context, fresh)).orElseGet(() -> over(context)))
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("A session cannot be renewed right now: %s", failure);
                    return session.isDue(now) ? new Standing.Undecided() : new Standing.Live(session);
                });
    }

    public Instant endsAt(Session session) {
        return session.endsAt(config.maxAge());
    }

    /** Ends it at the identity server, then here; fails, and ends nothing, when the identity server does not answer. */
    public Uni<Void> end(RoutingContext context, Session session) {
        return identityServer.end(renewals.latest(session).refreshToken()).invoke(() -> cookies.clear(context));
    }

    public void forget(RoutingContext context) {
        cookies.clear(context);
    }

    private Standing live(RoutingContext context, Session fresh) {
        cookies.write(context, fresh);
        return new Standing.Live(fresh);
    }

    private Standing over(RoutingContext context) {
        cookies.clear(context);
        return new Standing.Over();
    }
}
