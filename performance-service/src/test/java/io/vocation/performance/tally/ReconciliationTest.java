package io.vocation.performance.tally;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vocation.commons.access.Role;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;
import io.vocation.performance.window.Window;
import io.vocation.test.Contract;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ReconciliationTest {
    private static final String NOON = "2026-03-02T12:00:00Z";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Inject
    Facts facts;

    @Inject
    Tallies tallies;

    @Inject
    Reconciling reconciling;

    @Inject
    Jdbi jdbi;

    private final UUID employee = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private UUID center;

    @BeforeEach
    void someResponses() {
        reconciling.work();
        center = facts.center("sums-" + UUID.randomUUID(), "UTC");
        for (int i = 0; i < 4; i++) {
            facts.survey(said());
        }
    }

    private Response said() {
        return new Response(center, NOON)
                .by(employee, team, null, "General")
                .with("callType", "orders")
                .with("repeatReason", "late");
    }

    @Test
    void whereEverythingAddsUpNothingDiffers() {
        String job = ask(Role.ADMIN, "")
                .statusCode(202)
                .body("state", equalTo("QUEUED"))
                .extract()
                .header("Location");
        reconciling.work();

        // A month of a person; a day of center, team and call type; reasons of those and of the person.
        get(job, Role.ADMIN)
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("responses", equalTo(4))
                .body("rowsCompared", equalTo(8))
                .body("rowsDiffering", equalTo(0))
                .body("comparedAt", notNullValue())
                .body("reason", nullValue());
        get(job + "/differences", Role.HR).statusCode(200).body("items", hasSize(0));
    }

    @Test
    void eachDamageIsFoundAndToldAndNothingIsChanged() {
        damage("UPDATE month_tally SET csat_center_yes = 3 WHERE center_id = ?");
        damage("DELETE FROM day_tally WHERE kind = 'TEAM' AND center_id = ?");
        damage("UPDATE reason_tally SET responses = 9 WHERE kind = 'CALL_TYPE' AND center_id = ?");
        damage("UPDATE day_tally SET subject = 'sales' WHERE kind = 'CALL_TYPE' AND center_id = ?");
        damage("INSERT INTO reason_tally VALUES (?, 'CENTER', '', '2020-02-29', 'never', 2)");
        String job = ask(Role.HR, "").extract().header("Location");
        reconciling.work();

        get(job, Role.HR).body("rowsDiffering", equalTo(6));
        get(job + "/differences", Role.HR)
                .body("items[0].fromDay", equalTo("2020-02-29"))
                .body("items[0].repeatReason", equalTo("never"))
                .body("items[0].kept", equalTo(2))
                .body("items[0].recomputed", nullValue())
                .body("items.findAll { it.kind == 'EMPLOYEE' }.counter", contains("csat_center_yes"))
                .body("items.find { it.kind == 'EMPLOYEE' }.fromDay", equalTo("2026-03-01"))
                .body("items.find { it.kind == 'EMPLOYEE' }.kept", equalTo(3))
                .body("items.find { it.kind == 'EMPLOYEE' }.recomputed", equalTo(4))
                .body("items.find { it.kind == 'TEAM' && it.counter == 'responses' }.recomputed", equalTo(4))
                .body("items.find { it.kind == 'CALL_TYPE' && it.repeatReason == 'late' }.kept", equalTo(9))
                .body("items.find { it.subject == 'sales' && it.counter == 'responses' }.kept", equalTo(4))
                .body("items.find { it.subject == 'orders' && it.counter == 'responses' }.recomputed", equalTo(4));
        given().auth()
                .oauth2(Tokens.of(Role.HR))
                .filter(new Contract())
                .queryParam("limit", 1)
                .get(job + "/differences")
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo("1"));
        ask(Role.HR, "");
        reconciling.work();
        get("/performance/v1/centers/" + center + "/reconciliations", Role.HR)
                .body("items.rowsDiffering", contains(6, 6));
    }

    @Test
    void aRepairMakesSumsWhatTheResponsesAddUpToWithItsReasonOnRecord() {
        damage("UPDATE month_tally SET resolved_yes = 1, fcr_yes = 0, world_class_call_yes = 0 WHERE center_id = ?");
        damage("DELETE FROM day_tally WHERE center_id = ?");
        damage("UPDATE reason_tally SET responses = 40 WHERE center_id = ?");
        String job =
                ask(Role.ADMIN, "?repair=true&reason=disk failure").extract().header("Location");
        reconciling.work();

        get(job, Role.ADMIN).body("rowsDiffering", equalTo(8)).body("reason", equalTo("disk failure"));
        assertEquals(4, tallies.of(center, Subject.CENTER, window()).resolvedYes());
        assertEquals(List.of(new ReasonCount("late", 4)), tallies.reasons(center, Subject.team(team), window()));
        Map<String, Object> entry = jdbi.withHandle(sql -> sql.select(
                        "SELECT reason, detail ->> 'repair' AS repair FROM audit_entry WHERE operation = 'reconcileCenter' AND detail ->> 'reconciliation' = ?",
                        job.substring(job.lastIndexOf('/') + 1))
                .mapToMap()
                .one());
        assertEquals(Map.of("reason", "disk failure", "repair", "true"), entry);
        assertEquals(0, differing());
    }

    /** What is entered between the comparison and the correction stays, and counts once. */
    @Test
    void sumsAreRepairedWhileResponsesArrive() throws InterruptedException {
        damage("UPDATE day_tally SET csat_csr_yes = 0, world_class_call_yes = 0 WHERE center_id = ?");
        damage("UPDATE reason_tally SET responses = 1 WHERE center_id = ?");
        AtomicBoolean enough = new AtomicBoolean();
        Thread arriving = Thread.ofPlatform().start(() -> {
            while (!enough.get()) {
                Response response = said();
                facts.survey(response);
                facts.survey(response.revised(2).with("resolved", false));
            }
        });
        try {
            for (int i = 0; i < 10; i++) {
                ask(Role.HR, "?repair=true&reason=test").statusCode(202);
                reconciling.work();
            }
        } finally {
            enough.set(true);
            arriving.join();
        }

        assertEquals(0, differing());
        assertTrue(tallies.of(center, Subject.CENTER, window()).responses() > 10);
    }

    @Test
    void oneAtATimeAndOneThatDiedIsDoneAgain() {
        String job = ask(Role.HR, "").extract().header("Location");
        jdbi.useHandle(sql ->
                sql.execute("UPDATE reconciliation SET state = 'RUNNING', tries = 1 WHERE center_id = ?", center));
        QuarkusTransaction.requiringNew().run(() -> {
            // Opened by hand: what is asked within useHandle would go through the same connection.
            try (Handle other = jdbi.open()) {
                other.execute("SELECT pg_advisory_xact_lock(hashtext('performance.reconciliation'))");
                assertFalse(QuarkusTransaction.suspendingExisting().call(reconciling::next));
            }
        });
        get(job, Role.HR).body("state", equalTo("RUNNING"));

        reconciling.work();

        get(job, Role.HR).body("state", equalTo("DONE"));
    }

    @Test
    void oneThatFailsAgainAndAgainIsGivenUpAndHoldsUpNoOther() {
        String hopeless = ask(Role.HR, "?repair=true&reason=test").extract().header("Location");
        String next = ask(Role.HR, "").extract().header("Location");
        jdbi.useHandle(sql -> sql.execute("ALTER TABLE day_tally RENAME TO day_tally_away"));
        try {
            for (int i = 0; i < 3; i++) {
                assertFalse(reconciling.next());
            }
        } finally {
            jdbi.useHandle(sql -> sql.execute("ALTER TABLE day_tally_away RENAME TO day_tally"));
        }
        reconciling.work();

        get(hopeless, Role.HR).body("state", equalTo("FAILED")).body("failure", containsString("day_tally"));
        get(next, Role.HR).body("state", equalTo("DONE"));
    }

    @Test
    void whoMayNotAndWhatIsNotThere() {
        for (String role : List.of(Role.CSR, Role.SUPERVISOR, Role.MANAGER, Role.TRAINER)) {
            ask(role, "").statusCode(403);
        }
        ask(Role.HR, "?repair=true").statusCode(400);
        ask(Role.HR, "?repair=true&reason= ").statusCode(400);
        ask(Role.HR, "?repair=perhaps").statusCode(400);
        String job = ask(Role.HR, "").extract().header("Location");
        get(job + "/differences", Role.ADMIN).statusCode(403);
        get(job.replace(center.toString(), UUID.randomUUID().toString()), Role.HR)
                .statusCode(404);
        center = UUID.randomUUID();
        ask(Role.HR, "").statusCode(404);
        get("/performance/v1/centers/" + center + "/reconciliations", Role.HR).statusCode(404);
    }

    private long differing() {
        String job = ask(Role.HR, "").extract().header("Location");
        reconciling.work();
        return get(job, Role.HR)
                .body("state", equalTo("DONE"))
                .extract()
                .jsonPath()
                .getLong("rowsDiffering");
    }

    private static Window window() {
        return new Window(DAY, DAY, "UTC");
    }

    private void damage(String statement) {
        jdbi.useHandle(sql -> assertTrue(sql.execute(statement, center) > 0, statement));
    }

    private ValidatableResponse ask(String role, String query) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .filter(new Contract())
                .post("/performance/v1/centers/" + center + "/reconciliation" + query)
                .then();
    }

    private static ValidatableResponse get(String path, String role) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .filter(new Contract())
                .get(path)
                .then();
    }
}
