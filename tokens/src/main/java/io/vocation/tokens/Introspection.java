package io.vocation.tokens;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** What the issuer says of the token now; fails when it does not say. */
    Uni<Standing> of(String token) {
        return http.postAbs(endpoint)
                .basicAuthentication(client, secret)
                .timeout(PATIENCE.toMillis())
                .sendForm(MultiMap.caseInsensitiveMultiMap().add("token", token))
                .map(Introspection::read);
    }

    private static Standing read(HttpResponse<?> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the issuer answers " + answer.statusCode());
        }
        JsonObject said = answer.bodyAsJsonObject();
        if (!said.containsKey("active")) {
            throw new IllegalStateException("the issuer does not say");
        }
        JsonObject access = said.getJsonObject("realm_access");
        return new Standing(
                said.getBoolean("active"),
                access == null || access.getJsonArray("roles") == null
                        ? null
                        : access.getJsonArray("roles").stream()
                                .map(String::valueOf)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * @param active whether the token is still good
     * @param roles what its owner may be now, whatever the token says; null where the issuer does not tell
     */
    record Standing(boolean active, Set<String> roles) {
        boolean stillGrants(Set<String> held) {
            return active && (roles == null || roles.containsAll(held));
        }
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
