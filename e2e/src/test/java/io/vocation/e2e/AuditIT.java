package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.local.AuditCommand;
import io.vocation.local.DemoLoader;
import io.vocation.local.Service;
import io.vocation.local.demo.DemoCenter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static io.vocation.e2e.Running.as;
import static io.vocation.e2e.Running.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The audit as people meet it: the demo CSR sees who looked, and nobody rewrites it unseen. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditIT {
    private static final List<String> SERVICES = List.of("career", "survey", "performance", "training");
    private static String csr;

    private record Ran(int code, String out, String err) {}

    @BeforeAll
    static void theDemoCenter() throws InterruptedException {
        new DemoLoader(Running.platform()).load(DemoCenter.generate(DemoLoader.SEED, LocalDate.of(2026, 6, 30)));
        await(
                "the demo CSR in performance-service",
                () -> as("csr").get("/performance/v1/me/scorecard").statusCode() == 200);
        csr = as("csr").get("/career/v1/me").then().statusCode(200).extract().path("id");
        await(
                "the demo CSR's supervisor in performance-service",
                () -> as("supervisor")
                                .get("/performance/v1/employees/" + csr + "/scorecard")
                                .statusCode()
                        == 200);
    }

    @Test
    @Order(1)
    @Tag("L1")
    void theCsrSeesWhoReadTheirScorecard() {
        Response read = as("supervisor").get("/performance/v1/employees/" + csr + "/scorecard");
        assertEquals(200, read.statusCode());
        as("csr")
                .get("/performance/v1/me/audit")
                .then()
                .statusCode(200)
                .body("items[0].operation", equalTo("getEmployeeScorecard"))
                .body("items[0].actor", equalTo("supervisor"))
                .body("items[0].outcome", equalTo("READ"))
                .body("items[0].correlationId", equalTo(read.header("X-Correlation-Id")));
        Response own = as("csr").get("/performance/v1/me/scorecard");
        as("csr")
                .get("/performance/v1/me/audit")
                .then()
                .statusCode(200)
                .body("items.correlationId", everyItem(not(equalTo(own.header("X-Correlation-Id")))));
    }

    @Test
    @Order(2)
    @Tag("L1")
    void theReasonOfAnOverrideIsThere() {
        as("hr").contentType(ContentType.JSON)
                .body(Map.of("opportunity", "ADVANCEMENT", "reason", "Led the pilot", "expiresOn", "2099-01-01"))
                .post("/career/v1/employees/" + csr + "/eligibility-overrides")
                .then()
                .statusCode(201);
        as("csr")
                .get("/career/v1/me/audit")
                .then()
                .statusCode(200)
                .body("items[0].operation", equalTo("approveOverride"))
                .body("items[0].actor", equalTo("hr"))
                .body("items[0].reason", equalTo("Led the pilot"));
    }

    @Test
    @Order(3)
    @Tag("L1")
    void everythingHeldIsOneDownload() {
        as("csr")
                .get("/career/v1/me/download")
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .body("employee", equalTo(csr))
                .body("career.sections.employee[0].id", equalTo(csr))
                .body("career.sections.overrides.reason", hasItem("Led the pilot"))
                .body("survey.sections.responses.employee_id", everyItem(equalTo(csr)))
                .body("survey.sections.responses.size()", not(equalTo(0)))
                .body("performance.sections.countedResponses.size()", not(equalTo(0)))
                .body("performance.sections.audit.operation", hasItem("getEmployeeScorecard"))
                .body("training.service", equalTo("training-service"));
    }

    @Test
    @Order(4)
    void onlyTheAdministratorReadsAllOfIt() {
        for (String service : SERVICES) {
            as("admin").get("/" + service + "/v1/audit?limit=5").then().statusCode(200);
            for (String who : List.of("csr", "supervisor", "manager", "hr", "trainer", "demo-hr-system")) {
                as(who).get("/" + service + "/v1/audit").then().statusCode(403);
            }
        }
    }

    @Test
    @Order(5)
    void theCommandVerifiesEveryService() throws Exception {
        Path heads = Path.of("target", "heads.properties");
        Ran noted = audit("--note", heads.toString());
        assertEquals(0, noted.code(), noted::err);
        SERVICES.forEach(service -> assertTrue(
                noted.out().lines().anyMatch(line -> line.startsWith(service + "-service") && line.endsWith("intact")),
                noted.out()));
        as("supervisor")
                .get("/performance/v1/employees/" + csr + "/scorecard")
                .then()
                .statusCode(200);
        assertEquals(0, audit("--since", heads.toString()).code());
        Files.writeString(heads, "career=1:" + "0".repeat(64));
        Ran lost = audit("--since", heads.toString());
        assertEquals(1, lost.code());
        assertTrue(lost.out().contains("BROKEN at link 1: The head noted earlier is not in the chain"), lost::out);
        assertEquals(2, audit("--nonsense").code());
    }

    @Test
    @Order(6)
    void theCommandNamesTheEntryThatTheOwnerOfTheDatabaseChanged() throws Exception {
        String sealed = "SELECT max(entry_id) FROM audit_seal";
        await("an entry is sealed", () -> text(sealed) != null);
        String entry = text(sealed);
        String actor = "UPDATE audit_entry SET actor = '%s' WHERE id = " + entry;
        String was = text("SELECT actor FROM audit_entry WHERE id = " + entry);
        owner("ALTER TABLE audit_entry DISABLE TRIGGER audit_append_only", actor.formatted("nobody"));
        try {
            Ran ran = audit();
            assertEquals(1, ran.code(), ran::out);
            assertTrue(ran.out().contains("at entry " + entry + ": The entry or its link was changed"), ran::out);
            assertTrue(ran.err().contains("training-service"), ran::err);
        } finally {
            // The other tests share the platform.
            owner(actor.formatted(was), "ALTER TABLE audit_entry ENABLE TRIGGER audit_append_only");
        }
        assertEquals(0, audit().code());
    }

    private static Ran audit(String... arguments) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = AuditCommand.run(
                Running.platform().layout(),
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        System.out.print(out.toString(StandardCharsets.UTF_8));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static void owner(String... statements) throws SQLException {
        try (Connection database = Running.platform().connect(Service.TRAINING);
                Statement sql = database.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static String text(String query) {
        try (Connection database = Running.platform().connect(Service.TRAINING);
                Statement sql = database.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
