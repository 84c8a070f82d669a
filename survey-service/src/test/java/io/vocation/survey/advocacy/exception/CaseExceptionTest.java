package io.vocation.survey.advocacy.exception;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.survey.advocacy.Casework;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.UUID;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.advocacy.Casework.CASES;
import static io.vocation.survey.advocacy.Casework.act;
import static io.vocation.survey.advocacy.Casework.history;
import static io.vocation.survey.advocacy.Casework.resolved;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("A2")
class CaseExceptionTest {
    private static final Map<String, ?> WHAT =
            Map.of("what", "Refund after the period", "argument", "Our letter was wrong");
    private static final Map<String, ?> YES = Map.of("decision", "GRANTED", "reason", "The letter was ours");

    @Inject
    Jdbi jdbi;

    private Casework work;
    private UUID id;

    @BeforeEach
    void people() {
        work = new Casework(jdbi, "UTC");
        id = work.opened(work.contact("2026-03-02T09:00:00Z", work.ada, "billing"));
    }

    private Response argue(String who) {
        return as(who).contentType(ContentType.JSON).body(WHAT).post(CASES + "/" + id + "/exceptions");
    }

    private String argued() {
        return argue(work.advocate)
                .then()
                .statusCode(201)
                .header("Location", containsString("/exceptions/"))
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
    }

    private Response decide(String who, String exception, Map<String, ?> decision) {
        return as(who).contentType(ContentType.JSON)
                .body(decision)
                .post(CASES + "/" + id + "/exceptions/" + exception + "/decision");
    }

    private Response list(String who) {
        return as(who).get(CASES + "/" + id + "/exceptions");
    }

    @Test
    void theAdvocateArguesSomeoneElseDecidesAndBothAreKept() {
        argue(work.supervisor).then().statusCode(404);
        argue(work.manager).then().statusCode(404);
        argue(Tokens.of("hr")).then().statusCode(403);
        String exception = argued();
        decide(work.supervisor, exception, Map.of("decision", "GRANTED")).then().statusCode(400);
        decide(work.supervisor, exception, Map.of("decision", "OPEN", "reason", "x"))
                .then()
                .statusCode(400);
        decide(Tokens.of("supervisor", work.otherLead), exception, YES).then().statusCode(404);
        decide(work.supervisor, UUID.randomUUID().toString(), YES).then().statusCode(404);
        decide(work.supervisor, exception, YES)
                .then()
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("argument", equalTo("Our letter was wrong"))
                .body("decision", equalTo("The letter was ours"))
                .body("arguedBy", equalTo(work.ada.toString()))
                .body("decidedBy", equalTo(work.lead.toString()));
        decide(work.manager, exception, Map.of("decision", "REFUSED", "reason", "x"))
                .then()
                .statusCode(409);
        list(work.advocate).then().body("[0].state", equalTo("GRANTED"));
        list(Tokens.of("hr"))
                .then()
                .body("[0].state", equalTo("GRANTED"))
                .body("[0].what", nullValue())
                .body("[0].argument", nullValue())
                .body("[0].decision", nullValue());
        history(work.advocate, id).then().body("what", hasItems("EXCEPTION_ARGUED", "EXCEPTION_GRANTED"));
        act(work.advocate, id, "closing", resolved(true, true)).then().statusCode(200);
        argue(work.advocate).then().statusCode(409);
    }

    @Test
    void whoArguedItOrKeepsTheCaseNeverDecidesWhateverTheirRole() {
        String exception = argued();
        decide(work.advocate, exception, YES).then().statusCode(403);
        decide(Tokens.of("manager", work.ada), exception, YES).then().statusCode(403);
        act(work.advocate, id, "handovers", Map.of("to", work.lead, "reason", "x"))
                .then()
                .statusCode(200);
        decide(work.supervisor, exception, YES)
                .then()
                .statusCode(403)
                .body("detail", containsString("Someone else decides"));
        decide(Tokens.of("manager", work.ada), exception, YES).then().statusCode(403);
        list(work.manager).then().body("[0].state", equalTo("OPEN")).body("[0].decidedAt", nullValue());
        decide(work.manager, exception, YES).then().statusCode(200);
    }

    @Test
    void theDatabaseRefusesItToo() {
        String exception = argued();
        refused(exception, "decided_by_id = argued_by_id");
        refused(exception, "decided_by_id = id, advocate_id = id");
    }

    private void refused(String exception, String who) {
        UnableToExecuteStatementException refused = assertThrows(
                UnableToExecuteStatementException.class,
                () -> jdbi.useHandle(sql -> sql.execute(
                        "UPDATE case_exception SET state = 'GRANTED', decided_at = now(), decided_by = 'x', decision = 'x', "
                                + who + " WHERE id = ?",
                        UUID.fromString(exception))));
        assertTrue(refused.getMessage().contains("nobody_decides_their_own_argument"), refused.getMessage());
    }
}
