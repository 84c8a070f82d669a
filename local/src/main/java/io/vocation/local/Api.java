package io.vocation.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** The platform's public API as one caller uses it: through the gateway, with a token, heeding Retry-After. */
final class Api {
    private static final Set<Integer> AGAIN = Set.of(429, 502, 503, 504);
    private static final int TRIES = 60;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer: its status, and its body where that is JSON. */
    record Answer(int status, JsonNode body) {}

    private final HttpClient http;
    private final URI gateway;
    private final String token;

    Api(HttpClient http, URI gateway, String token) {
        this.http = http;
        this.gateway = gateway;
        this.token = token;
    }

    JsonNode get(String path) throws InterruptedException {
        return required(path, exchange("GET", path, null));
    }

    JsonNode put(String path, Object body) throws InterruptedException {
        return required(path, exchange("PUT", path, body));
    }

    JsonNode post(String path, Object body) throws InterruptedException {
        return required(path, exchange("POST", path, body));
    }

    /** Any answer that is no passing trouble, whatever its status. */
    Answer exchange(String method, String path, Object body) throws InterruptedException {
        try {
            HttpRequest.BodyPublisher content = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
            HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + path))
                    .timeout(Duration.ofMinutes(1))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(method, content)
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            for (int tries = 1; AGAIN.contains(answer.statusCode()) && tries < TRIES; tries++) {
                Thread.sleep(PAUSE);
                answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            }
            boolean json =
                    answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(answer.statusCode(), JSON.readTree(json ? answer.body() : "null"));
        } catch (IOException e) {
            throw new PlatformException(method + " " + path + " failed: " + e, e);
        }
    }

    private static JsonNode required(String path, Answer answer) {
        if (answer.status() >= 300) {
            throw new PlatformException(path + " answers " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }
}
