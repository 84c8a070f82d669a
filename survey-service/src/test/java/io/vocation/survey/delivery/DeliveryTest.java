package io.vocation.survey.delivery;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static io.vocation.survey.Surveys.deliver;
import static io.vocation.survey.Surveys.response;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DeliveryTest {
    private UUID center;
    private UUID source;

    @BeforeEach
    void aSourceThatAsksEverything() {
        center = Roster.center("Europe/Berlin");
        Roster.employee(center, UUID.randomUUID(), UUID.randomUUID(), "ada");
        source = Surveys.source(center);
    }

    @Test
    @Tag("M2")
    void aRatingKeepsItsScaleAndWhetherItIsTheTopBox() {
        String id = Surveys.id(deliver(response(source, "1", "ada", "\"csatCsr\": 5, \"csatCenter\": 4")));

        Surveys.read(id)
                .then()
                .statusCode(200)
                .body("state", equalTo("COUNTED"))
                .body("csatCsr.value", equalTo(5))
                .body("csatCsr.min", equalTo(1))
                .body("csatCsr.max", equalTo(5))
                .body("csatCsr.topBox", equalTo(true))
                .body("csatCenter.topBox", equalTo(false));
    }

    @Test
    @Tag("M4")
    void anAnswerThatWasNotGivenStaysAbsent() {
        String id = Surveys.id(deliver(response(source, "1", "ada", "\"resolved\": false")));

        Surveys.read(id)
                .then()
                .body("resolved", equalTo(false))
                .body("csatCsr", nullValue())
                .body("contacts", nullValue())
                .body("continues", nullValue());
    }

    @Test
    void theSameResponseAgainIsADuplicateAndOtherContentAConflict() {
        String first = response(source, "1", "ada", "\"csatCsr\": 5");
        String id = Surveys.id(deliver(first));

        deliver(first.replace("09:12:58Z", "10:12:58+01:00"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DUPLICATE"))
                .body("id", equalTo(id));
        deliver(response(source, "1", "ada", "\"csatCsr\": 1"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:vocation:problem:conflict"))
                .body("id", equalTo(id));
        Surveys.read(id).then().body("csatCsr.value", equalTo(5));
    }

    @Test
    void ofManyEachIsAnsweredByItself() {
        unchecked("["
                        + String.join(
                                ",",
                                response(source, "a", "ada", "\"csatCsr\": 5"),
                                response(source, "b", "ada", "\"csatCsr\": 9"),
                                response(source, "a", "ada", "\"csatCsr\": 5"),
                                response(source, "a", "ada", "\"csatCsr\": 4"),
                                response(UUID.randomUUID(), "c", "ada", ""),
                                response(source, "d", "nobody", ""),
                                response(source, "e", "ada", "\"mood\": 1"),
                                "17",
                                response(source, "f", "ada", "\"csatCsr\": 4.7"))
                        + "]")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("waiting", equalTo(1))
                .body("duplicates", equalTo(1))
                .body("conflicts", equalTo(1))
                .body("rejected", equalTo(5))
                .body("items.index", equalTo(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8)))
                .body(
                        "items.status",
                        equalTo(List.of(
                                "ACCEPTED",
                                "REJECTED",
                                "DUPLICATE",
                                "CONFLICT",
                                "REJECTED",
                                "ACCEPTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED")))
                .body("items.waitingReason.findAll{it != null}", equalTo(List.of("UNKNOWN_AGENT")))
                .body("items[1].problem.violations[0].field", equalTo("csatCsr"))
                .body("items[4].problem.type", equalTo("urn:vocation:problem:not-found"))
                .body("items[6].problem.violations[0].field", equalTo("mood"));
    }

    /** The answer is a good one, but what was sent breaks the contract on purpose. */
    private static io.restassured.response.Response unchecked(String body) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("survey-source"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/survey/v1/responses");
    }

    @Test
    void noneOfNoneIsNothing() {
        deliver("[]").then().statusCode(200).body("accepted", equalTo(0)).body("items", hasSize(0));
    }

    @Test
    void tooManyAtOnceAreRefused() {
        deliver("[" + IntStream.range(0, 10_001).mapToObj(i -> "1").collect(Collectors.joining(",")) + "]")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:vocation:problem:too-large"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "csatCsr": 6                                               | csatCsr
            "csatCsr": 0                                               | csatCsr
            "csatCsr": "5"                                             | csatCsr
            "csatCsr": 4.7                                             | csatCsr
            "csatCsr": 99999999999                                     | csatCsr
            "resolved": "yes"                                          | resolved
            "resolved": 1                                              | resolved
            "contacts": 0                                              | contacts
            "answeredAt": "2026-03-02T09:12:57Z"                       | answeredAt
            "answeredAt": "2026-03-02"                                 | answeredAt
            "sourceOfError": "WEATHER"                                 | sourceOfError
            "willOrSkill": "WILL"                                      | willOrSkill
            "willOrSkill": "WILL", "sourceOfError": "CUSTOMER"         | willOrSkill
            "callType": "a\\u0000b"                                    | callType
            "callType": "a\\ud800b"                                    | callType
            "callType": ["a"]                                          | callType
            "mood": "good"                                             | mood
            "contactedAt": "2026-03-02T09:12:58"                       | contactedAt
            "contactedAt": "1999-01-01T00:00:00Z"                      | contactedAt
            "contactedAt": "+999999999-01-01T00:00:00Z"                | contactedAt
            "contactedAt": "-999999999-01-01T00:00:00Z"                | contactedAt
            "contactedAt": null                                        | contactedAt
            "agent": " "                                               | agent
            "sourceId": "one"                                          | sourceId
            """)
    void whatIsWrongIsSaidWithItsField(String fields, String field) {
        deliver(response(source, "1", "ada", fields))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:vocation:problem:validation"))
                .body("violations.field", hasItem(equalTo(field)))
                .body("violations.message", everyItem(notNullValue()));
    }

    @Test
    void aContactInTheFutureIsRefusedButClocksMayDiffer() {
        String soon = Instant.now().plusSeconds(60).toString();
        String later = Instant.now().plus(Duration.ofHours(1)).toString();
        deliver(response(source, "1", "ada", "\"contactedAt\": \"" + soon + "\""))
                .then()
                .statusCode(201);
        deliver(response(source, "2", "ada", "\"contactedAt\": \"" + later + "\""))
                .then()
                .statusCode(400)
                .body("detail", containsString("future"));
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        deliver(response(source, "1", "ada", "\"verbatim\": \"" + "x".repeat(10_001) + "\""))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("verbatim"));
    }

    @Test
    void anAnswerToAQuestionThatIsNotAskedIsRefused() {
        UUID narrow = Surveys.declared("""
                {"centerId": "%s", "name": "Narrow", "questions": {"resolved": {}}}""".formatted(center));
        deliver(response(narrow, "1", "ada", "\"resolved\": true, \"contacts\": 1"))
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("contacts")));
    }

    @Test
    void aResponseOfASourceThatDoesNotExistIsNotFound() {
        deliver(response(UUID.randomUUID(), "1", "ada", ""))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:vocation:problem:not-found"));
    }

    @Test
    void malformedJsonIsRefusedWithItsPlace() {
        deliver("{\n  \"sourceId\": nothing}")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:vocation:problem:malformed"))
                .body("detail", containsString("line 2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"sourceId":
            {"a": 1,}
            ''
            17
            "text"
            null
            [1,
            {} {}
            {"sourceId": "\\x"}
            """)
    void whatIsNoResponseAtAllIsRefused(String body) {
        deliver(body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void deepNestingIsRefused() {
        deliver("[".repeat(2_000)).then().statusCode(400);
    }

    @Test
    void anotherContentTypeIsRefused() {
        Surveys.vendor()
                .contentType(ContentType.TEXT)
                .body("x")
                .post("/survey/v1/responses")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:vocation:problem:unsupported-media-type"));
    }

    @Test
    void aBodyOfJsonThatIsAnnouncedTooLargeIsRefused() throws Exception {
        assertTooLarge(raw("Content-Length: 40000000", _ -> {}));
    }

    @Test
    void aBodyOfJsonThatGrowsTooLargeIsRefused() throws Exception {
        byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        assertTooLarge(raw("Transfer-Encoding: chunked", out -> {
            for (int sent = 0; sent <= 33_554_432; sent += 0x10000) {
                out.write(chunk);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }));
    }

    private static void assertTooLarge(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 413") && answer.contains("urn:vocation:problem:too-large"), answer);
    }

    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    private static String raw(String header, Body body) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            String head = "POST /survey/v1/responses HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Authorization: Bearer " + Tokens.of("survey-source")
                    + "\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            body.write(socket.getOutputStream());
            StringBuilder answer = new StringBuilder();
            for (int next = socket.getInputStream().read();
                    next >= 0;
                    next = socket.getInputStream().read()) {
                answer.append((char) next);
                if (next == '}') {
                    break;
                }
            }
            return answer.toString();
        }
    }

    @Test
    @Tag("L2")
    void onlySourcesDeliver() {
        String body = response(source, "1", "ada", "");
        for (String role : List.of("csr", "supervisor", "manager", "hr", "trainer", "hr-system")) {
            Surveys.as(Tokens.of(role))
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/survey/v1/responses")
                    .then()
                    .statusCode(403);
        }
        for (String token :
                List.of(Tokens.expired("survey-source"), Tokens.forAudience("other", "survey-source"), "nonsense")) {
            Surveys.as(token)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/survey/v1/responses")
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("urn:vocation:problem:unauthorized"));
        }
    }

    @Test
    void thousandsAreKeptInSeconds() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> response(source, "many-" + i, "ada", "\"csatCsr\": 5, \"resolved\": true"))
                .collect(Collectors.joining(",", "[", "]"));
        long before = System.nanoTime();
        int accepted = unchecked(many).then().statusCode(200).extract().path("accepted");
        double seconds = (System.nanoTime() - before) / 1e9;
        System.out.printf("10,000 responses in %.2f s%n", seconds);
        assertTrue(accepted == 10_000 && seconds < 60, accepted + " in " + seconds);
    }
}
