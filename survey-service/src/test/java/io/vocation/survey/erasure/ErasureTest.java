package io.vocation.survey.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.Cursor;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.survey.feed.ResponseChanges;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.Surveys.deliver;
import static io.vocation.survey.Surveys.response;
import static io.vocation.survey.coding.Coder.code;
import static io.vocation.survey.coding.Coder.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("L3")
class ErasureTest {
    private static final String ERASURES = "/survey/v1/erasures";
    private static final String RESPONSES = "/survey/v1/responses/";

    private final String customer = "CUST+" + UUID.randomUUID() + "(7)";
    private final String words = "words-" + UUID.randomUUID();

    @Inject
    Jdbi jdbi;

    @Inject
    ResponseChanges feed;

    @Inject
    Erasing erasing;

    @ConfigProperty(name = "vocation.data-dir")
    Path files;

    private UUID center;
    private UUID source;
    private UUID ada;
    private String manager;

    @BeforeEach
    void people() {
        center = Roster.center("UTC");
        manager = Tokens.of("manager", Roster.employee(center, null, null));
        ada = Roster.employee(center, null, null, "ada");
        source = Surveys.declared("""
                {"centerId": "%s", "name": "All", "questions": {"csatCsr": {"min": 1, "max": 5}, "resolved":
                  {"column": "Solved", "yes": ["Y"], "no": ["N"]}},
                 "columns": {"sourceResponseId": "Call", "agent": "Agent", "verbatim": "Words", "customer": "Customer",
                   "contactedAt": {"timestamp": "When", "timestampFormat": "dd.MM.yyyy HH:mm"}}}""".formatted(center));
    }

    private String said(String id, int csat) {
        return response(
                source,
                id,
                "ada",
                "\"csatCsr\": %d, \"resolved\": true, \"verbatim\": \"%s\", \"customer\": \"%s\""
                        .formatted(csat, words, customer));
    }

    private Response ask(String who, UUID where, String whom, String reason) {
        return as(who).contentType(ContentType.JSON)
                .body(Map.of("centerId", where.toString(), "customer", whom, "reason", reason))
                .post(ERASURES);
    }

    private Response erase() {
        Response asked = ask(Tokens.of("admin"), center, " " + customer + " ", "Request 114");
        asked.then().statusCode(202).header("Location", containsString(ERASURES));
        return done(asked.path("id"));
    }

    private static Response receipt(String id) {
        return as(Tokens.of("admin")).get(ERASURES + "/" + id);
    }

