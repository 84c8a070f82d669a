package io.vocation.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Deliver through the gateway, and again until it is acknowledged. */
final class RetryingClients {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NDJSON = "application/x-ndjson";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** What may be tried again: the others are refusals. */
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, UUID> receipts = new ConcurrentHashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final UUID source;
    private final int csrs;

    RetryingClients(UUID source, int csrs) {
        this.source = source;
        this.csrs = csrs;
    }

    void arrays(int from, int to, int size) {
        for (int begin = from; begin < to; begin += size) {
            int end = Math.min(to, begin + size);
            String body =
                    IntStream.range(begin, end).mapToObj(this::response).collect(Collectors.joining(",", "[", "]"));
            JsonNode items = read(delivered("application/json", body)).path("items");
            int first = begin;
            items.forEach(item -> note(first + item.path("index").asInt(), item));
            require(items.size() == end - begin, "Not every response of an array has its receipt");
        }
    }

    void streams(int from, int to, int size) {
        for (int begin = from; begin < to; begin += size) {
            int end = Math.min(to, begin + size);
            int first = begin;
            String body = IntStream.range(begin, end).mapToObj(this::response).collect(Collectors.joining("\n"));
            long lines = delivered(NDJSON, body)
                    .lines()
                    .map(RetryingClients::read)
                    .peek(item -> note(first + item.path("index").asInt(), item))
                    .count();
            require(lines == end - begin, "Not every response of a stream has its receipt");
        }
    }

    void single(int from, int to) {
        for (int number = from; number < to; number++) {
            note(number, read(delivered("application/json", response(number))));
        }
    }

    /** Uploads a file until it arrived, and answers the import. */
    String importFile(int from, int to) {
        String file = IntStream.range(from, to)
                .mapToObj(
                        number -> "F" + number + ",fault" + number % csrs + ",2026-03-02T09:00:00Z," + (1 + number % 5))
                .collect(Collectors.joining("\n", "Id,Agent,At,Rating\n", "\n"));
        return read(sent("/survey/v1/sources/" + source + "/imports", "text/csv", file))
                .path("id")
                .asText();
    }

    private String response(int number) {
        return "{\"sourceId\":\"" + source + "\",\"sourceResponseId\":\"F" + number + "\",\"agent\":\"fault"
                + number % csrs + "\",\"contactedAt\":\"2026-03-02T09:00:00Z\",\"csatCsr\":" + (1 + number % 5) + "}";
    }

    private void note(int number, JsonNode item) {
        require(item.path("status").asText().matches("ACCEPTED|DUPLICATE"), "Neither new nor there: " + item);
        UUID id = UUID.fromString(item.path("id").asText());
        UUID before = receipts.put("F" + number, id);
        require(before == null || before.equals(id), "F" + number + " has two receipts");
        acknowledged.incrementAndGet();
    }

    private String delivered(String type, String body) {
        return sent("/survey/v1/responses", type, body);
    }

    private String sent(String path, String type, String body) {
        while (true) {
            try {
                HttpRequest request = HttpRequest.newBuilder(
                                Running.platform().url().resolve(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + Running.token("demo-survey-source"))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    return answer.body();
                }
                require(LATER.contains(answer.statusCode()), answer.statusCode() + ": " + answer.body());
            } catch (IOException brokenOff) {
                // Nobody said what became of it: it is sent again.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            retries.incrementAndGet();
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    /** The id under which each response is kept, as it was acknowledged. */
    Map<String, UUID> receipts() {
        return receipts;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    int retries() {
        return retries.get();
    }
}
