package io.vocation.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A machine's own access token, by its client id and secret; asked for when it is first needed, kept, and renewed half a
 * minute before it ends. Safe for use by many threads, of which one asks.
 */
public final class SignIn implements Supplier<String> {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RENEWED_BEFORE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI endpoint;
    private final String form;
    private final Clock clock;

    private String token;
    private Instant renewedFrom = Instant.MIN;

    SignIn(URI issuer, String clientId, String clientSecret, Clock clock) {
        this.endpoint = URI.create(issuer.toString().replaceFirst("/$", "") + "/protocol/openid-connect/token");
        this.form = "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret="
                + encoded(clientSecret);
        this.clock = clock;
    }

    /**
     * @param issuer the realm, for example {@code http://localhost:8180/realms/vocation}
     */
    public static SignIn of(URI issuer, String clientId, String clientSecret) {
        return new SignIn(issuer, clientId, clientSecret, Clock.systemUTC());
    }

    /**
     * A token that is good now.
     *
     * @throws SignInException if the issuer refuses
     * @throws UncheckedIOException if it cannot be reached
     */
    @Override
    public synchronized String get() {
        if (!clock.instant().isBefore(renewedFrom)) {
            Instant asked = clock.instant();
            JsonNode granted = ask();
            token = granted.path("access_token").asText();
            renewedFrom = asked.plusSeconds(granted.path("expires_in").asLong()).minus(RENEWED_BEFORE);
        }
        return token;
    }

    private JsonNode ask() {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw SignInException.of(answer.statusCode(), answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signing in", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
