package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The heap of the JVM these run in (see the pom) is smaller than the bodies they send. */
@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class PassingThroughTest {
    private static final long SIZE = 400L << 20;

    @Test
    void path_and_query_arrive_as_sent() {
        authorized()
                .urlEncodingEnabled(false)
                .get("/career/v1/employees/by-number/A%2F12?asOf=2026-01-01&q=a%20b+c")
                .then()
                .statusCode(200)
                .body("uri", equalTo("/career/v1/employees/by-number/A%2F12?asOf=2026-01-01&q=a%20b+c"));
    }

    @Test
    void what_a_caller_says_about_the_way_is_replaced_by_what_we_know() {
        var sent = UUID.randomUUID().toString();
        var answer = authorized()
                .header("X-Forwarded-For", "1.2.3.4")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=1.2.3.4;host=evil.example")
                .header("X-Real-Ip", "1.2.3.4")
                .header("X-Correlation-Id", sent)
                .header("Connection", "keep-alive, X-Private, X-Forwarded-For")
                .header("X-Private", "between neighbors")
                .header("Proxy-Authorization", "Basic x")
                .get("/career/v1/me");
        var port = RestAssured.port;
        answer.then()
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-proto", equalTo("http"))
                .body("headers.x-forwarded-host", equalTo("localhost:" + port))
                .body("headers.x-forwarded-port", equalTo("" + port))
                .body("headers.forwarded", equalTo("for=127.0.0.1;host=\"localhost:" + port + "\";proto=http"))
                .body("headers.x-forwarded-prefix", nullValue())
                .body("headers.x-real-ip", nullValue())
                .body("headers.x-private", nullValue())
                .body("headers.proxy-authorization", nullValue())
                .body("headers.authorization", not(nullValue()))
                .body("headers.x-correlation-id", equalTo(answer.header("X-Correlation-Id")));
        assertNotEquals(sent, answer.header("X-Correlation-Id"));
        assertEquals(1, answer.headers().getValues("X-Correlation-Id").size());
    }

    @Test
    void every_answer_carries_the_security_headers_and_a_new_correlation_id() {
        var first = authorized().get("/career/v1/nothing");
        var second = given().get("/nowhere");
        assertEquals(204, first.statusCode());
        for (var answer : new Response[] {first, second}) {
            assertEquals("nosniff", answer.header("X-Content-Type-Options"));
            assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
            assertEquals(4, UUID.fromString(answer.header("X-Correlation-Id")).version());
        }
        assertNotEquals(first.header("X-Correlation-Id"), second.header("X-Correlation-Id"));
    }

    @Test
    void head_and_delete_pass() {
        authorized().head("/career/v1/me").then().statusCode(200);
        authorized().delete("/career/v1/me").then().statusCode(200).body("method", equalTo("DELETE"));
    }

    @Test
    void connections_to_a_service_are_used_again() {
        var ports = new HashSet<Integer>();
        for (int i = 0; i < 20; i++) {
            ports.add(authorized().get("/career/v1/me").path("port"));
            ports.add(authorized().body("hello").post("/career/v1/me").path("port"));
        }
        // One for each event loop at most.
        assertTrue(ports.size() <= 2, "came from " + ports);
    }

    @Test
    void a_body_larger_than_our_memory_goes_in() throws Exception {
        var request = request("/survey/v1/sources/7/imports")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(SIZE)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(202, answer.statusCode());
        assertEquals("{\"bytes\":" + SIZE + "}", answer.body());
    }

    @Test
    void an_answer_larger_than_our_memory_comes_out() throws Exception {
        var request = request("/survey/v1/zeros?megabytes=400").build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            assertEquals(SIZE, body.transferTo(OutputStream.nullOutputStream()));
        }
    }

    @Test
    void a_service_that_does_not_read_holds_the_sender_back() throws Exception {
        var accepted = new AtomicLong();
        try (var caller = new RawCaller(RestAssured.port)) {
            caller.send(
                    "POST /survey/v1/impatient/deaf HTTP/1.1",
                    "Host: localhost",
                    "Authorization: Bearer " + Tickets.good(),
                    "Content-Length: " + SIZE,
                    "Expect: 100-continue");
            assertTrue(caller.head().startsWith("HTTP/1.1 100"));
            var sender = Thread.ofVirtual().start(() -> push(caller, accepted));
            assertTrue(caller.head().startsWith("HTTP/1.1 504"));
            long held = accepted.get();
            sender.join();
            // What the kernel's buffers take on four sockets, and no more.
            assertTrue(held < 64L << 20, held + " bytes were taken in");
        }
    }

    private static void push(RawCaller caller, AtomicLong accepted) {
        try {
            while (accepted.get() < SIZE) {
                caller.out().write(new byte[1 << 20]);
                accepted.addAndGet(1 << 20);
            }
        } catch (IOException hungUp) {
            // As it should: the gateway drops what is left for a moment, and then the connection.
        }
    }

    private static RequestSpecification authorized() {
        return given().auth().oauth2(Tickets.good());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tickets.good());
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int some = (int) Math.min(left, length);
            left -= some;
            return some;
        }
    }
}
