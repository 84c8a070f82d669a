package io.vocation.commons.access;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vocation.tokens.KnownTokens;
import io.vocation.tokens.Revocation;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Quarkus's check of bearer tokens, which is spared the callers whose token was found good a moment ago. */
@Alternative
@Priority(1)
@ApplicationScoped
class KnownCallers implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";
    /** Each takes some 5 KB. */
    private static final int MOST = 1000;

    private final OidcAuthenticationMechanism tokens;
    private final KnownTokens<SecurityIdentity> known;

    KnownCallers(
            OidcAuthenticationMechanism tokens,
            Revocation revocation,
            @ConfigProperty(name = "vocation.tokens.known-for", defaultValue = "60S") Duration knownFor) {
        this.tokens = tokens;
        this.known = new KnownTokens<>(revocation, knownFor, MOST);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        List<String> sent = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (sent.size() != 1 || !sent.getFirst().startsWith(SCHEME)) {
            return tokens.authenticate(context, providers);
        }
        String token = sent.getFirst().substring(SCHEME.length());
        return known.check(token)
                .map(check -> check.map(KnownCallers::stillWanted))
                .orElseGet(() -> tokens.authenticate(context, providers)
                        .onItem()
                        .ifNotNull()
                        .transform(identity -> add(token, identity)));
    }

    private static SecurityIdentity stillWanted(Optional<SecurityIdentity> identity) {
        return identity.orElseThrow(() -> new AuthenticationFailedException("The token was revoked"));
    }

    private SecurityIdentity add(String token, SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken jwt) {
            known.add(token, jwt, identity.getRoles(), lasting(identity));
        }
        return identity;
    }

    /** Without what belongs to the request that it came with. Nobody here asks for permissions: roles decide. */
    private static SecurityIdentity lasting(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder lasting = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext) && !(value instanceof AuthenticationRequestContext)) {
                lasting.addAttribute(name, value);
            }
        });
        return lasting.build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return tokens.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return tokens.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return tokens.getCredentialTransport(context);
    }
}
