package io.vocation.survey.erasure;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.survey.coding.Coder;
import io.vocation.survey.erasure.RetentionMarks.Center;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.Surveys.deliver;
import static io.vocation.survey.Surveys.response;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("L3")
class RetentionTest {
    private final Instant now = Instant.now();
    private final String words = "words-" + UUID.randomUUID();
    private final String customer = "customer-" + UUID.randomUUID();

    @Inject
    Jdbi jdbi;

    @Inject
    Retaining retaining;

    @ConfigProperty(name = "vocation.data-dir")
    Path files;

    private UUID center;
    private UUID source;
    private String manager;

    @BeforeEach
    void aCenterThatKeepsWordsTenDaysAndCustomersTwenty() {
        center = Roster.center("UTC");
        source = Surveys.source(center);
        manager = Tokens.of("manager", Roster.employee(center, null, null));
        Roster.employee(center, null, null, "ada");
        keep(Tokens.of("admin"), "{\"verbatimDays\": 10, \"customerDays\": 20, \"reason\": \"Agreed\"}")
                .then()
                .statusCode(200);
    }

    private Response keep(String who, String body) {
        return as(who).contentType(ContentType.JSON).body(body).put("/survey/v1/centers/" + center + "/retention");
    }

    private String said(String id, int daysAgo, int csat) {
        return response(
                        source,
                        id,
                        "ada",
                        "\"csatCsr\": %d, \"verbatim\": \"%s\", \"customer\": \"%s\"".formatted(csat, words, customer))
                .replace(
                        "2026-03-02T09:12:58Z",
                        now.minus(Duration.ofDays(daysAgo)).toString());
    }

    private void run(Instant at) {
        retaining.run(List.of(new Center(center, ZoneOffset.UTC)), at);
    }

    private void shows(String id, String verbatim, String of) {
        as(manager)
                .get("/survey/v1/responses/" + id)
                .then()
                .statusCode(200)
                .body("verbatim", equalTo(verbatim))
                .body("customer", equalTo(of))
                .body("csatCsr.value", equalTo(5));
    }

    private Response periods() {
        return as(manager).get("/survey/v1/retention");
    }

    @Test
    @Tag("M6")
    void whatCodersNotedIsKeptNoLongerThanTheWords() {
        List<String> ids = List.of(5, 15).stream()
                .map(days -> Surveys.id(
                        deliver(said("" + days, days, 1).replace("\"csatCsr\"", "\"resolved\": false, \"csatCsr\""))))
                .toList();
        String noting = "{\"sourceOfError\": \"CSR\", \"note\": \"" + words + "\"}";
        ids.forEach(id -> Coder.code(manager, id, noting).then().statusCode(200));
        run(now);
        Coder.read(manager, ids.getFirst()).then().body("history.note", contains(words));
        Coder.read(manager, ids.getLast())
                .then()
                .body("history.note", contains(nullValue()))
                .body("codes.sourceOfError", equalTo("CSR"));
        Coder.code(manager, ids.getLast(), noting).then().statusCode(409);
    }

    @Test
    void eachPeriodEndsByItself() {
        String young = Surveys.id(deliver(said("1", 5, 5)));
        String older = Surveys.id(deliver(said("2", 15, 5)));
        String oldest = Surveys.id(deliver(said("3", 45, 5)));
        run(now);
        shows(young, words, customer);
        shows(older, null, customer);
        shows(oldest, null, null);
        periods()
                .then()
                .statusCode(200)
                .body("items.centerId", contains(center.toString()))
                .body("items[0].periods.period", contains("VERBATIM", "CUSTOMER", "REJECTIONS", "DEAD_LETTERS"))
                .body("items[0].periods.days", contains(10, 20, 30, 30))
                .body("items[0].periods[0].lastRun.erased.responses", equalTo(2))
                .body("items[0].periods[1].lastRun.erased.responses", equalTo(1))
                .body("items[0].periods[0].erasedUntil", notNullValue())
                .body("items[0].periods[2].lastRun", nullValue());
        run(now.plus(Duration.ofDays(10)));
        shows(young, null, customer);
        periods().then().body("items[0].periods[0].lastRun.erased.responses", equalTo(1));
        run(now.plus(Duration.ofDays(40)));
        assertEquals(List.of(), Traces.of(customer, jdbi, files));
        assertEquals(List.of(), Traces.of(words, jdbi, files));
    }

