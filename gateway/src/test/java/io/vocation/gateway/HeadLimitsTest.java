package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class HeadLimitsTest {

    @Test
    void an_address_of_exactly_the_limit_passes_and_a_longer_one_is_414() throws IOException {
        var path = "/career/openapi?";
        assertTrue(get(path + "q".repeat(4000 - path.length())).startsWith("HTTP/1.1 200"));
        for (int more : new int[] {1, 20_000}) {
            var answer = get(path + "q".repeat(4000 - path.length() + more));
            assertTrue(answer.startsWith("HTTP/1.1 414"), answer);
            assertTrue(answer.contains("urn:vocation:problem:url-too-long"), answer);
            assertTrue(answer.contains("\"maxLength\":4000"), answer);
        }
    }

    @Test
    void headers_of_exactly_the_limit_pass_and_larger_ones_are_431() throws IOException {
        int others = "Host".length() + "localhost".length() + 4 + "Connection".length() + "close".length() + 4;
        int most = 16 * 1024 - others - "X-Big".length() - 4;
        assertTrue(get("/career/openapi", "X-Big: " + "x".repeat(most)).startsWith("HTTP/1.1 200"));
        for (int more : new int[] {1, 30_000}) {
            var answer = get("/career/openapi", "X-Big: " + "x".repeat(most + more));
            assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
            assertTrue(answer.contains("urn:vocation:problem:headers-too-large"), answer);
            assertTrue(answer.contains("correlationId"), answer);
        }
    }

    @Test
    void too_many_headers_are_431() throws IOException {
        var many = new ArrayList<String>();
        for (int i = 0; i < 98; i++) {
            many.add("X-" + i + ": " + i);
        }
        assertTrue(get("/career/openapi", many.toArray(String[]::new)).startsWith("HTTP/1.1 200"));
        many.add("X-More: 1");
        assertTrue(get("/career/openapi", many.toArray(String[]::new)).startsWith("HTTP/1.1 431"));
    }

    @Test
    void the_same_holds_under_http_2() throws Exception {
        var client = HttpClient.newHttpClient();
        var door = "http://localhost:" + RestAssured.port + "/career/openapi";
        client.send(HttpRequest.newBuilder(URI.create(door)).build(), BodyHandlers.discarding());
        var headers = HttpRequest.newBuilder(URI.create(door)).header("X-Big", "x".repeat(30_000));
        var answer = client.send(headers.build(), BodyHandlers.ofString());
        assertEquals(HttpClient.Version.HTTP_2, answer.version());
        assertEquals(431, answer.statusCode());
        assertTrue(answer.body().contains("urn:vocation:problem:headers-too-large"), answer.body());
        var address = HttpRequest.newBuilder(URI.create(door + "?" + "q".repeat(9000)));
        assertEquals(414, client.send(address.build(), BodyHandlers.ofString()).statusCode());
    }

    private static String get(String path, String... headers) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("GET " + path + " HTTP/1.1");
        lines.add("Host: localhost");
        lines.add("Connection: close");
        lines.addAll(List.of(headers));
        try (var caller = new RawCaller(RestAssured.port)) {
            return caller.send(lines.toArray(String[]::new)).rest();
        }
    }
}
