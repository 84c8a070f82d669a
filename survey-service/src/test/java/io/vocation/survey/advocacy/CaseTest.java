package io.vocation.survey.advocacy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.survey.Roster;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.advocacy.Casework.CASES;
import static io.vocation.survey.advocacy.Casework.act;
import static io.vocation.survey.advocacy.Casework.history;
import static io.vocation.survey.advocacy.Casework.open;
import static io.vocation.survey.advocacy.Casework.read;
import static io.vocation.survey.advocacy.Casework.resolved;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("A1")
class CaseTest {
    @Inject
    Jdbi jdbi;

    private Casework work;
    private UUID first;

    @BeforeEach
    void people() {
        work = new Casework(jdbi, "UTC");
        first = work.contact("2026-03-02T09:00:00Z", work.ada, "billing");
    }

    @Test
    void oneAdvocateKeepsItUntilItIsResolvedAndHandsItOverWithAReason() {
        UUID id = work.opened(first);
        read(work.advocate, id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("case.customer", equalTo(work.customer))
                .body("case.reason", equalTo("billing"))
                .body("case.advocateId", equalTo(work.ada.toString()))
                .body("contacts.id", contains(first.toString()));
        Map<String, ?> toBen = Map.of("to", work.ben, "reason", "On leave");
        act(work.advocate, id, "handovers", "\"1\"", toBen).then().statusCode(412);
        act(work.advocate, id, "handovers", "\"2\"", Map.of("to", work.ben))
                .then()
                .statusCode(400);
        act(work.advocate, id, "handovers", "\"2\"", Map.of("to", UUID.randomUUID(), "reason", "x"))
                .then()
                .statusCode(400);
        act(work.advocate, id, "handovers", "\"2\"", toBen)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("advocateId", equalTo(work.ben.toString()));
        read(work.advocate, id).then().statusCode(404);
        String ben = Tokens.of("csr", work.ben);
        act(ben, id, "handovers", toBen).then().statusCode(409);
        read(ben, id)
                .then()
                .body("advocates.employeeId", contains(work.ada.toString(), work.ben.toString()))
                .body("advocates.reason", contains(null, "On leave"))
                .body("advocates[1].until", nullValue());
        act(ben, id, "closing", resolved(true, true))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedFor", equalTo(work.ben.toString()));
        act(ben, id, "closing", resolved(true, true)).then().statusCode(409);
        act(ben, id, "handovers", Map.of("to", work.ada, "reason", "x")).then().statusCode(409);
        act(ben, id, "reopening", Map.of("reason", "Charged again"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("outcome", nullValue());
        act(ben, id, "reopening", Map.of("reason", "x")).then().statusCode(409);
        history(ben, id)
                .then()
                .body("what", contains("OPENED", "CONTACT_ADDED", "HANDED_OVER", "CLOSED", "REOPENED"))
                .body("number", contains(1, 2, 3, 4, 5))
                .body("by", contains("csr", "csr", "csr", "csr", "csr"))
                .body("reason", contains(null, null, "On leave", "Taken back", "Charged again"));
    }

    @Test
    void whereNoResolutionIsPossibleThereIsNoSolutionToAccept() {
        UUID id = work.opened(first);
        act(work.advocate, id, "closing", Map.of("outcome", "NO_RESOLUTION_POSSIBLE", "acceptedByCustomer", true))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("acceptedByCustomer"));
        act(work.advocate, id, "closing", Map.of("text", "x")).then().statusCode(400);
        as(work.advocate)
                .contentType(ContentType.JSON)
                .body(resolved(true, true))
                .post(CASES + "/" + id + "/closing")
                .then()
                .statusCode(428);
        assertThrows(
                UnableToExecuteStatementException.class,
                () -> jdbi.useHandle(sql ->
                        sql.execute("UPDATE advocacy_case SET state = 'CLOSED', closed_at = now() WHERE id = ?", id)));
    }

    @Test
    void itIsOpenedFromContactsOrByHandAndOnceForEachKey() {
        Map<String, Object> wanted = new HashMap<>(Map.of("centerId", work.center, "contacts", List.of(first)));
        String key = UUID.randomUUID().toString();
        Response made = keyed(key, wanted);
        made.then().statusCode(201).header("Location", containsString(made.path("id")));
        keyed(key, wanted).then().statusCode(201).body("id", equalTo(made.path("id")));
        wanted.put("reason", "other");
        keyed(key, wanted).then().statusCode(409);
        open(work.advocate, wanted).then().statusCode(409);
        open(work.advocate, Map.of("centerId", work.center, "customer", work.customer, "reason", "billing"))
                .then()
                .statusCode(409);
        UUID byHand = UUID.fromString(open(
                        work.advocate,
                        Map.of("centerId", work.center, "customer", " " + work.customer, "reason", "address"))
                .then()
                .statusCode(201)
                .body("customer", equalTo(work.customer))
                .extract()
                .path("id"));
        read(work.advocate, byHand).then().body("contacts.size()", equalTo(0));
        for (Map<String, ?> wrong : List.of(
                Map.of("centerId", work.center),
                Map.of("centerId", work.center, "customer", "c"),
                Map.of("centerId", work.center, "contacts", List.of()),
                Map.of("centerId", work.center, "contacts", List.of(first), "customer", "c"),
                Map.of("customer", "c", "reason", "r"))) {
            open(work.advocate, wrong).then().statusCode(400);
        }
        UUID another = work.contact("2026-03-02T09:00:00Z", work.ada, "billing", "somebody else", null, null);
        UUID third = work.contact("2026-03-03T09:00:00Z", work.ada, "login");
        open(work.advocate, Map.of("centerId", work.center, "contacts", List.of(another, third)))
                .then()
                .statusCode(400);
        UUID bens = work.contact("2026-03-03T09:00:00Z", work.ben, "login", "nobody yet", null, null);
        open(work.advocate, Map.of("centerId", work.center, "contacts", List.of(bens)))
                .then()
                .statusCode(404);
    }

    private Response keyed(String key, Map<String, ?> wanted) {
        return as(work.advocate)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(wanted)
                .post(CASES);
    }

    @Test
    @Tag("L2")
    void whoDoesNotWorkItSeesNothingOfItAndHrNoCustomer() {
        UUID id = work.opened(first);
        String elsewhere = Tokens.of("manager", Roster.employee(Roster.center("UTC"), null, null));
        for (String blind : List.of(Tokens.of("csr", work.ben), Tokens.of("supervisor", work.otherLead), elsewhere)) {
            read(blind, id).then().statusCode(404);
            history(blind, id).then().statusCode(404);
            as(blind).get(CASES + "/" + id + "/contacts").then().statusCode(404);
            as(blind).get(CASES + "/" + id + "/exceptions").then().statusCode(404);
            act(blind, id, "closing", resolved(true, true)).then().statusCode(404);
            act(blind, id, "handovers", Map.of("to", work.ben, "reason", "x"))
                    .then()
                    .statusCode(404);
            as(blind).get(CASES).then().statusCode(200).body("items.id", not(hasItem(id.toString())));
        }
        for (String sees : List.of(work.advocate, work.supervisor, work.manager)) {
            read(sees, id).then().statusCode(200).body("case.customer", equalTo(work.customer));
            as(sees).get(CASES).then().body("items.id", hasItem(id.toString()));
        }
        act(work.supervisor, id, "closing", resolved(true, true)).then().statusCode(200);
        String hr = Tokens.of("hr");
        read(hr, id)
                .then()
                .statusCode(200)
                .body("case.customer", nullValue())
                .body("case.text", nullValue())
                .body("case.outcome", equalTo("RESOLVED"));
        history(hr, id).then().body("reason.findAll { it != null }.size()", equalTo(0));
        act(hr, id, "reopening", Map.of("reason", "x")).then().statusCode(403);
        for (String role : List.of("trainer", "admin", "hr-system", "survey-source", "service")) {
            read(Tokens.of(role), id).then().statusCode(403);
        }
    }

    @Test
    void ofTwoWhoCloseAndHandOverAtOnceOneHasToReadAgain() throws Exception {
        UUID id = work.opened(first);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> tries = List.of(
                    () -> act(work.advocate, id, "closing", "\"2\"", resolved(true, true))
                            .statusCode(),
                    () -> act(work.supervisor, id, "handovers", "\"2\"", Map.of("to", work.ben, "reason", "x"))
                            .statusCode());
            List<Integer> answers =
                    both.invokeAll(tries).stream().map(CaseTest::of).sorted().toList();
            assertEquals(200, answers.getFirst());
            assertTrue(List.of(404, 409, 412).contains(answers.getLast()), answers.toString());
        }
    }

    private static int of(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theListIsFilteredPagedAndAFile() {
        UUID tried = work.opened(work.contact("2026-03-04T09:00:00Z", work.ada, "a", "x1", true, "EXCEPTION"));
        UUID not = work.opened(work.contact("2026-03-04T09:00:00Z", work.ada, "a", "=cmd()", false, "ROUTINE"));
        UUID unknown = work.opened(first);
        act(work.advocate, not, "closing", resolved(true, true)).then().statusCode(200);
        String list = CASES + "?center=" + work.center;
        assertEquals(List.of(unknown.toString(), not.toString(), tried.toString()), ids(list));
        assertEquals(List.of(tried.toString()), ids(list + "&selfServiceTried=true"));
        assertEquals(List.of(not.toString()), ids(list + "&routineOrException=ROUTINE"));
        assertEquals(List.of(not.toString()), ids(list + "&state=CLOSED&closedFrom=2026-01-01"));
        assertEquals(List.of(), ids(list + "&closedTo=2026-01-01"));
        assertEquals(List.of(), ids(list + "&openedTo=2026-01-01"));
        assertEquals(List.of(), ids(list + "&advocate=" + work.ben));
        Response page = as(work.manager).get(list + "&limit=2");
        assertEquals(List.of(tried.toString()), ids(list + "&limit=2&cursor=" + page.path("next")));
        String file = as(work.manager).accept("text/csv").get(list).asString();
        assertTrue(file.contains("'=cmd()"), file);
        assertEquals(4, file.lines().count());
    }

    private List<String> ids(String path) {
        return as(work.manager).get(path).then().statusCode(200).extract().path("items.id");
    }
}
