package io.vocation.survey.source.guess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.survey.Imported;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.survey.source.guess.MadeFile.Said;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class GuessTest {
    private static final String CALLS =
            "Call Id,Agent,Date,Time,Resolved,Satisfaction rating\nID1,Diane,2021-01-01,9:12:58,Y,3\nID2,Diane,2021-01-01,9:12:58,N,5\n";

    @Inject
    ObjectMapper json;

    private static Response guess(UUID center, String name, byte[] csv) {
        return Surveys.as(Tokens.of("admin"))
                .contentType("text/csv")
                .queryParam("center", center)
                .queryParam("name", name)
                .body(csv)
                .post("/survey/v1/sources/guess");
    }

    private static Response guess(byte[] csv) {
        return Surveys.as(Tokens.of("admin")).contentType("text/csv").body(csv).post("/survey/v1/sources/guess");
    }

    private UUID declared(UUID center, byte[] csv) throws Exception {
        String answer = guess(center, "Guessed " + UUID.randomUUID(), csv)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        JsonNode guess = json.readTree(answer);
        assertEquals(true, guess.get("complete").asBoolean(), answer);
        return Surveys.declared(guess.get("source").toString());
    }

    @Test
    void aDraftIsDeclaredAsItIsAndReadsThePublicCalls() throws Exception {
        Path calls = Path.of(System.getProperty("vocation.root", ".."), "..", "shared", "data", "phonenow-calls.csv");
        assumeTrue(Files.exists(calls), "The public data set is not here");
        byte[] csv = Files.readAllBytes(calls);

        UUID source = declared(Roster.center("Europe/Berlin"), csv);

        Imported.file(source, csv)
                .body("rows", equalTo(5000))
                .body("accepted", equalTo(4054))
                .body("skipped", equalTo(946))
                .body("rejected", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10, 20, 30, 40})
    void aDraftIsDeclaredAsItIsAndKeepsEverySoundRow(long first) throws Exception {
        for (long seed = first; seed < first + 4; seed++) {
            MadeFile file = new MadeFile(seed);
            byte[] csv = file.bytes();

            UUID source = declared(Roster.center("UTC"), csv);
            String counts = Imported.file(source, csv).extract().asString();

            assertEquals(file.said(), kept(source), () -> file + counts);
            assertEquals(file.bad(), json.readTree(counts).get("rejected").asInt(), counts);
            assertEquals(file.skipped(), json.readTree(counts).get("skipped").asInt(), counts);
        }
    }

    private Map<String, Said> kept(UUID source) throws Exception {
        String answer = Surveys.as(Tokens.of("hr"))
                .queryParam("source", source)
                .queryParam("limit", 500)
                .get("/survey/v1/responses")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Map<String, Said> kept = new HashMap<>();
        for (JsonNode item : json.readTree(answer).get("items")) {
            Instant minute = Instant.parse(item.get("contactedAt").asText()).truncatedTo(ChronoUnit.MINUTES);
            JsonNode csat = item.path("csatCsr").path("value");
            kept.put(
                    item.get("sourceResponseId").asText(),
                    new Said(
                            minute.toString(),
                            csat.isMissingNode() ? null : (Integer) csat.asInt(),
                            item.has("resolved")
                                    ? (Boolean) item.get("resolved").asBoolean()
                                    : null));
        }
        return kept;
    }

    @Test
    void itSaysWhatEachColumnWasTakenForAndWhy() {
        UUID center = Roster.center("Europe/Berlin");
        guess(center, " Phone ", CALLS.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("source.centerId", equalTo(center.toString()))
                .body("source.name", equalTo("Phone"))
                .body("source.zone", nullValue())
                .body("delimiter", equalTo(","))
                .body("encoding", equalTo("UTF-8"))
                .body("rows", equalTo(2))
                .body("columns[0].role", equalTo("RESPONSE_ID"))
                .body("columns[0].samples", equalTo(List.of("ID1", "ID2")))
                .body("columns[0].why", containsString("called like an id"))
                .body("uncertain.message", hasItem(containsString("read in Europe/Berlin")));
    }

    @Test
    void withoutACenterAndANameTheDraftIsNotComplete() {
        guess(CALLS.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("uncertain.about", hasItem("centerId"))
                .body("uncertain.about", hasItem("name"));
    }

    @Test
    void whatCannotBeGuessedFromIsRefused() {
        guess(new byte[] {0, 1, 2, (byte) 0xFF, 10, 13, 34})
                .then()
                .statusCode(400)
                .body("violations.message", hasItem(containsString("no text")));
        guess(new byte[0]).then().statusCode(400).body("violations.message", hasItem("It is empty."));
        guess(UUID.randomUUID(), "x", CALLS.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("center"));
        guess(Roster.center("UTC"), "x".repeat(201), CALLS.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400);
        Surveys.as(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/survey/v1/sources/guess")
                .then()
                .statusCode(415);
        for (String role : List.of("survey-source", "hr", "manager")) {
            Surveys.as(Tokens.of(role))
                    .contentType("text/csv")
                    .body(CALLS)
                    .post("/survey/v1/sources/guess")
                    .then()
                    .statusCode(403);
        }
        Surveys.as(Tokens.expired("admin"))
                .contentType("text/csv")
                .body(CALLS)
                .post("/survey/v1/sources/guess")
                .then()
                .statusCode(401);
    }

    @Test
    void charactersOutsideTheBasicPlaneAreShownWhole() {
        guess(("Id,Comment\n1," + "x".repeat(199) + "😀\n").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("columns[1].samples[0]", equalTo("x".repeat(199) + "…"));
    }

    @Test
    void ofALargeFileTheStartIsLookedAt() {
        String rows = "ID,Diane,2021-01-01,9:12:58,Y,3\n".repeat(200_000);
        guess((CALLS + rows).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("rows", equalTo(1000));
    }
}
