package io.vocation.survey.me;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.Surveys.response;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A delivery is one entry, however many responses it has; reading them is one for each read. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DeliveringOnRecordTest {
    @Test
    void aDeliveryOfManyIsOneEntry() {
        UUID source = Surveys.source(Roster.center("UTC"));
        String many = IntStream.range(0, 2_500)
                .mapToObj(i -> response(source, "many-" + i, "nobody", ""))
                .collect(Collectors.joining(",", "[", "]"));
        Response answer = Surveys.deliver(many);
        assertEquals(200, answer.statusCode());
        List<Map<String, Object>> entries = entries(answer);
        assertEquals(1, entries.size());
        assertEquals("deliverResponses", entries.getFirst().get("operation"));
        assertEquals(Map.of("responses", 2_500), entries.getFirst().get("detail"));
        assertEquals(List.of(), entries.getFirst().get("people"));
    }

    @Test
    void anUploadIsOneEntryThatNamesTheImport() {
        UUID source = UUID.fromString(Surveys.declare("""
                        {"centerId": "%s", "name": "File", "questions": {"resolved": {"column": "Solved", "yes": ["Y"], "no": ["N"]}},
                         "columns": {"sourceResponseId": "Call", "agent": "Agent",
                           "contactedAt": {"timestamp": "When", "timestampFormat": "dd.MM.yyyy HH:mm"}}}""".formatted(Roster.center("UTC")))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        Response answer = Surveys.vendor()
                .contentType("text/csv")
                .body("Call;When;Agent;Solved\nA-1;01.03.2026 09:15;nobody;Y\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/survey/v1/sources/" + source + "/imports");
        assertEquals(202, answer.statusCode());
        List<Map<String, Object>> entries = entries(answer);
        assertEquals(1, entries.size());
        assertEquals(
                Map.of("import", answer.<String>path("id")), entries.getFirst().get("detail"));
    }

    @Test
    @Tag("L1")
    void whoReadsAnothersResponsesIsOnRecordAndTheirOwnAreHeld() {
        UUID center = Roster.center("UTC");
        UUID supervisor = Roster.employee(center, null, null);
        String login = "agent-" + UUID.randomUUID();
        UUID csr = Roster.employee(center, null, supervisor, login);
        UUID source = Surveys.source(center);
        Surveys.deliver(response(source, "r-1", login, "\"resolved\": true, \"verbatim\": \"Thanks!\""))
                .then()
                .statusCode(201);

        Response listed = as(Tokens.of("supervisor", supervisor)).get("/survey/v1/responses?employee=" + csr);
        assertEquals(200, listed.statusCode());
        assertEquals(List.of(csr.toString()), entries(listed).getFirst().get("people"));
        Response own = as(Tokens.of("csr", csr)).get("/survey/v1/responses");
        assertEquals(List.of(), entries(own));
        as(Tokens.of("csr", csr))
                .get("/survey/v1/me/data")
                .then()
                .statusCode(200)
                .body("sections.responses", hasSize(1))
                .body("sections.responses[0].verbatim", equalTo("Thanks!"))
                .body("sections.audit[0].operation", equalTo("listResponses"));
        as(Tokens.of("supervisor", supervisor))
                .get("/survey/v1/me/data")
                .then()
                .statusCode(200)
                .body("sections.responses", hasSize(0))
                .body("sections.responsesAsSupervisor[0].responses", equalTo(1))
                .body("sections.ownActions.operation", hasItem("listResponses"));
    }

    private static List<Map<String, Object>> entries(Response answer) {
        return as(Tokens.of("admin"))
                .get("/survey/v1/audit?correlation=" + answer.header("X-Correlation-Id"))
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
