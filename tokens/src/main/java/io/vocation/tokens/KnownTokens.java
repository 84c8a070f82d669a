package io.vocation.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Tokens that were found good a moment ago, so that a caller's next requests with the very same token are spared what
 * cannot have changed: its signature, issuer and audience. That costs as much as all else that is done for a usual request,
 * and ten times as much as to pass it on. What can change is looked at each time: whether it has run out, and whether it was
 * revoked. After {@code vocation.tokens.known-for} it is checked as if it had never come before, and so by the keys of then.
 *
 * @param <T> what is known of whom a token speaks for
 */
public final class KnownTokens<T> {
    private final Revocation revocation;
    private final Cache<String, Known<T>> known;

    /**
     * @param knownFor zero to check every request's token in full
     * @param most how many are kept; with more callers at once, some are checked more often
     */
    public KnownTokens(Revocation revocation, Duration knownFor, long most) {
        this.revocation = revocation;
        this.known = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(knownFor)
                // What there is to tidy takes less than to wake another thread for it.
                .executor(Runnable::run)
                .build();
    }

    /**
     * Whom a token speaks for, where that is known without waiting for anybody, as it is nearly always. Empty says nothing:
     * {@link #check} does.
     *
     * @param sent the token as it was {@link #add added}
     */
    public Optional<T> atOnce(String sent) {
        Known<T> found = known.getIfPresent(sent);
        return found != null && !hasEnded(found) && revocation.surelyGrants(found.raw(), found.roles())
                ? Optional.of(found.whose())
                : Optional.empty();
    }

    /**
     * What is known of a token: nothing, and it has to be checked in full; or what the answer will say, which is empty when
     * it was revoked.
     *
     * @param sent the token as it was {@link #add added}
     */
    public Optional<Uni<Optional<T>>> check(String sent) {
        Known<T> found = known.getIfPresent(sent);
        if (found == null || hasEnded(found)) {
            return Optional.empty();
        }
        return Optional.of(revocation
                .stillGrants(found.raw(), found.roles())
                .map(wanted -> wanted ? Optional.of(found.whose()) : Optional.empty()));
    }

    /**
     * @param sent exactly what was sent, the token alone or with whatever stands around it in its header
     * @param jwt what was understood
     */
    public void add(String sent, JsonWebToken jwt, Set<String> roles, T whose) {
        known.put(sent, new Known<>(whose, jwt.getRawToken(), Set.copyOf(roles), jwt.getExpirationTime()));
    }

    /** Not even with the grace for clocks that differ: that is for the full check to grant. */
    private static boolean hasEnded(Known<?> known) {
        return known.end() <= TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis());
    }

    /** @param end second of the epoch in which it runs out */
    private record Known<T>(T whose, String raw, Set<String> roles, long end) {}
}
