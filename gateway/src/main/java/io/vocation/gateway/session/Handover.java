package io.vocation.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** Takes the tokens of whoever has just signed in out of Quarkus's hands, which then keeps none of them. */
@Alternative
@Priority(1)
@ApplicationScoped
class Handover implements TokenStateManager {
    private static final String TOKENS = Handover.class.getName();

    /** What the sign-in that this request completed has brought. */
    static AuthorizationCodeTokens tokens(RoutingContext context) {
        return context.get(TOKENS);
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext context,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> request) {
        context.put(TOKENS, tokens);
        return Uni.createFrom().item("");
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext context,
            OidcTenantConfig tenant,
            String state,
            OidcRequestContext<AuthorizationCodeTokens> request) {
        return Uni.createFrom().failure(new IllegalStateException("Quarkus keeps no session here"));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext context, OidcTenantConfig tenant, String state, OidcRequestContext<Void> request) {
        return Uni.createFrom().voidItem();
    }
}
