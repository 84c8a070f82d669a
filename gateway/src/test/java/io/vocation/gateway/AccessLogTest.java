package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What stands in the access log is nobody's business but the operator's, and nothing of it is about a person. */
@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class AccessLogTest {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final PatternFormatter message = new PatternFormatter("%s");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(message.format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("access").addHandler(listener);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("access").removeHandler(listener);
    }

    @Test
    void no_line_names_a_person_an_address_a_query_or_a_token() throws InterruptedException {
        var token = Tickets.of("a-client", "subject-of-becky");
        for (var path : List.of(
                "/career/v1/employees/A-4711/history?name=becky",
                "/career/v1/employees/by-number/A-4711",
                "/career/Becky.Smith/x?phone=5551234",
                "/career/becky@example.com",
                "/career/becky",
                "/career/v1/becky",
                "/docs-of-becky",
                "/survey/v1/customers/Becky%20Smith",
                "/becky-smith/v1?name=becky",
                "/training/v1/sessions/becky?becky")) {
            given().auth()
                    .oauth2(token)
                    .header("Cookie", "session=becky")
                    .header("X-Forwarded-For", "10.1.2.3")
                    .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                    .urlEncodingEnabled(false)
                    .get(path);
        }
        given().auth().oauth2("becky.becky.becky").get("/career/v1/me?becky");
        given().auth().oauth2(token).request("BECKY", "/career/v1/me");
        var access = access(12);
        for (var line : access) {
            assertTrue(
                    line.matches("(GET|OTHER) /[a-z0-9/…-]+ [0-9]{3} [0-9]+ ms " + UUID + " [0-9a-f]{32}"),
                    "more than the kind of resource: " + line);
            for (var secret : List.of("becky", "smith", "4711", "5551234", "127.0.0.1", "10.1.2.3", "?", "a-client")) {
                assertFalse(line.toLowerCase(Locale.ROOT).contains(secret), secret + " in: " + line);
            }
            assertFalse(line.contains(token.substring(token.lastIndexOf('.'))), line);
        }
        assertTrue(access.getFirst().startsWith("GET /career/v1/employees/… 200 "), access.getFirst());
        assertTrue(access.getFirst().endsWith(" " + TRACE), access.getFirst());
    }

    @Test
    void an_answer_is_whole_or_not_under_both_protocols() throws Exception {
        for (var version : List.of(HttpClient.Version.HTTP_1_1, HttpClient.Version.HTTP_2)) {
            lines.clear();
            ask(version, "/career/v1/versioned?whole");
            ask(version, "/career/v1/report?type=text/plain");
            ask(version, "/career/v1/dies");
            var statuses = access(3).stream().map(line -> line.split(" ", 4)[2]).toList();
            assertEquals(List.of("200", "200", "499"), statuses, version.toString());
        }
    }

    private static void ask(HttpClient.Version version, String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .version(version)
                .header("Authorization", "Bearer " + Tickets.good());
        try {
            HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
        } catch (IOException broken) {
            // As "dies" does.
        }
    }

    /** The line is written when the answer has left, which a caller may see a little earlier. */
    private List<String> access(int expected) throws InterruptedException {
        for (int i = 0; i < 100 && found().size() < expected; i++) {
            Thread.sleep(20);
        }
        assertTrue(found().size() >= expected, "only " + found());
        return found();
    }

    private List<String> found() {
        return lines.stream().filter(line -> line.contains(" ms ")).toList();
    }
}
