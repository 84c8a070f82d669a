package io.vocation.survey.source;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.survey.Imported;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class CorrectingMappingTest {
    private static final String MAPPING = """
            {"questions": {"csatCsr": {"column": "Rating", "min": 1, "max": 5},
                           "resolved": {"column": "Resolved", "yes": ["Y"], "no": ["N"]}},
             "columns": {"sourceResponseId": "Call Id", "agent": "Agent",
                         "contactedAt": {"timestamp": "At", "timestampFormat": "M/d/yyyy H:mm"}},
             "surveyed": {"column": "Answered", "values": ["Y"]}}""";
    private static final String CORRECTED = """
            {"questions": {"csatCsr": {"column": "Stars", "min": 1, "max": 5}, "resolved": {"yes": ["ja"], "no": ["nein"]}},
             "columns": {"sourceResponseId": "Call Id", "agent": "Login",
                         "contactedAt": {"timestamp": "At", "timestampFormat": "d/M/yyyy H:mm"}}}""";

    @Inject
    Jdbi jdbi;

    private UUID source;

    @BeforeEach
    void aSourceOfCalls() {
        UUID center = Roster.center("UTC");
        source = Surveys.declared("{\"centerId\": \"" + center + "\", \"name\": \"Calls\", \"system\": \"phone\", "
                + MAPPING.substring(1));
    }

    private Response correct(String ifMatch, String mapping) {
        return Surveys.as(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(mapping)
                .put("/survey/v1/sources/" + source + "/mapping");
    }

    private Response read() {
        return Surveys.as(Tokens.of("hr")).get("/survey/v1/sources/" + source);
    }

    @Test
    void aMappingIsReplacedAndTheRestStays() {
        String tag = read().then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .extract()
                .header("ETag");

        correct(tag, CORRECTED)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("revision", equalTo(2));

        read().then()
                .header("ETag", equalTo("\"2\""))
                .body("name", equalTo("Calls"))
                .body("system", equalTo("phone"))
                .body("questions.csatCsr.column", equalTo("Stars"))
                .body("questions.resolved.column", nullValue())
                .body("columns.agent", equalTo("Login"))
                .body("columns.contactedAt.timestampFormat", equalTo("d/M/yyyy H:mm"))
                .body("surveyed", nullValue());
    }

    @Test
    void filesAreReadAsCorrectedFromThenOn() {
        byte[] before =
                "Call Id,Agent,At,Rating,Resolved,Answered\n1,ann,2/3/2026 9:12,5,Y,Y\n2,ann,2/3/2026 9:12,5,Y,N\n"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] after = "Call Id,Login,At,Stars\n1,ann,2/3/2026 9:12,5\n3,ann,2/3/2026 9:12,5\n"
                .getBytes(StandardCharsets.UTF_8);
        Imported.file(source, before).body("accepted", equalTo(1)).body("skipped", equalTo(1));

        correct("\"1\"", CORRECTED).then().statusCode(200);

        Imported.file(source, before).body("state", equalTo("FAILED"));
        Imported.file(source, after).body("accepted", equalTo(1)).body("conflicts", equalTo(1));
        Surveys.as(Tokens.of("hr"))
                .queryParam("source", source)
                .get("/survey/v1/responses")
                .then()
                .body("items.contactedAt", equalTo(List.of("2026-03-02T09:12:00Z", "2026-02-03T09:12:00Z")));
    }

    @Test
    void theRecordKeepsWhatWasBefore() {
        correct("*", CORRECTED).then().statusCode(200);

        String detail = jdbi.withHandle(sql -> sql.createQuery("""
                        SELECT concat_ws(' ', operation, outcome, detail->>'revision', detail->'before'->'columns'->>'agent')
                        FROM audit_entry WHERE path = :path""")
                .bind("path", "/survey/v1/sources/" + source + "/mapping")
                .mapTo(String.class)
                .one());
        assertEquals("correctMapping CHANGED 2 Agent", detail);
    }

    @Test
    void nobodyOverwritesACorrectionTheyHaveNotSeen() {
        correct("\"1\"", CORRECTED).then().statusCode(200);
        correct("\"1\"", MAPPING)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:vocation:problem:precondition-failed"));
        Surveys.as(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(MAPPING)
                .put("/survey/v1/sources/" + source + "/mapping")
                .then()
                .statusCode(428);
        read().then().body("revision", equalTo(2));
    }

    @Test
    void ofManyWhoCorrectTheSameRevisionOneDoes() throws Exception {
        try (ExecutorService racers = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> races = IntStream.range(0, 8)
                    .mapToObj(_ -> (Callable<Integer>)
                            () -> correct("\"1\"", CORRECTED).statusCode())
                    .toList();
            List<Integer> statuses =
                    racers.invokeAll(races).stream().map(Future::resultNow).toList();
            assertEquals(1, Collections.frequency(statuses, 200));
            assertEquals(7, Collections.frequency(statuses, 412));
        }
        read().then().body("revision", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "max": 5                                   | "max": 7                   | questions.csatCsr
            "min": 1                                   | "min": 0                   | questions.csatCsr
            "csatCsr"                                  | "csatCenter"               | questions.csatCenter
            "questions": {                             | "questions": {"contacts": {}, | questions.contacts
            "yes": ["Y"]                               | "yes": ["n"]               | questions.resolved
            "agent": "Agent"                           | "agent": "Rating"          | questions.csatCsr.column
            "M/d/yyyy H:mm"                            | "M/d/yyyy"                 | columns.contactedAt.timestampFormat
            "agent": "Agent",                          | ''                         | columns.agent
            "surveyed"                                 | "zone": "UTC", "surveyed"  | zone
            """)
    void whatContradictsItselfOrWhatWasDeclaredIsRefused(String sound, String broken, String field) {
        correct("*", MAPPING.replace(sound, broken)).then().statusCode(400).body("violations.field", hasItem(field));
        read().then().body("revision", equalTo(1));
    }

    @Test
    void aMappingSaysHowFilesAreRead() {
        correct("*", "{\"questions\": {\"csatCsr\": {\"min\": 1, \"max\": 5}, \"resolved\": {}}}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("columns"));
    }

    @Test
    void aSourceThatDeliveredByApiOnlyGetsAMapping() {
        source = Surveys.declared("{\"centerId\": \"" + Roster.center("UTC")
                + "\", \"name\": \"API\", \"questions\": {\"csatCsr\": {\"min\": 1, \"max\": 5}, \"resolved\": {}}}");

        correct("\"1\"", MAPPING).then().statusCode(200);

        Imported.file(
                        source,
                        "Call Id,Agent,At,Rating,Resolved,Answered\n1,ann,2/3/2026 9:12,5,Y,Y\n"
                                .getBytes(StandardCharsets.UTF_8))
                .body("accepted", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey-source", "hr", "manager", "csr"})
    void onlyAdministratorsCorrect(String role) {
        Surveys.as(Tokens.of(role, UUID.randomUUID()))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(CORRECTED)
                .put("/survey/v1/sources/" + source + "/mapping")
                .then()
                .statusCode(403);
    }

    @Test
    void aSourceThatDoesNotExistIsNotCorrected() {
        source = UUID.randomUUID();
        correct("*", CORRECTED).then().statusCode(404);
    }
}
