package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class CompressionTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_1_1", "HTTP_2"})
    void a_long_answer_leaves_compressed_and_is_the_same(HttpClient.Version version) throws Exception {
        var answer = send(
                get("/career/v1/report?type=application/json").version(version).header("Accept-Encoding", "br, gzip"));
        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals("Accept-Encoding", answer.headers().firstValue("Vary").orElse(""));
        assertTrue(answer.body().length < Specialists.LONG_TEXT.length() / 3, answer.body().length + " bytes");
        assertEquals(Specialists.LONG_TEXT, unzipped(answer));
    }

    @Test
    void whoever_does_not_ask_gets_it_plain_and_caches_know() throws Exception {
        for (var wish : new String[] {"identity", "br", "gzip;q=0"}) {
            var answer = send(get("/career/v1/report?type=text/plain").header("Accept-Encoding", wish));
            assertEquals(Specialists.LONG_TEXT, new String(answer.body(), StandardCharsets.UTF_8));
            assertEquals("Accept-Encoding", answer.headers().firstValue("Vary").orElse(""));
            assertEquals(
                    Long.toString(Specialists.LONG_TEXT.length()),
                    answer.headers().firstValue("Content-Length").orElse(""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, length, 1023",
        "image/png, length, 6000",
        "application/octet-stream, length, 6000",
        "text/event-stream, length, 6000",
        "application/json, Cache-Control, 'private, No-Transform'",
        "application/json, Content-Digest, sha-256=:AAAA:",
        "application/json, Content-Range, bytes 0-5/6",
    })
    void what_would_gain_nothing_or_no_longer_be_true_stays_as_it_is(String type, String what, String value)
            throws Exception {
        var query = what.equals("length") ? "&length=" + value : "&header=" + what + "&value=" + encoded(value);
        var answer = send(get("/career/v1/report?type=" + encoded(type) + query).header("Accept-Encoding", "gzip"));
        assertTrue(answer.headers().firstValue("Content-Encoding").isEmpty());
        assertTrue(Specialists.LONG_TEXT.startsWith(new String(answer.body(), StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=UTF-8",
                "application/problem+json",
                "application/cloudevents-batch+json",
                "text/csv",
                "application/yaml",
                "Application/X-NDJSON"
            })
    void these_are_worth_it(String type) throws Exception {
        var answer = send(get("/career/v1/report?type=" + encoded(type)).header("Accept-Encoding", "gzip"));
        assertEquals(Specialists.LONG_TEXT, unzipped(answer));
    }

    @Test
    void what_a_service_compressed_passes_byte_for_byte() throws Exception {
        var answer = send(get("/career/v1/zipped").header("Accept-Encoding", "gzip"));
        assertArrayEquals(Specialists.ZIPPED, answer.body());
        assertEquals("\"z\"", answer.headers().firstValue("ETag").orElse(""));
        assertEquals(1, answer.headers().allValues("Content-Encoding").size());
    }

    @Test
    void a_compressed_request_passes_byte_for_byte() throws Exception {
        var answer = send(request("/career/v1/sum")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Specialists.ZIPPED)));
        assertTrue(new String(answer.body(), StandardCharsets.UTF_8).startsWith(Specialists.ZIPPED.length + " "));
    }

    @Test
    void the_head_of_an_answer_is_that_of_the_answer() throws Exception {
        var request = request("/career/v1/report?type=application/json")
                .header("Accept-Encoding", "gzip")
                .method("HEAD", HttpRequest.BodyPublishers.noBody());
        var answer = send(request);
        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(answer.headers().firstValue("Content-Length").isEmpty());
    }

    @Test
    void a_strong_tag_never_names_compressed_bytes_and_still_guards_a_change() throws Exception {
        var path = "/career/v1/versioned?guarded";
        var plain = send(get(path).header("Accept-Encoding", "identity"));
        var small = send(get(path).header("Accept-Encoding", "gzip"));
        assertEquals("\"1\"", tag(plain));
        assertEquals("W/\"1--gzip\"", tag(small));

        assertEquals(204, change(path, tag(small)));
        assertEquals(412, change(path, tag(small)), "a version that is over must not be overwritten");
        assertEquals(412, change(path, tag(plain)));
        assertEquals(412, change(path, "W/\"2\""), "a weak tag of anybody else's is no strong one");
        assertEquals(204, change(path, "\"2\""));
    }

    @Test
    void whoever_holds_the_compressed_version_hears_that_it_is_still_the_one() throws Exception {
        var path = "/career/v1/versioned?unchanged";
        var small = tag(send(get(path).header("Accept-Encoding", "gzip")));
        var again = send(get(path).header("Accept-Encoding", "gzip").header("If-None-Match", small));
        assertEquals(304, again.statusCode());
        assertEquals(small, tag(again));
        assertEquals("Accept-Encoding", again.headers().firstValue("Vary").orElse(""));
        assertEquals(0, again.body().length);

        var plain = send(get(path).header("Accept-Encoding", "gzip").header("If-None-Match", "\"1\""));
        assertEquals(304, plain.statusCode());
        assertEquals("\"1\"", tag(plain));

        assertEquals(204, change(path, "\"1\""));
        assertEquals(200, send(get(path).header("If-None-Match", small)).statusCode());
    }

    @Test
    void a_piece_is_not_kept_until_the_next_one_comes() throws Exception {
        var answer = CLIENT.send(
                get("/career/v1/drip?compressed")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofInputStream());
        int half = Specialists.LONG_TEXT.length() / 2;
        try (var body = new GZIPInputStream(answer.body())) {
            var first = new String(body.readNBytes(half), StandardCharsets.UTF_8);
            // Only now does the service say the rest.
            assertEquals(200, send(get("/career/v1/go?compressed")).statusCode());
            assertEquals(Specialists.LONG_TEXT, first + new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static int change(String path, String tag) throws Exception {
        return send(request(path).header("If-Match", tag).PUT(HttpRequest.BodyPublishers.ofString("{}")))
                .statusCode();
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    private static String unzipped(HttpResponse<byte[]> answer) throws IOException {
        try (var body = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static HttpRequest.Builder get(String path) {
        return request(path).GET();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tickets.good());
    }
}
