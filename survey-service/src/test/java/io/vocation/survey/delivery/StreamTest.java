package io.vocation.survey.delivery;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static io.vocation.survey.Surveys.response;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("M1")
class StreamTest {
    private static final String NDJSON = "application/x-ndjson";

    /** Of a receipt, not of its problem, whose status is a number. */
    private static final Pattern STATUS = Pattern.compile("\"status\":\"([A-Z]+)\"");

    private UUID source;

    @BeforeEach
    void aSource() {
        UUID center = Roster.center("UTC");
        source = Surveys.source(center);
        Roster.employee(center, null, null, "ada-" + source);
    }

    private String line(String id, String fields) {
        return response(source, id, "ada-" + source, fields);
    }

    private static Response stream(String lines) {
        return Surveys.vendor()
                .config(io.restassured.config.RestAssuredConfig.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(NDJSON, io.restassured.http.ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(NDJSON)
                .body(lines)
                .post("/survey/v1/responses");
    }

    private static List<JsonPath> receipts(Response answer) {
        assertEquals(200, answer.statusCode(), answer.asString());
        assertEquals(NDJSON, answer.contentType().split(";", 2)[0]);
        return answer.asString().lines().map(JsonPath::from).toList();
    }

    private static String statuses(Response answer) {
        assertEquals(200, answer.statusCode(), answer.asString());
        return STATUS.matcher(answer.asString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining(" "));
    }

    @Test
    void eachLineIsAnsweredByItself() {
        String lines = String.join(
                "\n",
                line("a", "\"csatCsr\": 5"),
                "",
                line("b", "\"csatCsr\": 9"),
                line("a", "\"csatCsr\": 5"),
                "  \r",
                line("a", "\"csatCsr\": 4"),
                response(source, "c", "nobody", ""),
                "{\"half\": ",
                "null",
                "[]",
                line("d", "") + line("e", ""),
                "{\"verbatim\": \"" + "x".repeat(1 << 18) + "\"}",
                line("f", ""));
        Response answer = stream(lines);

        assertEquals(
                "ACCEPTED REJECTED DUPLICATE CONFLICT ACCEPTED REJECTED REJECTED REJECTED REJECTED REJECTED ACCEPTED",
                statuses(answer));
        List<JsonPath> receipts = receipts(answer);
        assertEquals("UNKNOWN_AGENT", receipts.get(4).getString("waitingReason"));
        assertEquals("csatCsr", receipts.get(1).getString("problem.violations[0].field"));
        assertEquals(413, receipts.get(9).getInt("problem.status"));
        for (int index = 0; index < receipts.size(); index++) {
            assertEquals(index, receipts.get(index).getLong("index"));
        }
    }

    @Test
    void moreThanAChunkIsKeptOnceHoweverOftenItComes() {
        String lines = IntStream.range(0, 12_345)
                .mapToObj(i -> line("r" + i, "\"resolved\": true"))
                .collect(Collectors.joining("\n"));
        assertEquals("ACCEPTED ".repeat(12_345).strip(), statuses(stream(lines)));
        assertEquals("DUPLICATE ".repeat(12_345).strip(), statuses(stream(lines)));
        Surveys.as(io.vocation.test.Tokens.of("hr"))
                .get("/survey/v1/responses?limit=500&source=" + source)
                .then()
                .body("items", hasSize(500))
                .body("items[0].state", equalTo("COUNTED"));
    }

    @Test
    void nothingIsNothing() {
        // An empty answer has no schema to keep.
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(io.vocation.test.Tokens.of(Surveys.VENDOR))
                .header("Content-Type", NDJSON)
                .body("\n \n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/survey/v1/responses")
                .then()
                .statusCode(200)
                .body(equalTo(""));
    }

    /** A client that would rather speak HTTP/2 says so in its first request, whatever the size of that one's body. */
    @Test
    void aLongStreamMayBeTheFirstThatAClientSends() throws Exception {
        int lines = 40_000;
        byte[] body = IntStream.range(0, lines)
                .mapToObj(i -> line("long-" + i, "\"verbatim\": \"" + "x".repeat(400) + "\""))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/survey/v1/responses"))
                    .header("Authorization", "Bearer " + Tokens.of("survey-source"))
                    .header("Content-Type", NDJSON)
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                    .build();

            HttpResponse<Stream<String>> answer = client.send(request, HttpResponse.BodyHandlers.ofLines());

            assertEquals(200, answer.statusCode());
            assertEquals(
                    lines,
                    answer.body().filter(line -> line.contains("\"ACCEPTED\"")).count());
        }
    }

    @Test
    void nothingOfAStreamIsLeftOnDisk() throws Exception {
        Set<Path> before = receiptFiles();

        assertEquals("ACCEPTED", statuses(stream(line("disk", "\"csatCsr\": 5"))));

        assertEquals(before, receiptFiles());
    }

    private static Set<Path> receiptFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("receipts"))
                    .collect(Collectors.toSet());
        }
    }
}
