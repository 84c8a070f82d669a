package io.vocation.survey.contact;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.contact.Calls.call;
import static io.vocation.survey.contact.Calls.deliver;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ContactTest {
    private static final String AT = "2026-03-02T09:12:58Z";
    private static final String SAID = "\"customerRef\": \"C-1\", \"reason\": \"bill\", \"selfServiceTried\": true,"
            + " \"routineOrException\": \"EXCEPTION\", \"callType\": \"billing\"";

    @Inject
    Jdbi jdbi;

    private UUID center;
    private UUID supervisor;
    private UUID manager;
    private UUID ada;

    @BeforeEach
    void aCenter() {
        center = Roster.center("America/New_York");
        supervisor = Roster.employee(center, null, null);
        manager = Roster.employee(center, null, null);
        ada = Roster.employee(center, UUID.randomUUID(), supervisor, "ada");
    }

    @Test
    @Tag("M8")
    @Tag("A4")
    void aContactIsAttributedAsOfItsDayInTheCentersZone() {
        String id = Calls.id(deliver(call(center, "1", "ada", "2026-03-02T04:30:00Z", SAID)));
        as(Tokens.of("manager", manager))
                .get("/survey/v1/contacts/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("employeeId", equalTo(ada.toString()))
                .body("supervisorId", equalTo(supervisor.toString()))
                .body("contactDay", equalTo("2026-03-01"))
                .body("customerRef", equalTo("C-1"))
                .body("selfServiceTried", equalTo(true))
                .body("routineOrException", equalTo("EXCEPTION"))
                .body("source", equalTo("API"));
    }

    @Test
    @Tag("M8")
    void oneThatWaitsForTheRosterIsFoundItsCsrLater() {
        String id = deliver(call(center, "1", "bob", AT, SAID))
                .then()
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .body("waitingReason", equalTo("UNKNOWN_AGENT"))
                .extract()
                .path("id");
        UUID bob = Roster.employee(center, UUID.randomUUID(), supervisor, "bob");
        as(Tokens.of("supervisor", supervisor))
                .get("/survey/v1/contacts/" + id)
                .then()
                .statusCode(200)
                .body("employeeId", equalTo(bob.toString()))
                .body("state", equalTo("COUNTED"))
                .body("revision", equalTo(2));
        as(Tokens.of("supervisor", supervisor))
                .get("/survey/v1/contacts/" + id + "/history")
                .then()
                .body("what", contains("ATTRIBUTED"));
    }

    @Test
    void eachIsKeptOnceAndABadOneStopsNobody() {
        deliver(call(center, "1", "ada", AT, "")).then().statusCode(201);
        deliver(call(center, "1", "ada", AT, "")).then().statusCode(200).body("status", equalTo("DUPLICATE"));
        deliver(call(center, "1", "ada", AT, "\"reason\": \"x\"")).then().statusCode(409);
        // Nonsense on purpose keeps to no contract.
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.of(Surveys.VENDOR))
                .contentType(ContentType.JSON)
                .body("[" + call(center, "1", "ada", AT, "") + "," + call(center, "2", "ada", AT, "") + ","
                        + call(center, "2", "ada", AT, "") + "," + call(center, "2", "ada", AT, SAID) + ","
                        + call(center, "3", "", AT, "") + "," + call(UUID.randomUUID(), "4", "ada", AT, "") + ","
                        + call(center, "5", "ada", "2999-01-01T00:00:00Z", "") + ", 7, "
                        + call(center, "6", "ada", AT, "\"handledSeconds\": 3") + "]")
                .post("/survey/v1/contacts")
                .then()
                .statusCode(200)
                .body(
                        "items.status",
                        contains(
                                "DUPLICATE",
                                "ACCEPTED",
                                "DUPLICATE",
                                "CONFLICT",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED"))
                .body("items[5].problem.status", equalTo(404))
                .body("items[8].problem.detail", equalTo("'handledSeconds' is not a field of a contact."))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(5));
    }

    @Test
    void aStreamIsAnsweredLineByLine() {
        String lines = IntStream.range(0, 300)
                .mapToObj(i -> call(center, "s" + i % 250, "ada", AT, "").replace("\n", ""))
                .collect(Collectors.joining("\n"));
        String answer = Surveys.vendor()
                .contentType("application/x-ndjson")
                .accept("application/x-ndjson")
                .body((lines + "\n{broken\n").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/survey/v1/contacts")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> receipts = answer.lines().toList();
        assertEquals(301, receipts.size());
        assertEquals(
                250, receipts.stream().filter(line -> line.contains("ACCEPTED")).count());
        assertEquals(
                50, receipts.stream().filter(line -> line.contains("DUPLICATE")).count());
    }

    @Test
    void manyDeliveriesAtOnceKeepEachOnce() throws Exception {
        String all = IntStream.range(0, 200)
                .mapToObj(i -> call(center, "r" + i, "ada", AT, ""))
                .collect(Collectors.joining(",", "[", "]"));
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> delivery =
                    () -> deliver(all).then().statusCode(200).extract().path("accepted");
            int accepted = 0;
            for (var done : threads.invokeAll(List.of(delivery, delivery, delivery, delivery))) {
                accepted += done.get();
            }
            assertEquals(200, accepted);
        }
    }

    private io.restassured.response.Response file(String csv, boolean dryRun, String accept) {
        return Surveys.vendor()
                .contentType("text/csv")
                .accept(accept)
                .queryParam("dryRun", dryRun)
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/survey/v1/centers/" + center + "/contact-imports");
    }

    @Test
    void aFirstLineOfAnyLengthIsRefusedLikeAnother() {
        file("x".repeat(100_000), false, "application/json").then().statusCode(400);
        file("a,".repeat(100_000), false, "application/json").then().statusCode(400);
    }

    @Test
    void aFileIsTriedOutKeptAndAnsweredWithWhatWasNot() {
        String csv = "External_ID;contacted_at;agent;customer_ref;self_service_tried;routine_or_exception\n"
                + "f1;2026-03-08 03:30:00;ada;C-9;yes;routine\n"
                + "f2;yesterday;ada;C-9;;\n"
                + "f3;2026-03-08T03:30:00-05:00;\"ada\";\"C;10\";maybe;\n"
                + "f4;2026-03-08T03:30:00-05:00;ada;;;\n";
        file(csv, true, "application/json")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("dryRun", equalTo(true));
        file(csv, false, "application/json")
                .then()
                .statusCode(200)
                .body("rows", equalTo(4))
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(2))
                .body("problems.line", contains(3, 4))
                .body("problems.field", contains("contacted_at", "self_service_tried"));
        file(csv.replace("C-9;yes", "C-8;yes"), false, "text/csv, application/problem+json")
                .then()
                .statusCode(200)
                .body(containsString("2,row,"))
                .body(containsString("f3;"))
                .body(not(containsString("f4;")));
        // The night in which clocks go forward: 3:30 is an hour less after midnight.
        as(Tokens.of("manager", manager))
                .queryParam("center", center)
                .get("/survey/v1/contacts")
                .then()
                .body("items.contactedAt", containsInAnyOrder("2026-03-08T07:30:00Z", "2026-03-08T08:30:00Z"))
                .body("items.source", contains("CSV", "CSV"));
        file("a,b\n1,2\n", false, "application/json").then().statusCode(400);
    }

    @Test
    @Tag("L2")
    void everyoneSeesTheirOwnAndOnlyWhoLeadsSeesTheCustomer() {
        UUID eve = Roster.employee(center, UUID.randomUUID(), manager, "eve");
        String ofAda = Calls.id(deliver(call(center, "1", "ada", AT, SAID)));
        String ofEve = Calls.id(deliver(call(center, "2", "eve", AT, SAID)));
        UUID stranger = Roster.employee(Roster.center("UTC"), null, null);

        sees(Tokens.of("csr", ada), null, ofAda);
        sees(Tokens.of("csr", eve), null, ofEve);
        sees(Tokens.of("supervisor", supervisor), "C-1", ofAda);
        sees(Tokens.of("manager", manager), "C-1", ofAda, ofEve);
        sees(Tokens.of("hr"), null, ofAda, ofEve);
        sees(Tokens.of("manager", stranger), null);
        as(Tokens.of("survey-source"))
                .queryParam("center", center)
                .get("/survey/v1/contacts")
                .then()
                .statusCode(403);
        as(Tokens.of("hr"))
                .queryParam("center", center)
                .queryParam("customerRef", "C-1")
                .get("/survey/v1/contacts")
                .then()
                .statusCode(403);
        as(Tokens.of("csr", ada))
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/survey/v1/contacts")
                .then()
                .statusCode(403);
        as(Tokens.of("manager", stranger))
                .get("/survey/v1/contacts/" + ofAda)
                .then()
                .statusCode(404);
    }

    private void sees(String token, String customer, String... ids) {
        var answer = as(token)
                .queryParam("center", center)
                .get("/survey/v1/contacts")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(ids));
        if (ids.length > 0) {
            answer.body("items[0].customerRef", customer == null ? nullValue() : equalTo(customer));
        }
        String csv = as(token)
                .accept("text/csv, application/problem+json")
                .queryParam("center", center)
                .get("/survey/v1/contacts")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(ids.length + 1, csv.lines().count());
        assertEquals(customer != null && ids.length > 0, csv.contains("C-1"));
    }

    @Test
    void pagesLeadThroughAllAndFiltersHold() {
        deliver(IntStream.range(0, 7)
                        .mapToObj(i -> call(
                                center,
                                "p" + i,
                                "ada",
                                "2026-03-02T09:0" + i + ":00Z",
                                "\"selfServiceTried\": " + (i % 2 == 0)))
                        .collect(Collectors.joining(",", "[", "]")))
                .then()
                .statusCode(200);
        String next = as(Tokens.of("manager", manager))
                .queryParam("center", center)
                .queryParam("limit", 5)
                .get("/survey/v1/contacts")
                .then()
                .body("items.externalId", contains("p6", "p5", "p4", "p3", "p2"))
                .extract()
                .path("next");
        as(Tokens.of("manager", manager))
                .queryParam("center", center)
                .queryParam("cursor", next)
                .get("/survey/v1/contacts")
                .then()
                .body("items.externalId", contains("p1", "p0"))
                .body("next", nullValue());
        as(Tokens.of("manager", manager))
                .queryParam("center", center)
                .queryParam("selfServiceTried", true)
                .queryParam("from", "2026-03-02")
                .queryParam("to", "2026-03-02")
                .get("/survey/v1/contacts")
                .then()
                .body("items", hasSize(4));
    }

    @Test
    void changesNeedTheVersionThatWasReadAndAReasonAndLeaveATrail() {
        String id = Calls.id(deliver(call(center, "1", "ada", AT, SAID)));
        String path = "/survey/v1/contacts/" + id;
        String corrected = "{\"customerRef\": \"C-2\", \"reason\": \"fraud\", \"why\": \"The wrong account\"}";
        change(path + "/correction", null, corrected).statusCode(428);
        change(path + "/correction", "\"9\"", corrected).statusCode(412);
        change(path + "/correction", "\"1\"", "{\"reason\": \"fraud\"}").statusCode(400);
        change(path + "/correction", "\"1\"", corrected)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("customerRef", equalTo("C-2"))
                .body("reason", equalTo("fraud"))
                .body("selfServiceTried", nullValue());
        change(path + "/void", "\"2\"", "{\"reason\": \"A test call\"}")
                .statusCode(200)
                .body("state", equalTo("VOID"));
        change(path + "/void", "\"3\"", "{\"reason\": \"Again\"}").statusCode(409);
        as(Tokens.of("manager", manager))
                .get(path + "/history")
                .then()
                .body("what", contains("CORRECTED", "VOIDED"))
                .body("reason", contains("The wrong account", "A test call"));
        as(Tokens.of("csr", ada))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"reason\": \"x\"}")
                .post(path + "/void")
                .then()
                .statusCode(403);
        // What was corrected comes again as it was delivered.
        deliver(call(center, "1", "ada", AT, SAID)).then().statusCode(200);
    }

    private io.restassured.response.ValidatableResponse change(String path, String ifMatch, String body) {
        var request =
                as(Tokens.of("manager", manager)).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(path)
                .then();
    }

    @Test
    @Tag("L3")
    void aForgottenCustomerIsInNoContactAndComesBackInNone() throws InterruptedException {
        String id = Calls.id(deliver(call(center, "1", "ada", AT, SAID.replace("C-1", "forget me 77"))));
        change("/survey/v1/contacts/" + id + "/correction", "*", "{\"customerRef\": \"C-3\", \"why\": \"Another\"}")
                .statusCode(200);
        Calls.id(deliver(call(center, "2", "ada", AT, SAID.replace("C-1", "forget me 77"))));
        String receipt = as(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body("{\"centerId\": \"" + center + "\", \"customer\": \"forget me 77\", \"reason\": \"Asked\"}")
                .post("/survey/v1/erasures")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        while (!"DONE".equals(as(Tokens.of("admin")).get(receipt).path("state"))) {
            Thread.sleep(100);
        }
        assertEquals(0, named("forget me 77"));
        deliver(call(center, "2", "ada", AT, SAID.replace("C-1", "forget me 77")))
                .then()
                .statusCode(200);
        Calls.id(deliver(call(center, "3", "ada", AT, SAID.replace("C-1", "forget me 77"))));
        assertEquals(0, named("forget me 77"));
        change("/survey/v1/contacts/" + id + "/correction", "*", "{\"customerRef\": \"forget me 77\", \"why\": \"No\"}")
                .statusCode(409);
    }

    private int named(String customer) {
        return jdbi.withHandle(
                sql -> sql.createQuery("SELECT (SELECT count(*) FROM contact c WHERE to_jsonb(c)::text LIKE :like)"
                                + " + (SELECT count(*) FROM contact_history h WHERE to_jsonb(h)::text LIKE :like)")
                        .bind("like", "%" + customer + "%")
                        .mapTo(Integer.class)
                        .one());
    }
}
