package io.vocation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** One reader of the feed, from its begin to its end. */
final class FeedReading {
    private static final double AIM = 100_000;
    private static final String EVENT = "\"specversion\":\"1.0\",\"id\":\"";

    private final Service service;
    private final Results results;

    FeedReading(Service service, Results results) {
        this.service = service;
        this.results = results;
    }

    void measure(long events) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            read(http, events);
            long begin = System.nanoTime();
            long read = read(http, events);
            double speed = read / Intake.seconds(begin);
            results.add(
                    "Feed to one reader, " + Results.number(read / 1e6) + " million events",
                    Results.number(speed) + " events/s",
                    "≥ " + Results.number(AIM),
                    speed >= AIM);
        }
    }

    private long read(HttpClient http, long events) throws InterruptedException {
        String last = null;
        long read = 0;
        while (read < events) {
            String batch = batch(http, last);
            int count = 0;
            for (int at = batch.indexOf(EVENT); at >= 0; at = batch.indexOf(EVENT, at + EVENT.length())) {
                count++;
            }
            if (count == 0) {
                throw new IllegalStateException("The feed ended after " + read + " events of " + events);
            }
            int at = batch.lastIndexOf(EVENT) + EVENT.length();
            last = batch.substring(at, batch.indexOf('"', at));
            read += count;
        }
        return read;
    }

    private String batch(HttpClient http, String last) throws InterruptedException {
        String position = last == null ? "" : "&lastEventId=" + last;
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url("/survey/v1/feed?limit=10000" + position)))
                .header("Authorization", "Bearer " + io.vocation.test.Tokens.ofService("performance-service"))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The feed answered " + answer.statusCode());
            }
            return new String(answer.body(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
