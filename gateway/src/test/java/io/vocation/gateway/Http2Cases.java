package io.vocation.gateway;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds under HTTP/2, whether or not it is encrypted. */
abstract class Http2Cases {

    abstract String door();

    HttpClient.Builder client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_2);
    }

    /** With one connection that is known to speak HTTP/2. */
    private HttpClient connected() throws Exception {
        var client = client().build();
        assertEquals(
                HttpClient.Version.HTTP_2,
                client.send(get("/career/v1/me"), BodyHandlers.ofString()).version());
        return client;
    }

    @Test
    void a_request_arrives_as_it_would_have_otherwise() throws Exception {
        var answer = connected()
                .send(
                        request("/career/v1/me?q=a%20b")
                                .header("Cookie", "a=1")
                                .header("Cookie", "b=2")
                                .header("TE", "trailers")
                                .build(),
                        BodyHandlers.ofString());
        var seen = new JsonObject(answer.body());
        var headers = seen.getJsonObject("headers");
        var authority = URI.create(door()).getAuthority();
        assertEquals("/career/v1/me?q=a%20b", seen.getString("uri"));
        assertEquals(authority, headers.getString("x-forwarded-host"));
        assertEquals(URI.create(door()).getScheme(), headers.getString("x-forwarded-proto"));
        assertFalse(headers.containsKey("cookie"), "cookies are the gateway's own affair");
        assertFalse(headers.containsKey("te"));
        assertFalse(headers.containsKey("transfer-encoding"), "a request without a body must not announce one");
        assertTrue(headers.fieldNames().stream().noneMatch(name -> name.startsWith(":")), headers.encode());
        assertTrue(answer.headers().firstValue("connection").isEmpty());
        assertTrue(answer.headers().firstValue("x-correlation-id").isPresent());
    }

    @Test
    void bodies_arrive_whether_or_not_their_length_is_known() throws Exception {
        var client = connected();
        var bytes = new byte[300_000];
        var known = request("/career/v1/count").POST(BodyPublishers.ofByteArray(bytes));
        var unknown =
                request("/career/v1/count").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
        var empty = request("/career/v1/count")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[0])));
        assertEquals("{\"bytes\":300000}", sent(client, known));
        assertEquals("{\"bytes\":300000}", sent(client, unknown));
        assertEquals("{\"bytes\":0}", sent(client, empty));
    }

    @Test
    void expectations_are_met_by_the_door() throws Exception {
        var request = request("/career/v1/count").expectContinue(true).POST(BodyPublishers.ofByteArray(new byte[1000]));
        assertEquals("{\"bytes\":1000}", sent(connected(), request));
    }

    @Test
    void only_what_changes_nothing_is_tried_again() throws Exception {
        var client = connected();
        assertEquals(
                200,
                client.send(get("/career/v1/moody"), BodyHandlers.ofString()).statusCode());
        var change =
                request("/career/v1/moody").POST(BodyPublishers.ofString("{}")).build();
        assertEquals(502, client.send(change, BodyHandlers.ofString()).statusCode());
        assertEquals(200, client.send(change, BodyHandlers.ofString()).statusCode());
    }

    @Test
    void a_body_beyond_the_limit_is_413_and_the_connection_goes_on() throws Exception {
        var client = connected();
        var big = request("/survey/v1/big/count").POST(BodyPublishers.ofByteArray(new byte[11 << 20]));
        assertEquals(413, client.send(big.build(), BodyHandlers.ofString()).statusCode());
        var bytes = new byte[11 << 20];
        var unknown = request("/survey/v1/big/count")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
        assertEquals(413, client.send(unknown.build(), BodyHandlers.ofString()).statusCode());
        assertEquals(
                200, client.send(get("/career/v1/me"), BodyHandlers.ofString()).statusCode());
    }

    @Test
    void a_stream_that_breaks_off_does_not_take_its_neighbors_with_it() throws Exception {
        var client = connected();
        var slow = client.sendAsync(get("/career/v1/drip?" + door()), BodyHandlers.ofInputStream())
                .get();
        var broken = client.sendAsync(get("/career/v1/dies"), BodyHandlers.ofString());
        var refused = assertThrows(ExecutionException.class, broken::get);
        assertInstanceOf(IOException.class, refused.getCause());

        assertEquals(
                200,
                client.send(get("/career/v1/go?" + door()), BodyHandlers.ofString())
                        .statusCode());
        try (var body = slow.body()) {
            assertEquals(Specialists.LONG_TEXT.length(), body.transferTo(OutputStream.nullOutputStream()));
        }
    }

    @Test
    void a_caller_who_leaves_one_stream_keeps_the_others() throws Exception {
        var client = connected();
        var slow = client.send(get("/career/v1/drip?left" + door()), BodyHandlers.ofInputStream());
        client.send(get("/career/v1/zeros?megabytes=1000"), BodyHandlers.ofInputStream())
                .body()
                .close();
        assertEquals(
                200,
                client.send(get("/career/v1/go?left" + door()), BodyHandlers.ofString())
                        .statusCode());
        try (var body = slow.body()) {
            assertEquals(Specialists.LONG_TEXT.length(), body.transferTo(OutputStream.nullOutputStream()));
        }
    }

    @Test
    void many_streams_go_at_once_each_with_its_own_answer() throws Exception {
        var client = connected();
        var answers = IntStream.range(0, 60)
                .mapToObj(i -> client.sendAsync(
                        request("/career/v1/sum")
                                .POST(BodyPublishers.ofByteArray(new byte[i * 1000]))
                                .build(),
                        BodyHandlers.ofString()))
                .toList();
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
        for (int i = 0; i < 60; i++) {
            assertTrue(answers.get(i).join().body().startsWith(i * 1000 + " "));
        }
    }

    @Test
    void whoever_reads_slowly_holds_back_only_that_stream() throws Exception {
        var client = connected();
        var unread = client.send(get("/career/v1/numbers?megabytes=40"), BodyHandlers.ofInputStream());
        assertEquals(
                200, client.send(get("/career/v1/me"), BodyHandlers.ofString()).statusCode());
        try (var body = unread.body()) {
            assertEquals(40L << 20, body.transferTo(OutputStream.nullOutputStream()));
        }
    }

    private String sent(HttpClient client, HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        assertEquals(HttpClient.Version.HTTP_2, answer.version());
        return answer.body();
    }

    private HttpRequest get(String path) {
        return request(path).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(door() + path)).header("Authorization", "Bearer " + Tickets.good());
    }
}
