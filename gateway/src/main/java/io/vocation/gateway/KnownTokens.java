package io.vocation.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import io.vocation.tokens.Revocation;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens that were found good a moment ago, so that a caller's next requests with the very same token are spared what
 * cannot have changed: its signature, issuer and audience. That costs ten times as much as all else that is done for a
 * request. What can change is looked at each time: whether it has run out, and whether it was revoked. After
 * {@code vocation.gateway.tokens-known-for} it is checked as if it had never come before, and so by the keys of then.
 */
@Singleton
class KnownTokens {
    /** Each takes about 1.5 KB of a small heap; with more callers at once, some are checked more often. */
    private static final int MOST = 4_000;

    private static final TokenCheck REVOKED = new TokenCheck.Refused(TokenCheck.Reason.INVALID);

    private final Revocation revocation;
    private final Cache<String, Known> known;

    KnownTokens(GatewayConfig config, Revocation revocation) {
        this.revocation = revocation;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(config.tokensKnownFor())
                .build();
    }

    /** @return empty where the token has to be checked in full */
    Optional<Uni<TokenCheck>> check(String token) {
        var found = known.getIfPresent(token);
        // Not even with the grace for clocks that differ: that is for the full check to grant.
        if (found == null || found.end() <= Instant.now().getEpochSecond()) {
            return Optional.empty();
        }
        return Optional.of(
                revocation.stillGrants(found.raw(), found.roles()).map(wanted -> wanted ? found.accepted() : REVOKED));
    }

    /** @param token exactly as it was sent, beside which {@code jwt} is what was understood */
    void add(String token, TokenCheck.Accepted accepted, JsonWebToken jwt, Set<String> roles) {
        known.put(token, new Known(accepted, jwt.getRawToken(), Set.copyOf(roles), jwt.getExpirationTime()));
    }

    /** @param end second of the epoch in which it runs out */
    private record Known(TokenCheck.Accepted accepted, String raw, Set<String> roles, long end) {}
}
