package io.vocation.gateway;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vocation.tokens.KnownTokens;
import io.vocation.tokens.Revocation;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says of a request's token who it speaks for. Quarkus checks it; here its verdict gets words. */
@Singleton
class Tokens {
    private static final Logger LOG = Logger.getLogger(Tokens.class);

    private static final String SCHEME = "Bearer ";
    /** Three parts, none of them empty: what is no token cannot be checked, and that would look like an outage. */
    private static final Pattern COMPACT = Pattern.compile(" *[\\w-]+\\.[\\w-]+\\.[\\w-]+ *");

    /** Each takes about 2.5 KB of a small heap. */
    private static final int MOST_KNOWN = 4_000;

    private final HttpAuthenticator authenticator;
    private final KnownTokens<TokenCheck.Accepted> known;

    Tokens(
            HttpAuthenticator authenticator,
            Revocation revocation,
            @ConfigProperty(name = "vocation.tokens.known-for") Duration knownFor) {
        this.authenticator = authenticator;
        this.known = new KnownTokens<>(revocation, knownFor, MOST_KNOWN);
    }

    /** Where nobody has to be waited for: a token that was found good a moment ago. Empty says nothing. */
    Optional<TokenCheck.Accepted> atOnce(RoutingContext context) {
        var sent = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        return sent.size() == 1 && isBearer(sent.getFirst()) ? known.atOnce(sent.getFirst()) : Optional.empty();
    }

    Uni<TokenCheck> check(RoutingContext context) {
        var sent = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (sent.isEmpty() || !isBearer(sent.getFirst())) {
            return Uni.createFrom().item(new TokenCheck.Refused(TokenCheck.Reason.MISSING));
        }
        if (sent.size() > 1) {
            return Uni.createFrom().item(new TokenCheck.Refused(TokenCheck.Reason.INVALID));
        }
        return known.check(sent.getFirst())
                .map(check -> check.map(Tokens::stillWanted))
                .orElseGet(() -> checkUnknown(context, sent.getFirst()));
    }

    private static boolean isBearer(String credentials) {
        return credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private static TokenCheck stillWanted(Optional<TokenCheck.Accepted> caller) {
        return caller.isPresent() ? caller.get() : new TokenCheck.Refused(TokenCheck.Reason.INVALID);
    }

    private Uni<TokenCheck> checkUnknown(RoutingContext context, String credentials) {
        if (!COMPACT.matcher(credentials.substring(SCHEME.length())).matches()) {
            return Uni.createFrom().item(new TokenCheck.Refused(TokenCheck.Reason.INVALID));
        }
        // Not the identity that Quarkus defers: on a failure that one writes an answer of its own.
        return authenticator
                .attemptAuthentication(context)
                .map(identity -> accepted(identity, credentials))
                .onFailure()
                .recoverWithItem(Tokens::refused);
    }

    private TokenCheck accepted(SecurityIdentity identity, String credentials) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken jwt && jwt.getSubject() != null) {
            var accepted = new TokenCheck.Accepted(
                    jwt.getSubject(), Objects.requireNonNullElse(jwt.<String>getClaim("azp"), ""));
            known.add(credentials, jwt, identity.getRoles(), accepted);
            return accepted;
        }
        return new TokenCheck.Refused(TokenCheck.Reason.INVALID);
    }

    private static TokenCheck refused(Throwable failure) {
        if (has(failure, OIDCException.class::isInstance)
                || !has(failure, AuthenticationFailedException.class::isInstance)) {
            LOG.warnf("A token could not be checked: %s", failure);
            return new TokenCheck.Undecided();
        }
        return new TokenCheck.Refused(
                find(failure, InvalidJwtException.class).map(Tokens::reason).orElse(TokenCheck.Reason.INVALID));
    }

    private static TokenCheck.Reason reason(InvalidJwtException invalid) {
        if (invalid.hasExpired()) {
            return TokenCheck.Reason.EXPIRED;
        }
        return invalid.hasErrorCode(ErrorCodes.NOT_YET_VALID)
                ? TokenCheck.Reason.NOT_YET_VALID
                : TokenCheck.Reason.INVALID;
    }

    private static boolean has(Throwable failure, Predicate<Throwable> test) {
        return causes(failure).anyMatch(test);
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
