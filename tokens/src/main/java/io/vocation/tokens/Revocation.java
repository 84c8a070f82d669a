package io.vocation.tokens;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vocation.tokens.Introspection.Standing;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Refuses tokens that were revoked before they ran out: their client or person was disabled, their session was ended, or
 * a role that they carry was taken away. Quarkus has checked signature, issuer, audience and time by then; only the
 * issuer knows the rest. It is asked again for each token after {@code vocation.tokens.recheck}, which is therefore how
 * long a revoked token still opens a door at most. Whoever is at work does not wait for that: a little earlier than it has
 * to be, it is asked beside a request that still goes by the last answer.
 *
 * <p>While the issuer cannot be asked, what the signature says holds: its being down stops nobody who is at work, for as
 * long as their token lives.
 */
@Singleton
public class Revocation implements SecurityIdentityAugmentor {
    private static final Logger LOG = Logger.getLogger(Revocation.class);
    private static final Standing GOOD = new Standing(true, null);
    private static final int MOST_TOKENS = 20_000;

    private final Introspection introspection;
    private final boolean ask;
    private final AsyncLoadingCache<String, Standing> known;

    Revocation(
            Introspection introspection,
            @ConfigProperty(name = "vocation.tokens.recheck", defaultValue = "10S") Duration recheck) {
        this.introspection = introspection;
        this.ask = recheck.isPositive();
        Duration most = ask ? recheck : Duration.ofSeconds(1);
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST_TOKENS)
                .expireAfterWrite(most)
                .refreshAfterWrite(most.multipliedBy(4).dividedBy(5))
                // To ask only begins here; it is answered elsewhere.
                .executor(Runnable::run)
                .buildAsync((token, _) -> ask(token));
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        // An ID token says who has just signed in, and opens no door.
        boolean opensDoors = identity.getCredential(IdTokenCredential.class) == null;
        if (!opensDoors || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return stillGrants(token.getRawToken(), identity.getRoles()).map(wanted -> {
            if (!wanted) {
                throw new AuthenticationFailedException("The token was revoked");
            }
            return identity;
        });
    }

    /**
     * Whether a token whose signature was found good is still wanted.
     *
     * @param roles those that the token carries
     */
    public Uni<Boolean> stillGrants(String token, Set<String> roles) {
        return ask
                ? standing(token).map(standing -> standing.stillGrants(roles))
                : Uni.createFrom().item(true);
    }

    /** Whether it is known without asking anybody that a token is still wanted; false says nothing. */
    boolean surelyGrants(String token, Set<String> roles) {
        if (!ask) {
            return true;
        }
        CompletableFuture<Standing> answer = known.get(token);
        return answered(answer) && answer.join().stillGrants(roles);
    }

    private static boolean answered(CompletableFuture<Standing> answer) {
        return answer.isDone() && !answer.isCompletedExceptionally();
    }

    /**
     * Requests that come at once with the same token wait for one answer, which arrives in the context of the first of
     * them: each of the others has to go on in its own.
     */
    private Uni<Standing> standing(String token) {
        CompletableFuture<Standing> answer = known.get(token);
        if (answered(answer)) {
            // Nearly always, and then there is no context to be carried anywhere.
            return Uni.createFrom().item(answer.join());
        }
        Context mine = Vertx.currentContext();
        Uni<Standing> standing = Uni.createFrom().completionStage(answer);
        return mine == null ? standing : standing.emitOn(MutinyHelper.executor(mine));
    }

    private CompletableFuture<Standing> ask(String token) {
        return introspection
                .of(token)
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("Whether tokens were revoked cannot be asked right now: %s", failure);
                    return GOOD;
                })
                .subscribeAsCompletionStage()
                .toCompletableFuture();
    }
}
