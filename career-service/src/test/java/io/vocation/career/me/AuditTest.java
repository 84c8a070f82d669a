package io.vocation.career.me;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.career.People;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static io.restassured.RestAssured.given;
import static io.vocation.career.People.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What goes on record, when, and who reads it. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AuditTest {
    private static UUID center;
    private static UUID csr;
    private static UUID colleague;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void people() {
        if (center == null) {
            center = People.center("audit");
            csr = People.employee("AUD-1", "audit", null, null, "general");
            colleague = People.employee("AUD-2", "audit", null, null, "general");
        }
    }

    @Test
    @Tag("L1")
    void aChangeSaysWhoDidWhatToWhomWhenAndWhy() {
        Response answer = approve(csr, "hr", "Led the pilot");

        List<Map<String, Object>> entries = Trail.of(answer);
        assertEquals(1, entries.size());
        Map<String, Object> entry = entries.getFirst();
        assertEquals("hr", entry.get("actor"));
        assertEquals(List.of("hr"), entry.get("roles"));
        assertEquals("approveOverride", entry.get("operation"));
        assertEquals("CHANGED", entry.get("outcome"));
        assertEquals("POST", entry.get("method"));
        assertEquals("/career/v1/employees/" + csr + "/eligibility-overrides", entry.get("path"));
        assertEquals(List.of(csr.toString()), entry.get("people"));
        assertEquals("Led the pilot", entry.get("reason"));
    }

    @Test
    void aRepeatIsOnRecordAndWhatIsNotValidIsNot() {
        String json = "{\"name\":\"Person AUD-2\",\"hiredOn\":\"2020-01-01\"}";
        assertEquals(
                List.of(colleague.toString()),
                Trail.of(People.keep("AUD-2", json)).getFirst().get("people"));
        assertEquals(List.of(), Trail.of(People.keep("AUD-2", "{\"name\":\"\"}")));
    }

    @Test
    void whatIsRefusedIsOnRecordAndWhoIsUnknownIsNot() {
        Response refused = as(Tokens.of("csr", csr))
                .contentType(ContentType.JSON)
                .body("{\"alias\":\"mine\"}")
                .post("/career/v1/employees/" + colleague + "/aliases");
        assertEquals(403, refused.statusCode());
        Map<String, Object> entry = Trail.of(refused).getFirst();
        assertEquals("REFUSED", entry.get("outcome"));
        assertEquals(403, entry.get("status"));
        assertEquals(csr.toString(), entry.get("actorEmployee"));
        assertEquals("/career/v1/employees/" + colleague + "/aliases", entry.get("path"));

        Response oneself = as(Tokens.of("hr", csr))
                .contentType(ContentType.JSON)
                .body("{\"opportunity\":\"ADVANCEMENT\",\"reason\":\"I am good\",\"expiresOn\":\"2099-01-01\"}")
                .post("/career/v1/employees/" + csr + "/eligibility-overrides");
        assertEquals(403, oneself.statusCode());
        assertEquals(List.of(csr.toString()), Trail.of(oneself).getFirst().get("people"));

        Response unknown = as("nonsense").delete("/career/v1/centers/" + center);
        assertEquals(List.of(), Trail.of(unknown));
        Response anonymous = as(Tokens.expired("hr"))
                .contentType(ContentType.JSON)
                .body("{\"alias\":\"mine\"}")
                .post("/career/v1/employees/" + csr + "/aliases");
        assertEquals(401, anonymous.statusCode());
        assertEquals(List.of(), Trail.of(anonymous));
    }

    @Test
    void aChangeThatFailsWhenItCommitsLeavesNoEntry() {
        jdbi.useHandle(sql -> {
            sql.execute("""
                    CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN IF NEW.name = 'Doomed' THEN RAISE EXCEPTION 'on purpose'; END IF; RETURN NULL; END $$""");
            sql.execute("""
                    CREATE CONSTRAINT TRIGGER fail_late AFTER INSERT ON team DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION fail()""");
        });
        try {
            Response answer = createTeam("Doomed");
            assertTrue(answer.statusCode() >= 500, "status " + answer.statusCode());
            assertEquals(List.of(), Trail.of(answer));
        } finally {
            jdbi.useHandle(sql -> sql.execute("DROP FUNCTION fail() CASCADE"));
        }
    }

    @Test
    void aChangeThatCannotBePutOnRecordIsNotMade() {
        jdbi.useHandle(sql -> sql.execute(
                "ALTER TABLE audit_entry ADD CONSTRAINT no_room CHECK (path NOT LIKE '%/teams') NOT VALID"));
        try {
            createTeam("Unrecorded")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"))
                    .body("type", equalTo("urn:vocation:problem:unavailable"));
        } finally {
            jdbi.useHandle(sql -> sql.execute("ALTER TABLE audit_entry DROP CONSTRAINT no_room"));
        }
        as(Tokens.of("admin"))
                .get("/career/v1/centers/" + center + "/teams")
                .then()
                .statusCode(200)
                .body("name", not(hasItem("Unrecorded")));
        assertEquals(201, createTeam("Unrecorded").statusCode());
    }

    @Test
    void anImportHasAnEntryForEachPersonItChangedInTheTransactionThatDid() {
        String file =
                "employee_number,name,hired_on\nAUD-I1,One,2020-01-01\nAUD-I2,Two,someday\nAUD-I3,Three,2020-01-01\n";
        Response first = importing(file);
        List<Map<String, Object>> entries = Trail.of(first);
        assertEquals(2, entries.size());
        entries.forEach(entry -> {
            assertEquals(1, ((List<?>) entry.get("people")).size());
            assertEquals(Map.of("rows", 3, "dryRun", false), entry.get("detail"));
        });
        List<Map<String, Object>> again = Trail.of(importing(file));
        assertEquals(1, again.size());
        assertEquals(List.of(), again.getFirst().get("people"), "nothing was changed");
    }

    @Test
    @Tag("L1")
    void eachEmployeeReadsWhatConcernsThemAndNothingElse() {
        Response answer = approve(colleague, "hr", "Stood in for a month");
        String path = "/career/v1/me/audit";
        as(Tokens.of("csr", colleague))
                .get(path)
                .then()
                .statusCode(200)
                .body("items[0].operation", equalTo("approveOverride"))
                .body("items[0].actor", equalTo("hr"))
                .body("items[0].reason", equalTo("Stood in for a month"))
                .body("items[0].correlationId", equalTo(answer.header("X-Correlation-Id")))
                .body("items", everyItem(not(hasKey("people"))));
        as(Tokens.of("csr", csr))
                .get(path)
                .then()
                .statusCode(200)
                .body("items.correlationId", not(hasItem(answer.header("X-Correlation-Id"))));
        as(Tokens.of("admin")).get(path).then().statusCode(404);
        as(Tokens.of("hr-system")).get(path).then().statusCode(403);
    }

    @Test
    void onlyAdministratorsReadAllOfItPageByPageAndThatGoesOnRecord() {
        approve(csr, "hr", "One");
        approve(csr, "hr", "Two");
        String query = "employee=" + csr + "&operation=approveOverride&actor=hr&from=2020-01-01T00:00:00Z"
                + "&to=2999-01-01T00:00:00Z";
        String next = Trail.list(query + "&limit=1")
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("Two"))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");
        String reading = Trail.list(query + "&limit=1&cursor=" + next)
                .body("items[0].reason", equalTo("One"))
                .extract()
                .header("X-Correlation-Id");
        Map<String, Object> entry = Trail.of(reading).getFirst();
        assertEquals("listAuditEntries", entry.get("operation"));
        assertEquals("READ", entry.get("outcome"));
        assertEquals(List.of(csr.toString()), entry.get("people"));

        as(Tokens.of("admin"))
                .accept("text/csv")
                .get("/career/v1/audit?" + query)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("id,at,actor"))
                .body(containsString("approveOverride"));
        Trail.list("to=2000-01-01T00:00:00Z").body("items", hasSize(0));
        for (String role : List.of("csr", "supervisor", "manager", "hr", "trainer")) {
            as(Tokens.of(role, csr)).get("/career/v1/audit").then().statusCode(403);
            as(Tokens.of(role, csr)).get("/career/v1/audit/verification").then().statusCode(403);
        }
        as(Tokens.of("admin")).get("/career/v1/audit?from=yesterday").then().statusCode(400);
        as(Tokens.of("admin")).get("/career/v1/audit?cursor=x").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_person", "audit_seal"})
    void theTablesRefuseEveryChange(String table) {
        String column = table.equals("audit_seal") ? "seq" : "at";
        for (String change : List.of(
                "UPDATE " + table + " SET " + column + " = " + column + " WHERE FALSE",
                "DELETE FROM " + table,
                "TRUNCATE " + table)) {
            JdbiException refused =
                    assertThrows(JdbiException.class, () -> jdbi.useHandle(sql -> sql.execute(change)), change);
            assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
        }
    }

    @Test
    void anEntryThatCommitsLateIsSealedInItsPlaceAndNotSkipped() throws Exception {
        Trail.sealed();
        UUID late = UUID.randomUUID();
        String quick;
        try (Handle slow = jdbi.open()) {
            slow.getConnection().setAutoCommit(false);
            slow.execute("""
                    INSERT INTO audit_entry (actor, roles, operation, method, path, outcome, people)
                    VALUES ('test', '{}', 'test', 'POST', '/', 'CHANGED', ARRAY[?])""", late);
            quick = approve(csr, "hr", "Quicker").header("X-Correlation-Id");
            Thread.sleep(2_500);
            assertTrue(Trail.verification("").getLong("unsealed") >= 1, "sealed while an older transaction runs");
            slow.getConnection().commit();
            slow.getConnection().setAutoCommit(true);
        }
        assertTrue(Trail.sealed().getBoolean("intact"));
        List<String> order = jdbi.withHandle(sql -> sql.createQuery("""
                        SELECT e.operation FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id
                        WHERE :late = ANY(e.people) OR e.correlation_id = :quick ORDER BY s.seq""")
                .bind("late", late)
                .bind("quick", quick)
                .mapTo(String.class)
                .list());
        assertEquals(List.of("test", "approveOverride"), order);
    }

    @Test
    void ownReadsAndWhatShowsNoFiguresAreNotOnRecord() {
        Response own = as(Tokens.of("csr", csr)).get("/career/v1/me/data");
        assertEquals(200, own.statusCode());
        assertEquals(List.of(), Trail.of(own));
        assertEquals(List.of(), Trail.of(as(Tokens.of("hr")).get("/career/v1/employees/" + csr)));
    }

    @Test
    void requestsWithOneTokenAtOnceAreToldApart() throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 8; round++) {
                // Nobody has asked yet whether it was revoked, so all of them wait for the same answer.
                String token = Tokens.of("hr", UUID.randomUUID());
                String number = "AUD-R" + round;
                List<Future<Response>> answers = IntStream.range(0, 8)
                        .mapToObj(i -> callers.submit(() -> as(token)
                                .contentType(ContentType.JSON)
                                .body("{\"name\":\"Racer\",\"hiredOn\":\"2020-01-01\"}")
                                .put("/career/v1/employees/by-number/" + number + "-" + i)))
                        .toList();
                for (Future<Response> each : answers) {
                    Response answer = each.get();
                    assertEquals(201, answer.statusCode());
                    List<Map<String, Object>> entries = Trail.of(answer);
                    assertEquals(1, entries.size());
                    assertEquals(
                            List.of(answer.<String>path("id")),
                            entries.getFirst().get("people"));
                }
            }
        }
    }

    @Test
    void backgroundWorkWritesNoEntry() {
        long before = entries();
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(sql -> sql.execute("SELECT pg_current_xact_id()")));
        assertEquals(before, entries());
    }

    private long entries() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM audit_entry")
                .mapTo(Long.class)
                .one());
    }

    private static Response approve(UUID employee, String role, String reason) {
        Response answer = as(Tokens.of(role))
                .contentType(ContentType.JSON)
                .body(Map.of("opportunity", "ADVANCEMENT", "reason", reason, "expiresOn", "2099-01-01"))
                .post("/career/v1/employees/" + employee + "/eligibility-overrides");
        assertEquals(201, answer.statusCode());
        return answer;
    }

    private static Response createTeam(String name) {
        // No contract has a 500, which one of these is made to answer.
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/career/v1/centers/" + center + "/teams");
    }

    private static Response importing(String file) {
        return as(Tokens.of("hr-system")).contentType("text/csv").body(file).post("/career/v1/employees/imports");
    }
}