    private static Response done(String id) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(end)) {
            Response receipt = receipt(id);
            if (receipt.path("state").equals("DONE")) {
                return receipt;
            }
            sleep();
        }
        throw new AssertionError("The erasure is not done: " + receipt(id).asString());
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void nothingIsLeft() {
        for (String text : List.of(customer, words)) {
            assertEquals(List.of(), Traces.of(text, jdbi, files));
        }
    }

    private List<CloudEvent> told() {
        return feed.after(new Cursor("0", 0), 100_000).stream()
                .filter(event -> event.data().path("centerId").asText().equals(center.toString()))
                .toList();
    }

    private String imported(String csv) {
        String id = Surveys.vendor()
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/survey/v1/sources/" + source + "/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        while (!List.of("DONE", "FAILED")
                .contains(Surveys.vendor().get("/survey/v1/imports/" + id).<String>path("state"))) {
            sleep();
        }
        return id;
    }

    private void change(String id, String what, String body) {
        as(manager)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(RESPONSES + id + what)
                .then()
                .statusCode(200);
    }

    @Test
    void nothingOfTheCustomerIsLeftAnywhereAndTheAnswersStay() {
        String first = Surveys.id(deliver(said("1", 5)));
        String second = Surveys.id(deliver(said("2", 2).replace("2026-03-02T", "2026-01-02T")));
        String other = Surveys.id(
                deliver(said("3", 3).replace(customer, "somebody else").replace(words, "kept")));
        deliver(said("1", 4)).then().statusCode(409);
        // Only in what was proposed, and only in what was before.
        String unnamed = Surveys.id(deliver(said("4", 3).replace(", \"customer\": \"" + customer + "\"", "")));
        deliver(said("4", 3)).then().statusCode(409);
        change(first, "/void", "{\"reason\": \"x\"}");
        change(first, "/restoration", "{\"reason\": \"x\"}");
        String corrected = Surveys.id(deliver(said("5", 3)));
        change(
                corrected,
                "/correction",
                "{\"reason\": \"x\", \"response\": "
                        + response(source, "5", "ada", "\"csatCsr\": 3, \"customer\": \"somebody else\"") + "}");
        String file = imported("Call;When;Agent;Solved;Words;Customer\n9;01.03.2026 09:15;ada;perhaps;" + words + ";\""
                + customer + "\"\n10;01.03.2026 09:15;ada;perhaps;kept;CUST\n");
        List<CloudEvent> before = told();
        assertFalse(Traces.of(customer, jdbi, files).isEmpty());

        Response receipt = erase();

        nothingIsLeft();
        assertEquals(before, told());
        receipt.then()
                .body("erased.responses", equalTo(3))
                .body("erased.history", equalTo(1))
                .body("erased.rejectedRows", equalTo(1))
                .body("digest", org.hamcrest.Matchers.matchesPattern("[0-9a-f]{64}"))
                .body("requestedBy", equalTo("admin"))
                .body("neverTold", hasItem("performance-service"));
        for (String id : List.of(first, second, unnamed)) {
            as(manager)
                    .get(RESPONSES + id)
                    .then()
                    .statusCode(200)
                    .body("resolved", equalTo(true))
                    .body("employeeId", equalTo(ada.toString()))
                    .body("verbatim", nullValue())
                    .body("customer", nullValue());
        }
        as(manager)
                .get(RESPONSES + other)
                .then()
                .body("verbatim", equalTo("kept"))
                .body("customer", equalTo("somebody else"));
        as(manager).get(RESPONSES + corrected).then().body("customer", equalTo("somebody else"));
        for (String path : List.of(
                RESPONSES + first + "/history",
                "/survey/v1/corrections",
                "/survey/v1/responses",
                "/survey/v1/me/data")) {
            as(manager)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString(words)))
                    .body(not(containsString(customer)));
        }
        Surveys.vendor()
                .accept("text/csv, application/problem+json")
                .get("/survey/v1/imports/" + file + "/rejections")
                .then()
                .statusCode(200)
                .body(not(containsString(words)))
                .body(containsString("kept"));
        as(Tokens.of("csr", ada))
                .get("/survey/v1/me/data")
                .then()
                .statusCode(200)
                .body(not(containsString(words)));
    }

    @Test
    @Tag("M6")
    void codesStayAndWhatCodersNotedGoes() {
        String id = Surveys.id(deliver(said("1", 2).replace("true", "false")));
        String renamed = Surveys.id(deliver(said("2", 2).replace("true", "false")));
        String noting = "{\"sourceOfError\": \"CSR\", \"willOrSkill\": \"WILL\", \"note\": \"%s said %s\"}"
                .formatted(customer, words);
        code(manager, id, noting).then().statusCode(200);
        code(manager, renamed, noting).then().statusCode(200);
        as(manager)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"reason\": \"Somebody else\", \"response\": "
                        + response(source, "2", "ada", "\"resolved\": false, \"customer\": \"Another\"") + "}")
                .post(RESPONSES + renamed + "/correction")
                .then()
                .statusCode(200);

        erase();

        nothingIsLeft();
        read(manager, id)
                .then()
                .body("codes.sourceOfError", equalTo("CSR"))
                .body("codes.willOrSkill", equalTo("WILL"))
                .body("history.note", contains(nullValue()));
        code(manager, id, noting).then().statusCode(409).body("detail", containsString("erased"));
        code(manager, id, "{\"sourceOfError\": \"CUSTOMER\"}").then().statusCode(200);
    }

    @Test
    void whatIsImportedAgainBringsNothingBack() {
        String id = Surveys.id(deliver(said("1", 5)));
        deliver(said("1", 4)).then().statusCode(409);
        erase();

        deliver(said("1", 5)).then().statusCode(200).body("status", equalTo("DUPLICATE"));
        deliver(said("1", 4)).then().statusCode(409);
        deliver(said("1", 3)).then().statusCode(409);
        String late = Surveys.id(deliver(said("2", 1)));
        deliver(said("2", 1)).then().statusCode(200).body("status", equalTo("DUPLICATE"));
        String heading = "Call;When;Agent;Solved;Words;Customer\n";
        imported(heading + "8;01.03.2026 09:15;ada;Y;" + words + ";" + customer + "\n");
        // Neither do rows that cannot be read, or that say something else than what is kept.
        String file = imported(heading + "9;01.03.2026 09:15;ada;perhaps;" + words + ";\" " + customer + "\"\n"
                + "8;01.03.2026 09:15;ada;N;" + words + ";" + customer + "\n10;01.03.2026 09:15;ada;perhaps;kept;K\n");
        Surveys.vendor()
                .accept("text/csv, application/problem+json")
                .get("/survey/v1/imports/" + file + "/rejections")
                .then()
                .statusCode(200)
                .body(containsString("kept"));

        nothingIsLeft();
        as(manager)
                .get(RESPONSES + late)
                .then()
                .body("csatCsr.value", equalTo(1))
                .body("customer", nullValue());
        List<String> proposed = as(manager).get("/survey/v1/corrections").path("items.id");
        assertEquals(3, proposed.size());
        as(manager)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"reason\": \"x\"}")
                .post("/survey/v1/corrections/" + proposed.getFirst() + "/acceptance")
                .then()
                .statusCode(200)
                .body("csatCsr.value", equalTo(4));
        deliver(said("1", 4)).then().statusCode(200).body("status", equalTo("DUPLICATE"));
        deliver(said("1", 5)).then().statusCode(409);
        as(manager).get("/survey/v1/corrections").then().body("items", hasSize(2));
        change(id, "/correction", "{\"reason\": \"x\", \"response\": " + said("1", 2) + "}");
        nothingIsLeft();
    }

    @Test
    void whoComesBackLaterIsACustomerAgainAndAnotherCentersNeverLeft() {
        UUID elsewhere = Surveys.source(Roster.center("UTC"));
        String there = Surveys.id(deliver(response(elsewhere, "1", "x", "\"customer\": \"" + customer + "\"")));
        erase();
        String again = Surveys.id(deliver(said("7", 5)
                .replace("2026-03-02T09:12:58Z", Instant.now().plusSeconds(60).toString())));
        as(manager)
                .get(RESPONSES + again)
                .then()
                .body("customer", equalTo(customer))
                .body("verbatim", equalTo(words));
        assertEquals(customer, jdbi.withHandle(sql -> sql.createQuery("SELECT customer FROM response WHERE id = :id")
                .bind("id", UUID.fromString(there))
                .mapTo(String.class)
                .one()));
    }

    @Test
    void aFileThatIsBeingImportedIsWaitedFor() {
        Surveys.id(deliver(said("1", 5)));
        UUID job = UUID.randomUUID();
        jdbi.useHandle(sql ->
                sql.createUpdate("""
                        INSERT INTO import_job (id, source_id, state, created_by, lease_owner, lease_until)
                        VALUES (:id, :source, 'RUNNING', 'x', 'x', now() + interval '1 hour')""").bind("id", job).bind("source", source).execute());
        String id = ask(Tokens.of("admin"), center, customer, "Request 114").path("id");
        Instant end = Instant.now().plusSeconds(3);
        while (Instant.now().isBefore(end)) {
            assertEquals("RUNNING", receipt(id).path("state"));
            sleep();
        }
        jdbi.useHandle(sql -> {
            sql.createUpdate("INSERT INTO import_rejection VALUES (:id, 2, 'f', 'm', :raw)")
                    .bind("id", job)
                    .bind("raw", "1;" + customer + ";" + words)
                    .execute();
            sql.createUpdate("UPDATE import_job SET state = 'DONE', finished_at = now() WHERE id = :id")
                    .bind("id", job)
                    .execute();
        });
        done(id);
        nothingIsLeft();
    }

    @Test
    void whatComesWhileItIsErasedIsKeptWithout() throws Exception {
        try (var workers = Executors.newFixedThreadPool(4)) {
            List<Future<Response>> deliveries = IntStream.range(0, 80)
                    .mapToObj(i -> workers.submit(() -> deliver(said("race-" + i, 5))))
                    .toList();
            erase();
            for (Future<Response> delivery : deliveries) {
                delivery.get().then().statusCode(201);
            }
        }
        nothingIsLeft();
    }

    @Test
    void whatIsCorrectedMeanwhileIsFoundInWhicheverMonthItIs() throws Exception {
        List<String> ids = IntStream.range(0, 40)
                .mapToObj(i -> Surveys.id(deliver(said("move-" + i, 5))))
                .toList();
        try (var workers = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> changes = IntStream.range(0, ids.size())
                    .mapToObj(i -> workers.submit(() -> as(manager)
                            .contentType(ContentType.JSON)
                            .header("If-Match", "*")
                            .body("{\"reason\": \"x\", \"response\": "
                                    + said("move-" + i, 4)
                                            .replace("2026-03-02T", (i % 2 == 0 ? "2025-12" : "2026-05") + "-02T")
                                    + "}")
                            .post(RESPONSES + ids.get(i) + "/correction")
                            .statusCode()))
                    .toList();
            erase();
            for (Future<Integer> change : changes) {
                assertEquals(200, change.get());
            }
        }
        nothingIsLeft();
        assertEquals(
                List.of(4),
                told().stream()
                        .map(event -> event.data().path("csatCsr").path("value").asInt())
                        .distinct()
                        .toList());
    }

    @Test
    void noTraceOfTheWordsIsInTheHashes() {
        String id = Surveys.id(deliver(said("1", 5)));
        deliver(said("1", 4)).then().statusCode(409);
        deliver(said("1", 5).replace(words, words + "!")).then().statusCode(409);
        deliver(said("1", 4).replace(words, words + "!")).then().statusCode(409);
        erase();
        List<Boolean> erased = jdbi.withHandle(sql -> sql.createQuery("""
                        SELECT content_hash = without_words(content_hash) FROM response_key WHERE response_id = :id
                        UNION ALL
                        SELECT content_hash = without_words(content_hash) FROM proposed_correction WHERE response_id = :id""")
                .bind("id", UUID.fromString(id))
                .mapTo(Boolean.class)
                .list());
        // The response's, and one proposal's: the others differed in words only.
        assertEquals(List.of(true, true), erased);
    }

    @Test
    void aStepThatFailsIsDoneAgain() {
        for (int i = 0; i < 5; i++) {
            deliver(said("step-" + i, 5));
        }
        String id = ask(Tokens.of("admin"), center, customer, "Request 114").path("id");
        for (int i = 0; i < 5; i++) {
            QuarkusTransaction.begin();
            jdbi.useHandle(erasing::step);
            QuarkusTransaction.rollback();
        }
        done(id).then().body("erased.responses", equalTo(5));
        nothingIsLeft();
    }

    @Test
    void onlyAdministratorsEraseAndTheRecordNamesNobody() {
        for (String role : List.of("csr", "supervisor", "manager", "hr", "trainer", "survey-source", "hr-system")) {
            ask(Tokens.of(role), center, customer, "x").then().statusCode(403);
            as(Tokens.of(role)).get(ERASURES).then().statusCode(403);
            as(Tokens.of(role)).get(ERASURES + "/" + UUID.randomUUID()).then().statusCode(403);
        }
        String admin = Tokens.of("admin");
        ask(admin, UUID.randomUUID(), customer, "x").then().statusCode(404);
        ask(admin, center, customer, "He is " + customer + ".").then().statusCode(400);
        ask(admin, center, " ", "x").then().statusCode(400);
        ask(admin, center, "e", "Request").then().statusCode(202);
        as(admin).get(ERASURES + "/" + UUID.randomUUID()).then().statusCode(404);
        Response asked = ask(admin, center, customer, "Request 114");
        as(admin)
                .get("/survey/v1/audit?correlation=" + asked.header("X-Correlation-Id"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].operation", equalTo("eraseCustomer"))
                .body("items[0].reason", equalTo("Request 114"))
                .body("items[0].detail.digest", equalTo(asked.path("digest")))
                .body("items[0].detail.erasure", equalTo(asked.path("id")));
        done(asked.path("id"));
        nothingIsLeft();
        as(admin)
                .queryParam("limit", 1)
                .get(ERASURES)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(asked.path("id")))
                .header("Link", containsString("cursor="));
    }
}
