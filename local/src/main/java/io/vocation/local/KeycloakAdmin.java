package io.vocation.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The few operations of Keycloak's administration API that we need, on the realm {@code vocation}. */
final class KeycloakAdmin {
    /** The administrator's token lives for 60 s; it is asked for again well before. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Ports ports;
    private final String password;
    private final ObjectMapper json = new ObjectMapper();
    private String token;
    private Instant issued = Instant.EPOCH;

    KeycloakAdmin(HttpClient http, Ports ports, String password) {
        this.http = http;
        this.ports = ports;
        this.password = password;
    }

    /** Makes the client, or brings the one of that name to this state; returns its internal id. */
    String putClient(Map<String, Object> client) throws InterruptedException {
        JsonNode found = get("/clients?clientId=" + client.get("clientId"));
        if (found.isEmpty()) {
            return created(send("POST", "/clients", client));
        }
        String id = found.get(0).path("id").asText();
        send("PUT", "/clients/" + id, client);
        return id;
    }

    String serviceAccountOf(String client) throws InterruptedException {
        return get("/clients/" + client + "/service-account-user").path("id").asText();
    }

    /** Makes the user, or brings the one of that name to this state; returns their id. */
    String putUser(String username, Map<String, Object> user) throws InterruptedException {
        Optional<String> found = userNamed(username);
        if (found.isEmpty()) {
            return created(send("POST", "/users", user));
        }
        send("PUT", "/users/" + found.get(), user);
        return found.get();
    }

    /** The id of the user of this name. */
    Optional<String> userNamed(String username) throws InterruptedException {
        JsonNode found = get("/users?exact=true&username=" + username);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).path("id").asText());
    }

    void setPassword(String user, String password) throws InterruptedException {
        send("PUT", "/users/" + user + "/reset-password", password(password));
    }

    static Map<String, Object> password(String password) {
        return Map.of("type", "password", "value", password, "temporary", false);
    }

    void grant(String user, String role) throws InterruptedException {
        JsonNode found = get("/roles/" + role);
        send("POST", "/users/" + user + "/role-mappings/realm", List.of(found));
    }

    private JsonNode get(String path) throws InterruptedException {
        try {
            return json.readTree(exchange(request(path).GET().build()).body());
        } catch (IOException e) {
            throw new PlatformException("Keycloak's administration answers what is no JSON: " + e.getMessage(), e);
        }
    }

    private HttpResponse<String> send(String method, String path, Object body) throws InterruptedException {
        try {
            return exchange(request(path)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                    .build());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(ports.keycloakUrl() + "/admin/realms/vocation" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token());
    }

    private HttpResponse<String> exchange(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new PlatformException("Keycloak answers " + answer.statusCode() + " to " + request.method() + " "
                        + request.uri() + ": " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new PlatformException("Keycloak does not answer " + request.uri() + ": " + e, e);
        }
    }

    private static String created(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    String token() {
        if (Instant.now().isAfter(issued.plus(FRESH))) {
            token = Tokens.ask(
                    URI.create(ports.keycloakUrl() + "/realms/master"),
                    Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            "admin-cli",
                            "username",
                            Keycloak.ADMIN,
                            "password",
                            password));
            issued = Instant.now();
        }
        return token;
    }
}
