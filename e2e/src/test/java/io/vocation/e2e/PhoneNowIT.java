package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vocation.local.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.vocation.e2e.Running.as;
import static io.vocation.e2e.Running.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Five thousand calls of a public data set that nobody here made, imported as they are. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PhoneNowIT {
    private static final Path FILE = Running.ROOT.resolve("../shared/data/phonenow-calls.csv");
    private static final List<String> AGENTS =
            List.of("Becky", "Dan", "Diane", "Greg", "Jim", "Joe", "Martha", "Stewart");
    private static final Map<String, UUID> EMPLOYEES = new HashMap<>();
    private static UUID center;
    private static UUID source;

    @BeforeAll
    static void rosterAndSource() {
        assumeTrue(
                Files.exists(FILE),
                "skipped: shared/data/phonenow-calls.csv is not ours to ship and is not beside this checkout");
        center = Running.center("phonenow", "Europe/London");
        AGENTS.forEach(agent -> EMPLOYEES.put(agent, hire(agent)));
        source = Running.created(as("admin")
                .contentType(ContentType.JSON)
                .body("""
                        {"centerId": "%s", "name": "PhoneNow calls",
                         "questions": {"csatCsr": {"column": "Satisfaction rating", "min": 1, "max": 5},
                                       "resolved": {"column": "Resolved", "yes": ["Y"], "no": ["N"]}},
                         "columns": {"sourceResponseId": "Call Id", "agent": "Agent", "callType": "Topic",
                                     "contactedAt": {"date": "Date", "dateFormat": "yyyy-MM-dd",
                                                     "time": "Time", "timeFormat": "H:mm:ss"}},
                         "surveyed": {"column": "Answered (Y/N)", "values": ["Y"]}}""".formatted(center))
                .post("/survey/v1/sources"));
    }

    @Test
    @Order(1)
    @Tag("M4")
    void everyAnsweredCallIsKeptAndTheOthersAreSkipped() throws Exception {
        // In small steps, so that there is a middle of catching up to die in.
        Running.platform().restart("performance-service", Map.of("VOCATION_FEED_RESPONSES_AT_ONCE", "20"));
        String job = startImport();
        await("the first responses counted", () -> counted() > 0);
        Running.platform().kill("performance-service");
        int countedBeforeItDied = inTheLedger();
        assertTrue(
                countedBeforeItDied > 0 && countedBeforeItDied < 4_054,
                "not killed in the middle: " + countedBeforeItDied + " responses were counted");
        imported(job)
                .body("accepted", equalTo(4_054))
                .body("waiting", equalTo(0))
                .body("skipped", equalTo(946))
                .body("rejected", equalTo(0))
                .body("duplicates", equalTo(0));
        Running.platform().restart("performance-service");
        await("all responses counted", () -> counted() == 4_054);
        assertEquals(4_054, inTheLedger());
    }

    @Test
    @Order(2)
    @Tag("M2")
    @Tag("M3")
    @Tag("M4")
    @Tag("F1")
    void theCentersFiguresAreThoseOfTheFile() {
        scorecard("centers/" + center)
                .body("responses", equalTo(4_054))
                .body("window.zone", equalTo("Europe/London"))
                .body("metrics.resolution.numerator", equalTo(3_646))
                .body("metrics.resolution.denominator", equalTo(4_054))
                .body("metrics.csatCsr.numerator", equalTo(843))
                .body("metrics.csatCsr.denominator", equalTo(4_054))
                .body("metrics.worldClassCall.numerator", equalTo(756))
                .body("metrics.worldClassCall.denominator", equalTo(4_054))
                .body("metrics", not(hasKey("csatCenter")))
                .body("metrics", not(hasKey("continues")))
                .body("metrics", not(hasKey("fcr")));
        scorecard("employees/" + EMPLOYEES.get("Becky"))
                .body("metrics.resolution.numerator", equalTo(462))
                .body("metrics.resolution.denominator", equalTo(517));
    }

    @Test
    @Order(3)
    @Tag("F2")
    void eightAgentsWhoDifferLessThanChanceAreNotRanked() {
        as("demo-hr-system")
                .get("/performance/v1/centers/" + center + "/standings?asOf=2021-03-31")
                .then()
                .statusCode(200)
                .body("groups", hasSize(1))
                .body("groups[0].state", equalTo("NOT_DISTINGUISHABLE"))
                .body("groups[0].members", hasSize(8))
                .body("groups[0].members", everyItem(not(hasKey("rank"))))
                .body("groups[0].members", everyItem(not(hasKey("quartile"))));
    }

    @Test
    @Order(4)
    @Tag("K2")
    void eligibilitySaysThatTheEvidenceIsNotEnoughAndWhy() {
        as("demo-hr-system")
                .get("/career/v1/employees/" + EMPLOYEES.get("Becky")
                        + "/eligibility?opportunity=ADVANCEMENT&asOf=2021-03-31")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("NOT_ENOUGH_EVIDENCE"))
                .body("why", containsString("chance"))
                .body(
                        "rules.find { it.rule == 'call-resolution-quartile' }.facts.find { it.name == 'call resolution'"
                                + " }.value",
                        containsString("462 / 517"));
    }

    @Test
    @Order(5)
    void importingItAgainKeepsNothingNew() throws Exception {
        imported(startImport())
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(4_054))
                .body("skipped", equalTo(946))
                .body("rejected", equalTo(0));
        assertEquals(4_054, counted());
    }

    private static UUID hire(String agent) {
        return Running.created(as("demo-hr-system")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        agent,
                        "hiredOn",
                        "2018-01-01",
                        "assignment",
                        Map.of("from", "2018-01-01", "center", "phonenow", "position", "general"),
                        "aliases",
                        List.of(Map.of("alias", agent))))
                .put("/career/v1/employees/by-number/PN-" + agent));
    }

    private static String startImport() throws IOException {
        return as("demo-survey-source")
                .contentType("text/csv")
                .body(Files.readAllBytes(FILE))
                .post("/survey/v1/sources/" + source + "/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static ValidatableResponse imported(String job) {
        await("the import", () -> List.of("DONE", "FAILED").contains(importState(job)));
        return as("demo-survey-source")
                .get("/survey/v1/imports/" + job)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
    }

    private static String importState(String job) {
        return as("demo-survey-source").get("/survey/v1/imports/" + job).path("state");
    }

    private static int counted() {
        JsonPath scorecard = as("demo-hr-system")
                .get("/performance/v1/centers/" + center + "/scorecard?from=2021-01-01&to=2021-03-31")
                .jsonPath();
        Integer responses = scorecard.get("responses");
        return responses == null ? 0 : responses;
    }

    /** What performance-service has kept of the center, also while it does not run. */
    private static int inTheLedger() throws SQLException {
        try (Connection database = Running.platform().connect(Service.PERFORMANCE);
                PreparedStatement count =
                        database.prepareStatement("SELECT count(*) FROM counted_response WHERE center_id = ?")) {
            count.setObject(1, center);
            try (ResultSet rows = count.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static ValidatableResponse scorecard(String of) {
        return as("demo-hr-system")
                .get("/performance/v1/" + of + "/scorecard?from=2021-01-01&to=2021-03-31")
                .then()
                .statusCode(200);
    }
}
