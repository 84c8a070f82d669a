package io.vocation.tokens;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;

/** Asks the issuer about a token (RFC 7662), as the client that this process is. */
@ApplicationScoped
class Introspection {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WebClient http;
    private final String endpoint;
    private final String client;
    private final String secret;

    Introspection(
            Vertx vertx,
            @ConfigProperty(name = "vocation.oidc.url") String realm,
            @ConfigProperty(name = "quarkus.application.name") String client,
            @ConfigProperty(name = "vocation.oidc.client-secret", defaultValue = "unset") String secret) {
        this.http = WebClient.create(vertx, new WebClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
        this.endpoint = realm + "/protocol/openid-connect/token/introspect";
        this.client = client;
        this.secret = secret;
    }

    /** Whether the token is still good; fails when the issuer does not say. */
    Uni<Boolean> isActive(String token) {
        return http.postAbs(endpoint)
                .basicAuthentication(client, secret)
                .timeout(PATIENCE.toMillis())
                .sendForm(MultiMap.caseInsensitiveMultiMap().add("token", token))
                .map(Introspection::active);
    }

    private static boolean active(HttpResponse<?> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the issuer answers " + answer.statusCode());
        }
        Boolean active = answer.bodyAsJsonObject().getBoolean("active");
        if (active == null) {
            throw new IllegalStateException("the issuer does not say");
        }
        return active;
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
