package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class EventStreamTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The route's own timeout is 1 s, the silence that an event stream may keep is 3 s. */
    @ParameterizedTest
    @EnumSource(
            value = HttpClient.Version.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void each_event_is_passed_on_at_once_and_pauses_are_no_failure(HttpClient.Version version) throws Exception {
        var stream = open("/career/v1/impatient/events?" + version, version);
        assertTrue(stream.headers().firstValue("Content-Encoding").isEmpty());
        try (var events = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertEquals("data: 1", events.readLine());
            Thread.sleep(1500);
            for (int i = 2; i <= 3; i++) {
                assertEquals("", events.readLine());
                go(version.toString());
                assertEquals("data: " + i, events.readLine());
            }
            go(version.toString());
            assertEquals("", events.readLine());
            assertEquals(null, events.readLine());
        }
    }

    @Test
    void a_stream_that_keeps_silent_for_too_long_is_broken_off() throws Exception {
        var stream = open("/career/v1/events?silent", HttpClient.Version.HTTP_1_1);
        try (var body = stream.body()) {
            assertEquals("data: 1\n\n", new String(body.readNBytes(9), StandardCharsets.UTF_8));
            assertThrows(IOException.class, body::read);
        }
    }

    private static void go(String name) throws Exception {
        assertEquals(
                200, open("/career/v1/go?" + name, HttpClient.Version.HTTP_1_1).statusCode());
    }

    private static HttpResponse<InputStream> open(String path, HttpClient.Version version) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                        .version(version)
                        .header("Authorization", "Bearer " + Tickets.good())
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofInputStream());
    }
}
