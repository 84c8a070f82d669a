package io.vocation.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the response feed as a consumer does: on from the last event that it has, whatever happens to a request. */
final class FeedReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<UUID, Integer> told = new ConcurrentHashMap<>();
    private final UUID source;
    private volatile boolean stopped;

    FeedReader(UUID source) {
        this.source = source;
    }

    void run() {
        String last = null;
        while (!stopped) {
            try {
                HttpResponse<String> answer = http.send(request(last), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    last = note(JSON.readTree(answer.body()), last);
                } else {
                    Thread.sleep(200);
                }
            } catch (IOException brokenOff) {
                // The same position is asked again.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static HttpRequest request(String last) {
        String position = last == null ? "" : "&lastEventId=" + last;
        return HttpRequest.newBuilder(
                        Running.platform().url().resolve("/survey/v1/feed?limit=5000&timeout=PT1S" + position))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Running.token("performance-service"))
                .build();
    }

    private String note(JsonNode events, String before) {
        String last = before;
        for (JsonNode event : events) {
            last = event.path("id").asText();
            JsonNode data = event.path("data");
            if (source.toString().equals(data.path("sourceId").asText())) {
                told.merge(UUID.fromString(data.path("id").asText()), 1, Integer::sum);
            }
        }
        return last;
    }

    void stop() {
        stopped = true;
    }

    int seen() {
        return told.size();
    }

    /** How often each response was told. */
    Map<UUID, Integer> told() {
        return told;
    }
}
