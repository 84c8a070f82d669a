package io.vocation.gateway.session;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import io.vocation.gateway.session.IdentityServer.NewTokens;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Optional;

/**
 * New tokens for old. A page asks for many things at once, all with the same cookie, and a refresh token is good for one
 * renewal only: who uses it twice is taken for a thief, and the session ends. So all wait for one renewal, and those who
 * are a little late, or did not get its answer, are told the same.
 */
@Singleton
class Renewals {
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    private final IdentityServer identityServer;
    private final AsyncCache<String, Optional<NewTokens>> recent =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LATE).buildAsync();

    Renewals(IdentityServer identityServer) {
        this.identityServer = identityServer;
    }

    /** Empty when the session is over; fails when the identity server does not say. */
    Uni<Optional<Session>> renew(Session session) {
        var answer = recent.get(
                session.refreshToken(),
                (token, _) ->
                        identityServer.renew(token).subscribeAsCompletionStage().toCompletableFuture());
        var mine = Vertx.currentContext();
        Uni<Optional<NewTokens>> renewal = Uni.createFrom().completionStage(answer);
        // The answer arrives in the context of the first who asked: each of the others has to go on in its own.
        return (answer.isDone() || mine == null ? renewal : renewal.emitOn(MutinyHelper.executor(mine)))
                .map(found -> found.map(tokens -> session.renewed(tokens.access(), tokens.refresh())));
    }

    /** The session with the tokens that it has by now, if they were renewed a moment ago. */
    Session latest(Session session) {
        var known = recent.getIfPresent(session.refreshToken());
        return known == null || !known.isDone() || known.isCompletedExceptionally()
                ? session
                : known.join()
                        .map(tokens -> session.renewed(tokens.access(), tokens.refresh()))
                        .orElse(session);
    }
}
