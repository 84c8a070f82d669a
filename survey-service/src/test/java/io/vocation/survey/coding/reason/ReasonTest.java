package io.vocation.survey.coding.reason;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.survey.Roster;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.coding.Coder.grow;
import static io.vocation.survey.coding.Coder.reason;
import static io.vocation.survey.coding.Coder.reasons;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("M6")
class ReasonTest {
    @Inject
    Jdbi jdbi;

    private UUID center;
    private String manager;

    @BeforeEach
    void people() {
        center = Roster.center("UTC");
        manager = Tokens.of("manager", Roster.employee(center, null, null));
    }

    private Response change(String code, String ifMatch, String body) {
        var request = as(manager).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(reasons(center) + "/" + code);
    }

    private Response take(boolean dryRun, String csv) {
        return as(manager)
                .contentType("text/csv")
                .queryParam("dryRun", dryRun)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(reasons(center) + "/imports");
    }

    @Test
    void aReasonIsAddedReadChangedAndRemembered() {
        as(manager).get(reasons(center)).then().statusCode(200).body("$", empty());
        reason(manager, center, "{\"code\": \"billing\", \"name\": \" Billing \", \"solution\": \"Explain it\"}")
                .then()
                .statusCode(201)
                .header("Location", containsString(reasons(center) + "/billing"))
                .header("ETag", "\"1\"")
                .body("name", equalTo("Billing"))
                .body("level", equalTo(1))
                .body("choosable", equalTo(true))
                .body("parent", nullValue());
        reason(manager, center, "{\"code\": \"billing\", \"name\": \"Again\"}")
                .then()
                .statusCode(409);
        grow(manager, center, "billing.fee", "billing");

        change("billing", null, "{\"code\": \"billing\", \"name\": \"Bills\"}")
                .then()
                .statusCode(428);
        change("billing", "\"2\"", "{\"code\": \"billing\", \"name\": \"Bills\"}")
                .then()
                .statusCode(412);
        change("billing", "\"1\"", "{\"code\": \"other\", \"name\": \"Bills\"}")
                .then()
                .statusCode(400);
        change("billing", "\"1\"", "{\"code\": \"billing\", \"name\": \"Bills\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("solution", nullValue());
        change("billing", "\"1\"", "{\"code\": \"billing\", \"name\": \"Late\"}")
                .then()
                .statusCode(412);
        as(manager)
                .get(reasons(center) + "/billing/history")
                .then()
                .statusCode(200)
                .body("version", contains(1, 2))
                .body("name", contains("Billing", "Bills"))
                .body("solution", contains("Explain it", null))
                .body("by", contains("manager", "manager"));
        as(manager).get(reasons(center)).then().body("code", contains("billing", "billing.fee"));
        as(manager).get(reasons(center) + "/none").then().statusCode(404);
    }

    @Test
    void aRepeatedRequestMakesNothingAgain() {
        String body = "{\"code\": \"x\", \"name\": \"X\"}";
        String key = UUID.randomUUID().toString();
        for (int round = 0; round < 2; round++) {
            as(manager)
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(reasons(center))
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"1\"");
        }
        as(manager)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"code\": \"y\", \"name\": \"Y\"}")
                .post(reasons(center))
                .then()
                .statusCode(409);
    }

    @Test
    void nothingIsBelowItselfBelowNothingOrTooDeep() {
        String parent = null;
        for (int level = 1; level <= 6; level++) {
            grow(manager, center, "l" + level, parent);
            parent = "l" + level;
        }
        reason(manager, center, "{\"code\": \"l7\", \"name\": \"7\", \"parent\": \"l6\"}")
                .then()
                .statusCode(400);
        reason(manager, center, "{\"code\": \"o\", \"name\": \"O\", \"parent\": \"none\"}")
                .then()
                .statusCode(400);
        change("l2", "*", "{\"code\": \"l2\", \"name\": \"2\", \"parent\": \"l5\"}")
                .then()
                .statusCode(400)
                .body("detail", containsString("below itself"));
        change("l1", "*", "{\"code\": \"l1\", \"name\": \"1\", \"parent\": \"l1\"}")
                .then()
                .statusCode(400);
        grow(manager, center, "root", null);
        change("l1", "*", "{\"code\": \"l1\", \"name\": \"1\", \"parent\": \"root\"}")
                .then()
                .statusCode(400);
        change("l2", "*", "{\"code\": \"l2\", \"name\": \"2\", \"parent\": \"root\"}")
                .then()
                .statusCode(200);
        as(manager)
                .get(reasons(center))
                .then()
                .body("code", contains("l1", "root", "l2", "l3", "l4", "l5", "l6"))
                .body("level", contains(1, 1, 2, 3, 4, 5, 6));
    }

    @Test
    void theDatabaseKeepsNoCircleEither() {
        grow(manager, center, "a", null);
        grow(manager, center, "b", "a");
        assertThrows(
                RuntimeException.class,
                () -> jdbi.useTransaction(sql -> sql.execute(
                        "UPDATE reason SET parent = 'b', depth = 3 WHERE center_id = ? AND code = 'a'", center)));
        RuntimeException deep = assertThrows(
                RuntimeException.class,
                () -> jdbi.useTransaction(
                        sql -> sql.execute("UPDATE reason SET depth = 7 WHERE center_id = ? AND code = 'b'", center)));
        assertTrue(deep.getMessage().contains("reason_depth_check"), deep.getMessage());
    }

    @Test
    void ofTwoWhoMoveEachBelowTheOtherOneMay() throws Exception {
        for (int round = 0; round < 5; round++) {
            String left = "left" + round;
            String right = "right" + round;
            grow(manager, center, left, null);
            grow(manager, center, right, null);
            try (var workers = Executors.newFixedThreadPool(2)) {
                Future<Response> first = workers.submit(() -> change(
                        left, "*", "{\"code\": \"%s\", \"name\": \"L\", \"parent\": \"%s\"}".formatted(left, right)));
                Future<Response> second = workers.submit(() -> change(
                        right, "*", "{\"code\": \"%s\", \"name\": \"R\", \"parent\": \"%s\"}".formatted(right, left)));
                List<Integer> answers = new ArrayList<>(
                        List.of(first.get().statusCode(), second.get().statusCode()));
                answers.sort(null);
                assertEquals(List.of(200, 400), answers);
            }
        }
    }

    @Test
    void aRetiredReasonStaysReadableAndTakesThoseBelowWithIt() {
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
        grow(manager, center, "a", null);
        grow(manager, center, "b", "a");
        change("a", "*", "{\"code\": \"a\", \"name\": \"A\", \"activeUntil\": \"%s\"}".formatted(yesterday))
                .then()
                .statusCode(400);
        change(
                        "a",
                        "*",
                        "{\"code\": \"a\", \"name\": \"A\", \"activeFrom\": \"2020-01-01\", \"activeUntil\": \"%s\"}"
                                .formatted(yesterday))
                .then()
                .statusCode(200)
                .body("choosable", equalTo(false));
        as(manager).get(reasons(center)).then().body("choosable", contains(false, false));
    }

    @Test
    void aFileIsTakenRowByRowAndWrittenAsItWasRead() {
        String file = """
                code,name,parent,solution,position,active_from,active_until
                fee,Fee,billing,Say it first,2,2026-01-01,
                billing,Billing,,,1,2026-01-01,
                lost,Lost,nowhere,,,,
                billing,Twice,,,,,
                bad code,Bad,,,,,
                late,Late,,,x,2026-13-01,
                end,End,,,3,2026-02-01,2026-01-01
                """;
        for (boolean dryRun : List.of(true, false)) {
            take(dryRun, file)
                    .then()
                    .statusCode(200)
                    .body("dryRun", equalTo(dryRun))
                    .body("created", equalTo(2))
                    .body("rejected", equalTo(5))
                    .body("rejections.line", contains(4, 5, 6, 7, 8));
            as(manager).get(reasons(center)).then().body("$", hasSize(dryRun ? 0 : 2));
        }
        String written = as(manager)
                .accept("text/csv")
                .get(reasons(center))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(
                List.of(
                        "code,name,parent,solution,position,active_from,active_until",
                        "billing,Billing,,,1,2026-01-01,",
                        "fee,Fee,billing,Say it first,2,2026-01-01,"),
                written.lines().toList());
        take(false, "\uFEFF" + written).then().body("unchanged", equalTo(2)).body("changed", equalTo(0));
        take(false, written.replace("Fee,", "Fees,"))
                .then()
                .body("changed", equalTo(1))
                .body("unchanged", equalTo(1));
        // A column that is left out would take away what it said of the others.
        take(false, "code,name\nfee,Fees\n").then().statusCode(400);
        take(false, "code,title\nfee,Fees\n").then().statusCode(400);
    }

    @Test
    @Tag("L2")
    void whoeverWorksInTheCenterReadsAndItsManagerChanges() {
        grow(manager, center, "a", null);
        String body = "{\"code\": \"b\", \"name\": \"B\"}";
        for (String role : List.of("csr", "supervisor", "trainer")) {
            String here = Tokens.of(role, Roster.employee(center, null, null));
            as(here).get(reasons(center)).then().statusCode(200).body("solution", contains("Solve a"));
            reason(here, center, body).then().statusCode(403);
        }
        String elsewhere = Tokens.of("manager", Roster.employee(Roster.center("UTC"), null, null));
        as(elsewhere).get(reasons(center)).then().statusCode(404);
        as(elsewhere).get(reasons(center) + "/a").then().statusCode(404);
        reason(elsewhere, center, body).then().statusCode(404);
        for (String broken : List.of(
                "{}", "null", "{\"code\": \"pareto\", \"name\": \"P\"}", "{\"code\": \"b\", \"name\": \" \"}")) {
            reason(manager, center, broken).then().statusCode(400);
        }
    }
}
