package io.vocation.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A driver that finds nothing must be known to be able to. */
class FuzzDriverTest {
    private static final String DOCUMENT = """
            {"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "paths": {"/t/v1/things/{id}": {
              "put": {"operationId": "keepThing",
                "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string", "format": "uuid"}},
                               {"name": "on", "in": "query", "schema": {"type": "string", "format": "date"}}],
                "requestBody": {"content": {"application/json": {"schema": {"type": "object", "required": ["name"],
                  "properties": {"name": {"type": "string", "maxLength": 20}, "size": {"type": "integer", "minimum": 1}}}}}},
                "responses": {"204": {"description": "d"}, "200": {"description": "d", "content": {"application/json": {"schema":
                  {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}}}}}}}}}""";
    private static final Template RIGHT = new Template(
            "hr",
            Map.of("id", "00000000-0000-0000-0000-000000000001"),
            List.of(),
            List.of(),
            "application/json",
            "{\"name\":\"a\",\"size\":3}");
    private static final int MANY = 400;

    private final Api api = Api.of("t", json(DOCUMENT));
    private HttpServer server;
    private URI base;

    private volatile int status = 200;
    private volatile String type = "application/json";
    private volatile String body = "{\"name\":\"a\"}";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("X-Correlation-Id", "c");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
        base = URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theSameSeedMakesTheSameRequests() {
        assertEquals(made(1), made(1));
        assertNotEquals(made(1), made(2));
    }

    @Test
    void aNumberIsTheSameWhereverItIsAsked() {
        Sent alone = requests(1).make(77, RIGHT);
        assertEquals(made(1).get(77), new String(alone.bytes(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void everyAttackThatFitsIsMade() {
        List<String> done = IntStream.range(0, MANY)
                .mapToObj(number -> requests(1).make(number, RIGHT).attack())
                .distinct()
                .toList();
        assertTrue(done.size() > 60, done::toString);
    }

    @Test
    void whatIsDocumentedIsNoFault() {
        assertEquals(List.of(), faults(asked()));
        status = 204;
        body = "";
        assertEquals(List.of(), faults(asked()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | application/json         | {\"name\":\"a\"}                        | status 500",
                "200 | application/json         | {\"name\":7}                            | not as its schema says",
                "200 | application/json         | {\"name\":\"a\"                         | not JSON",
                "200 | text/html                | <p>a</p>                                | is not documented for 200",
                "200 | application/json         | {\"name\":\"java.lang.Error: x\"}       | tells of its insides",
                "200 | application/json         | {\"name\":\"\\tat a.b.c.D.e(D.java)\"}  | tells of its insides",
                "409 | application/problem+json | {\"detail\":\"select a from b\"}        | tells of its insides",
                "409 | application/problem+json | {\"type\":\"about:blank\"}              | of no type of ours",
                "409 | text/plain               | no                                      | is no problem",
                "302 | application/json         | {}                                      | is not documented",
                "405 | application/json         | {}                                      | without Allow"
            })
    void whatIsNotDocumentedIsOne(int status, String type, String body, String fault) {
        this.status = status;
        this.type = type;
        this.body = body;
        List<String> faults = faults(asked());
        assertTrue(faults.stream().anyMatch(each -> each.contains(fault)), faults::toString);
    }

    @Test
    void whatMustBeRefusedIsNotAccepted() {
        Sent refused = IntStream.range(0, MANY)
                .mapToObj(number -> requests(1).make(number, RIGHT))
                .filter(sent -> sent.attack().equals("field missing"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("accepted: 200"), faults(refused));
    }

    @Test
    void whoSaysNothingIsCaught() {
        server.stop(0);
        assertEquals(List.of("no answer: closed"), faults(asked()));
    }

    @Test
    void aRunReportsWhatItTakesToSendItAgain(@TempDir Path folder) throws Exception {
        status = 500;
        Report report = new Report(base, 5, folder);
        new Campaign(base, api, requests(5), (operation, fresh) -> RIGHT, report).run(30, 2);
        assertFalse(report.faults().isEmpty());
        assertTrue(report.wasAskedEverything("keepThing"));
        String written = Files.readString(report.write());
        assertTrue(written.contains("seed 5, request 0, keepThing, VALID"), written);
        assertTrue(
                written.contains("curl -si --path-as-is -X PUT '" + base
                        + "/t/v1/things/00000000-0000-0000-0000-000000000001' -H 'Authorization: Bearer token of hr'"
                        + " -H 'Content-Type: application/json' --data-binary '{\"name\":\"a\",\"size\":3}'"),
                written);
    }

    private Sent asked() {
        return requests(1).make(0, RIGHT);
    }

    private List<String> faults(Sent sent) {
        try (Wire wire = new Wire(base)) {
            return new Judge(api).faults(sent, wire.ask(sent, Duration.ofSeconds(5)));
        }
    }

    private List<String> made(long seed) {
        Requests requests = requests(seed);
        return IntStream.range(0, MANY)
                .mapToObj(number -> new String(requests.make(number, RIGHT).bytes(), StandardCharsets.ISO_8859_1))
                .toList();
    }

    private Requests requests(long seed) {
        return new Requests(seed, api.operations(), who -> "token of " + who);
    }

    private static JsonNode json(String text) {
        try {
            return Draft.JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
