package io.vocation.survey.outage;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.survey.response.Ingesting;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import javax.sql.DataSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.text.MatchesPattern.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the database cannot take is answered 503 and can be sent again; what was answered 2xx is there. */
@QuarkusTest
@QuarkusTestResource(value = OwnServer.class, restrictToAnnotatedClass = true)
class OutageTest {
    private static final String INSIDES = "(?s).*(Exception|io\\.vocation|jdbi|agroal|SQL|\\bat [a-z]+\\.).*";

    @Inject
    DataSource pool;

    @ConfigProperty(name = "vocation.career.url")
    URI career;

    @ConfigProperty(name = "vocation.performance.url")
    URI performance;

    @ConfigProperty(name = "vocation.feed.follow")
    boolean follows;

    private Posting posting;

    @BeforeEach
    void aSource() {
        posting = new Posting();
    }

    @AfterEach
    void mend() {
        OwnServer.startServer();
        OwnServer.administer(
                "ALTER ROLE breakable RESET ALL",
                "ALTER ROLE breakable CONNECTION LIMIT -1",
                "DROP TRIGGER IF EXISTS failing ON response_key",
                "DROP FUNCTION IF EXISTS failing()");
        OwnServer.reconnect();
    }

    /** A trigger that stands for what PostgreSQL itself would raise. */
    private static void failing(String state, boolean atCommit) {
        OwnServer.administer(
                "CREATE FUNCTION failing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stand-in'"
                        + " USING ERRCODE = '" + state + "'; END $$",
                "CREATE CONSTRAINT TRIGGER failing AFTER INSERT ON response_key "
                        + (atCommit ? "DEFERRABLE INITIALLY DEFERRED " : "")
                        + "FOR EACH ROW EXECUTE FUNCTION failing()");
    }

    private static void refused(String way, Response answer) {
        assertEquals(503, answer.statusCode(), way + ": " + answer.asString());
        answer.then()
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .header("X-Correlation-Id", notNullValue())
                .body("type", equalTo("urn:vocation:problem:unavailable"))
                .body("status", equalTo(503))
                .body("detail", not(matchesPattern(INSIDES)));
    }

    /** Every way is refused, and once the database is well again every response is new. */
    private void refusedThenKept(Runnable mending) {
        posting.ways().forEach((way, post) -> refused(way, post.apply(way)));
        mending.run();
        posting.ways().forEach((way, post) -> accepted(way, post.apply(way)));
        assertEquals(posting.ways().keySet(), Set.copyOf(posting.kept()));
    }

    private static void accepted(String way, Response answer) {
        assertTrue(answer.statusCode() == 200 || answer.statusCode() == 201, way + ": " + answer.asString());
        assertTrue(answer.asString().contains("ACCEPTED"), way + ": " + answer.asString());
    }