    @Test
    void whatComesTooLateIsKeptWithoutAndStaysADuplicate() {
        run(now);
        String id = Surveys.id(deliver(said("1", 45, 5)));
        shows(id, null, null);
        deliver(said("1", 45, 5)).then().statusCode(200).body("status", equalTo("DUPLICATE"));
        deliver(said("1", 45, 5).replace(words, "others")).then().statusCode(200);
        String half = Surveys.id(deliver(said("2", 15, 5)));
        shows(half, null, customer);
        deliver(said("2", 15, 5)).then().statusCode(200).body("status", equalTo("DUPLICATE"));
    }

    @Test
    void historyAndProposalsAndRejectionsGoTheSameWay() {
        String id = Surveys.id(deliver(said("1", 5, 5)));
        deliver(said("1", 5, 4)).then().statusCode(409);
        as(manager)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"reason\": \"x\"}")
                .post("/survey/v1/responses/" + id + "/void")
                .then()
                .statusCode(200);
        jdbi.useHandle(sql -> {
            UUID job = UUID.randomUUID();
            sql.createUpdate("INSERT INTO import_job (id, source_id, state, created_by, finished_at)"
                            + " VALUES (:id, :source, 'DONE', 'x', now())")
                    .bind("id", job)
                    .bind("source", source)
                    .execute();
            sql.createUpdate("INSERT INTO import_rejection VALUES (:id, 2, 'f', 'm', :raw)")
                    .bind("id", job)
                    .bind("raw", words)
                    .execute();
        });
        run(now.plus(Duration.ofDays(12)));
        assertEquals(List.of("import_rejection.raw"), Traces.of(words, jdbi, files));
        assertFalse(Traces.of(customer, jdbi, files).isEmpty());
        run(now.plus(Duration.ofDays(40)));
        assertEquals(List.of(), Traces.of(words, jdbi, files));
        assertEquals(List.of(), Traces.of(customer, jdbi, files));
        periods()
                .then()
                .body("items[0].periods[2].lastRun.erased.rejectedRows", equalTo(1))
                .body("items[0].periods[1].lastRun.erased.history", equalTo(1))
                .body("items[0].periods[1].lastRun.erased.proposedCorrections", equalTo(1));
    }

    @Test
    void manyGoInStepsAndNoneIsForgotten() {
        for (int part = 0; part < 2; part++) {
            int from = part * 4_000;
            Surveys.deliver(IntStream.range(from, from + 4_000)
                            .mapToObj(i -> said("many-" + i, 30 + i % 3, 5))
                            .collect(Collectors.joining(",", "[", "]")))
                    .then()
                    .statusCode(200);
        }
        run(now);
        assertEquals(List.of(), Traces.of(words, jdbi, files));
        periods().then().body("items[0].periods[0].lastRun.erased.responses", equalTo(8_000));
    }

    @Test
    void aLongerPeriodBringsNothingBackAndAShorterOneHoldsFromTodayOn() {
        run(now);
        keep(Tokens.of("admin"), "{\"verbatimDays\": 1000, \"reason\": \"Agreed\"}")
                .then()
                .statusCode(200)
                .body("periods[0].days", equalTo(1000))
                .body("periods[1].days", equalTo(20));
        run(now);
        shows(Surveys.id(deliver(said("1", 15, 5))), null, customer);
        keep(Tokens.of("admin"), "{\"customerDays\": 2, \"reason\": \"Agreed\"}");
        String id = Surveys.id(deliver(said("2", 5, 5)));
        run(now);
        shows(id, words, null);
    }

    @Test
    void onlyAdministratorsSetPeriods() {
        String wish = "{\"verbatimDays\": 1, \"reason\": \"x\"}";
        for (String role : List.of("manager", "hr", "survey-source", "csr")) {
            keep(Tokens.of(role, UUID.randomUUID()), wish).then().statusCode(403);
        }
        for (String wrong : List.of(
                "{\"verbatimDays\": 0, \"reason\": \"x\"}",
                "{\"verbatimDays\": 40000, \"reason\": \"x\"}",
                "{\"verbatimDays\": 1}",
                "{\"days\": 1, \"reason\": \"x\"}")) {
            keep(Tokens.of("admin"), wrong).then().statusCode(400);
        }
        as(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(wish)
                .put("/survey/v1/centers/" + UUID.randomUUID() + "/retention")
                .then()
                .statusCode(404);
        as(Tokens.of("survey-source")).get("/survey/v1/retention").then().statusCode(403);
        as(Tokens.of("manager", Roster.employee(Roster.center("UTC"), null, null)))
                .get("/survey/v1/retention")
                .then()
                .body("items", hasSize(1))
                .body("items[0].periods.days", contains(730, 365, 30, 30));
    }
}
