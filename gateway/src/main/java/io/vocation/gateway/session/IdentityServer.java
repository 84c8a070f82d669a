package io.vocation.gateway.session;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.util.Optional;

/** What a session needs of the identity server after signing in, asked as the client that this gateway is. */
@Singleton
class IdentityServer {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WebClient http;
    private final String endpoints;
    private final String client;
    private final String secret;

    IdentityServer(
            Vertx vertx,
            @ConfigProperty(name = "vocation.oidc.url") String realm,
            @ConfigProperty(name = "quarkus.application.name") String client,
            @ConfigProperty(name = "vocation.oidc.client-secret", defaultValue = "unset") String secret) {
        this.http = WebClient.create(vertx, new WebClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
        this.endpoints = realm + "/protocol/openid-connect/";
        this.client = client;
        this.secret = secret;
    }

    record NewTokens(String access, String refresh) {}

    /** Empty when the refresh token is good no more; fails when the identity server does not say. */
    Uni<Optional<NewTokens>> renew(String refreshToken) {
        return ask("token", form().add("grant_type", "refresh_token").add("refresh_token", refreshToken))
                .map(answer -> {
                    if (isOver(answer)) {
                        return Optional.empty();
                    }
                    var said = said(answer, 200).bodyAsJsonObject();
                    return Optional.of(new NewTokens(
                            said.getString("access_token"), said.getString("refresh_token", refreshToken)));
                });
    }

    /** Signs the person out there; done, too, when they were signed out already. Fails when it cannot be said. */
    Uni<Void> end(String refreshToken) {
        return ask("logout", form().add("refresh_token", refreshToken))
                .invoke(answer -> {
                    if (!isOver(answer)) {
                        said(answer, 204);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<HttpResponse<Buffer>> ask(String endpoint, MultiMap form) {
        return http.postAbs(endpoints + endpoint).timeout(PATIENCE.toMillis()).sendForm(form);
    }

    private MultiMap form() {
        return MultiMap.caseInsensitiveMultiMap().add("client_id", client).add("client_secret", secret);
    }

    private static boolean isOver(HttpResponse<Buffer> answer) {
        return answer.statusCode() == 400
                && answer.bodyAsString() != null
                && answer.bodyAsString().contains("\"invalid_grant\"");
    }

    private static HttpResponse<Buffer> said(HttpResponse<Buffer> answer, int expected) {
        if (answer.statusCode() != expected) {
            throw new IllegalStateException("the identity server answers " + answer.statusCode());
        }
        return answer;
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