    private static void until(BooleanSupplier holds) {
        Instant end = Instant.now().plusSeconds(30);
        while (!holds.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "It never came to that");
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void whileTheDatabaseIsDownNothingIsTakenAndAfterwardsItGoesOnWithoutARestart() {
        OwnServer.stopServer();
        refused("upload", posting.upload("upload"));
        refused("read", posting.read());
        refused(
                "declare",
                Surveys.declare("{\"centerId\": \"%s\", \"name\": \"N\", \"questions\": {\"resolved\": {}}}"
                        .formatted(posting.source())));
        refusedThenKept(OwnServer::startServer);
        Response upload = posting.upload("upload");
        assertEquals(202, upload.statusCode(), upload.asString());
        until(() -> posting.kept().contains("upload"));
    }

    @Test
    void connectionsThatAreLostAreReplaced() {
        posting.one("before").then().statusCode(201);
        OwnServer.reconnect();
        Response answer = posting.one("after");
        if (answer.statusCode() == 503) {
            refused("one", answer);
            answer = posting.one("after");
        }
        accepted("one", answer);
    }

    @Test
    void noConnectionIsLeftInThePool() {
        List<Connection> held = new ArrayList<>();
        try {
            while (held.size() < 6) {
                held.add(pool.getConnection());
            }
        } catch (SQLException workersHoldTheRest) {
            // Imports and audit may have had one each; they wait now.
        }
        try {
            refused("upload", posting.upload("upload"));
            refused("read", posting.read());
            refusedThenKept(() -> held.forEach(OutageTest::close));
        } finally {
            held.forEach(OutageTest::close);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theServerHasTooManyConnections() {
        OwnServer.administer("ALTER ROLE breakable CONNECTION LIMIT 0");
        OwnServer.reconnect();
        refused("read", posting.read());
        refusedThenKept(() -> OwnServer.administer("ALTER ROLE breakable CONNECTION LIMIT -1"));
    }

    @Test
    void theServerIsNoLongerThePrimary() {
        OwnServer.administer("ALTER ROLE breakable SET default_transaction_read_only = on");
        OwnServer.reconnect();
        refusedThenKept(() -> {
            OwnServer.administer("ALTER ROLE breakable RESET default_transaction_read_only");
            OwnServer.reconnect();
            until(() -> posting.one("probe").statusCode() != 503);
            OwnServer.administer("DELETE FROM response WHERE source_response_id = 'probe'");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock_timeout", "statement_timeout"})
    void whatItWouldTouchIsLockedForTooLong(String limit) throws SQLException {
        OwnServer.administer("ALTER ROLE breakable SET " + limit + " = '300ms'");
        OwnServer.reconnect();
        try (Connection other = OwnServer.connection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE response_key IN ACCESS EXCLUSIVE MODE");
            posting.ways().forEach((way, post) -> refused(way, post.apply(way)));
            other.rollback();
        }
        posting.ways().forEach((way, post) -> accepted(way, post.apply(way)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"08006", "40001", "40P01", "53000", "53100", "53200", "53300", "53400", "57P01", "57P03", "58030"
            })
    void aStatementFails(String state) {
        failing(state, false);
        refusedThenKept(this::mend);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "53200", "57P01"})
    void theCommitFails(String state) {
        failing(state, true);
        refusedThenKept(this::mend);
    }

    @Test
    void theConnectionBreaksAtTheCommit() {
        OwnServer.administer(
                "CREATE FUNCTION failing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN PERFORM"
                        + " pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$",
                "CREATE CONSTRAINT TRIGGER failing AFTER INSERT ON response_key DEFERRABLE INITIALLY DEFERRED FOR EACH"
                        + " ROW EXECUTE FUNCTION failing()");
        refusedThenKept(this::mend);
    }

    @Test
    void theDiskIsFull() throws Exception {
        try (SmallDisk disk = SmallDisk.with("response_2026_03")) {
            String words = "\"verbatim\": \"%s\"".formatted("no space is left for words ".repeat(60));
            String large = IntStream.range(0, 4 * Ingesting.CHUNK)
                    .mapToObj(index -> Surveys.response(posting.source(), "large " + index, "nobody", words))
                    .collect(Collectors.joining("\n"));
            refused("stream", Posting.stream(large));
            disk.fill();
            posting.ways().forEach((way, post) -> refused(way, post.apply(way)));
            assertEquals(List.of(), posting.kept());
            disk.grow();
            posting.ways().forEach((way, post) -> accepted(way, post.apply(way)));
        }
    }

    @Test
    @Tag("M8")
    void intakeGoesOnAndAttributesWhileCareerAndPerformanceServiceAreDown() {
        for (URI down : new URI[] {career, performance}) {
            assertThrows(ConnectException.class, () -> connect(down));
        }
        assertTrue(follows);
        UUID center = Roster.center("UTC");
        UUID ada = Roster.employee(center, null, null, "ada");
        UUID source = Surveys.source(center);
        String id = Surveys.id(Surveys.deliver(Surveys.response(source, "r-1", "ada", "\"resolved\": true")));
        Surveys.read(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("COUNTED"))
                .body("employeeId", equalTo(ada.toString()));
        String waiting = Surveys.id(Surveys.deliver(Surveys.response(source, "r-2", "who joined today", "")));
        Surveys.read(waiting).then().body("state", equalTo("WAITING"));
        posting.ways().forEach((way, post) -> accepted(way, post.apply(way)));
    }

    @Test
    void answersAreFetchedFromThePublicInternetOnlyUnlessTheInstallationSaysOtherwise() {
        for (String inside : List.of("https://localhost", "https://169.254.169.254", "https://[::1]")) {
            posting.fetchFrom(inside).then().statusCode(400).body("violations.field", hasItem("apiUrl"));
        }
        posting.fetchFrom("https://8.8.8.8").then().statusCode(200);
    }

    private static void connect(URI there) throws IOException {
        try (Socket socket = new Socket(there.getHost(), there.getPort())) {
            socket.getOutputStream().flush();
        }
    }

    @Test
    void aFailureThatIsOursStaysOne() {
        failing("42P01", true);
        posting.webhook("ours")
                .then()
                .statusCode(500)
                .body("type", equalTo("urn:vocation:problem:internal"))
                .body("detail", not(matchesPattern(INSIDES)));
    }

    @Test
    void aStreamWhoseDatabaseDiesHalfwayIsNotAnswered2xxAndCanBeSentAgain() throws Exception {
        int first = 2 * Ingesting.CHUNK - 1;
        int all = 4 * Ingesting.CHUNK;
        refusedStream(lines -> {
            write(lines, 0, first);
            until(() -> !posting.kept().isEmpty());
            OwnServer.stopServer();
            write(lines, first, all);
        });
        OwnServer.startServer();
        String again =
                Posting.stream(lines(0, all)).then().statusCode(200).extract().asString();
        assertEquals(
                IntStream.range(0, all)
                        .mapToObj(index -> index < Ingesting.CHUNK ? "DUPLICATE" : "ACCEPTED")
                        .toList(),
                again.lines()
                        .map(line -> line.contains("\"status\":\"DUPLICATE\"") ? "DUPLICATE" : "ACCEPTED")
                        .toList());
    }

    @Test
    void aStreamIsRefusedThoughItsSenderGoesOn() throws Exception {
        OwnServer.stopServer();
        refusedStream(lines -> write(lines, 0, 100 * Ingesting.CHUNK));
    }

    /** Sends a stream. */
    @FunctionalInterface
    private interface Sending {
        void to(PipedOutputStream lines) throws IOException;
    }

    private void refusedStream(Sending sending) throws Exception {
        try (PipedInputStream body = new PipedInputStream(1 << 16);
                HttpClient http = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<String>> answer;
            try (PipedOutputStream lines = new PipedOutputStream(body)) {
                answer = http.sendAsync(streamed(body), HttpResponse.BodyHandlers.ofString());
                sending.to(lines);
            } catch (IOException told) {
                throw new AssertionError("It was not read to its end", told);
            }
            HttpResponse<String> answered = answer.get(30, TimeUnit.SECONDS);
            assertEquals(503, answered.statusCode(), answered.body());
            assertTrue(answered.headers().firstValue("Retry-After").isPresent());
            assertTrue(answered.body().contains("urn:vocation:problem:unavailable"), answered.body());
        }
    }

    private HttpRequest streamed(InputStream body) {
        return HttpRequest.newBuilder(URI.create(io.restassured.RestAssured.baseURI + ":"
                        + io.restassured.RestAssured.port + "/survey/v1/responses"))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + Tokens.of(Surveys.VENDOR))
                .header("Content-Type", Posting.NDJSON)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build();
    }

    private void write(PipedOutputStream lines, int from, int to) throws IOException {
        for (int index = from; index < to; index++) {
            lines.write((posting.line("r" + index) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(index -> posting.line("r" + index))
                .collect(Collectors.joining("\n"));
    }
}
