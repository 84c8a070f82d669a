package io.vocation.performance.me;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.performance.Facts;
import io.vocation.test.Contract;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Reads of other people's figures go on record before they are answered (practice L1). */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ReadingOthersTest {
    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    private UUID center;
    private UUID supervisor;
    private UUID csr;

    @BeforeEach
    void aTeam() {
        center = facts.center("lima-" + UUID.randomUUID(), "America/Lima");
        UUID team = facts.team(center, "South");
        supervisor = facts.employee("Sol", center, null, null, "Supervisor");
        csr = facts.employee("Carla", center, team, supervisor, "General");
    }

    @Test
    @Tag("L1")
    void aReadOfAnothersScorecardIsOnRecordAndTheyReadThat() {
        Response answer = as(Tokens.of("supervisor", supervisor)).get(scorecard(csr));
        assertEquals(200, answer.statusCode());

        Map<String, Object> entry = entries(answer).getFirst();
        assertEquals("getEmployeeScorecard", entry.get("operation"));
        assertEquals("READ", entry.get("outcome"));
        assertEquals(200, entry.get("status"));
        assertEquals(supervisor.toString(), entry.get("actorEmployee"));
        assertEquals(List.of(csr.toString()), entry.get("people"));
        as(Tokens.of("csr", csr))
                .get("/performance/v1/me/audit")
                .then()
                .statusCode(200)
                .body("items.find { it.operation == 'getEmployeeScorecard' }.actor", equalTo("supervisor"))
                .body(
                        "items.find { it.operation == 'getEmployeeScorecard' }.correlationId",
                        equalTo(answer.header("X-Correlation-Id")))
                // That administrators read it is on record as well.
                .body("items.operation", hasItem("listAuditEntries"));
        as(Tokens.of("csr", csr))
                .get("/performance/v1/me/data")
                .then()
                .statusCode(200)
                .body("sections.roster[0].name", equalTo("Carla"))
                .body("sections.audit.operation", hasItem("getEmployeeScorecard"));
    }

    @Test
    void ownFiguresAreReadWithoutARecord() {
        Response answer = as(Tokens.of("csr", csr)).get(scorecard(csr));
        assertEquals(200, answer.statusCode());
        assertEquals(List.of(), entries(answer));
        assertEquals(List.of(), entries(as(Tokens.of("csr", csr)).get("/performance/v1/me/scorecard")));
    }

    @Test
    void figuresOfManyNameAllButTheCaller() {
        UUID colleague = facts.employee("Cleo", center, null, supervisor, "General");
        UUID third = facts.employee("Cy", center, null, supervisor, "General");
        for (UUID each : List.of(csr, colleague, third)) {
            facts.survey(new Facts.Response(
                            center, Instant.now().minus(Duration.ofDays(2)).toString())
                    .by(each, null, supervisor, "General"));
        }
        Response answer =
                as(Tokens.of("supervisor", supervisor)).get("/performance/v1/centers/" + center + "/standings");
        assertEquals(200, answer.statusCode());
        assertEquals(Set.of(csr.toString(), colleague.toString(), third.toString()), new HashSet<>((List<?>)
                entries(answer).getFirst().get("people")));
    }

    @Test
    void machinesAreOnRecordToo() {
        Map<String, Object> entry =
                entries(as(Tokens.of("hr-system")).get(scorecard(csr))).getFirst();
        assertEquals("hr-system", entry.get("actor"));
        assertEquals(List.of("hr-system"), entry.get("roles"));
    }

    @Test
    void whatCannotBePutOnRecordIsNotShown() {
        jdbi.useHandle(sql ->
                sql.execute("ALTER TABLE audit_entry ADD CONSTRAINT no_room CHECK (outcome <> 'READ') NOT VALID"));
        try {
            as(Tokens.of("hr"))
                    .get(scorecard(csr))
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("5"))
                    .body("type", equalTo("urn:vocation:problem:unavailable"));
            as(Tokens.of("csr", csr)).get(scorecard(csr)).then().statusCode(200);
        } finally {
            jdbi.useHandle(sql -> sql.execute("ALTER TABLE audit_entry DROP CONSTRAINT no_room"));
        }
        as(Tokens.of("hr")).get(scorecard(csr)).then().statusCode(200);
    }

    @Test
    void whoMayNotSeeAnybodyIsShownNothingThatCouldBeOnRecord() {
        Response answer = as(Tokens.of("csr", supervisor)).get(scorecard(csr));
        assertEquals(404, answer.statusCode());
        assertEquals(List.of(), entries(answer));
    }

    private static String scorecard(UUID employee) {
        return "/performance/v1/employees/" + employee + "/scorecard?from=2026-03-01&to=2026-03-31";
    }

    private static List<Map<String, Object>> entries(Response answer) {
        return as(Tokens.of("admin"))
                .get("/performance/v1/audit?correlation=" + answer.header("X-Correlation-Id"))
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static RequestSpecification as(String token) {
        return given().filter(new Contract()).auth().oauth2(token);
    }
}
