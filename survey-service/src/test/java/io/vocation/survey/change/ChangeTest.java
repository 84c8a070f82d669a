package io.vocation.survey.change;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.Cursor;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.survey.feed.ResponseChanges;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static io.vocation.survey.Roster.assignment;
import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.Surveys.deliver;
import static io.vocation.survey.Surveys.read;
import static io.vocation.survey.Surveys.response;
import static io.vocation.survey.change.Asked.because;
import static io.vocation.survey.change.Asked.change;
import static io.vocation.survey.change.Asked.correct;
import static io.vocation.survey.change.Asked.history;
import static io.vocation.survey.change.Asked.makeVoid;
import static io.vocation.survey.change.Asked.reassign;
import static io.vocation.survey.change.Asked.restore;
import static io.vocation.survey.change.Asked.toPerson;
import static io.vocation.survey.change.Asked.toRoster;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("M8")
class ChangeTest {
    private static final LocalDate MOVE = LocalDate.of(2026, 3, 10);
    private static final String SAID = "\"csatCsr\": 2, \"verbatim\": \"Too slow\", \"customer\": \"C-1\"";

    private final String nobody = "nobody-" + UUID.randomUUID();
    private final UUID before = UUID.randomUUID();
    private final UUID after = UUID.randomUUID();

    @Inject
    ResponseChanges feed;

    private UUID center;
    private UUID source;
    private UUID ada;
    private UUID eve;
    private String boss;
    private String manager;

    @BeforeEach
    void people() {
        center = Roster.center("UTC");
        source = Surveys.source(center);
        UUID managing = Roster.employee(center, null, null);
        boss = managing.toString();
        manager = Tokens.of("manager", managing);
        ada = Roster.employee(center, before, managing, "ada");
        eve = UUID.randomUUID();
        Roster.tell(
                eve,
                List.of(
                        assignment(center, before, managing, Roster.START, MOVE),
                        assignment(center, after, null, MOVE, null)),
                Roster.aliases("eve"));
    }

    private String ofAda() {
        return Surveys.id(deliver(response(source, UUID.randomUUID().toString(), "ada", SAID)));
    }

    @Test
    void aReassignedResponseIsThePersonsAsOfTheContactsDayAndStaysSo() {
        String id = ofAda();

        reassign(manager, id, eve)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("employeeId", equalTo(eve.toString()))
                .body("teamId", equalTo(before.toString()))
                .body("supervisorId", equalTo(boss))
                .body("verbatim", equalTo("Too slow"));

        Roster.tell(ada, List.of(assignment(center, after, null, Roster.START, null)), Roster.aliases("ada", "more"));
        read(id).then().body("employeeId", equalTo(eve.toString())).body("revision", equalTo(2));
    }

    @Test
    void whatThePersonDidNotWorkThatDayCannotBeGivenToThem() {
        UUID other = Roster.employee(Roster.center("UTC"), after, null);
        UUID late = UUID.randomUUID();
        Roster.tell(late, List.of(assignment(center, after, null, MOVE, null)), List.of());
        String id = ofAda();
        for (UUID employee : List.of(other, late, UUID.randomUUID())) {
            reassign(manager, id, employee)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("employeeId"))
                    .body("detail", containsString("was not assigned to this center on 2026-03-02"));
        }
        for (String body : List.of(
                "{\"reason\": \"x\"}",
                "{\"employeeId\": \"" + eve + "\", \"asTheRosterSays\": true, \"reason\": \"x\"}",
                "{\"employeeId\": \"" + eve + "\"}",
                "{\"employeeId\": \"" + eve + "\", \"reason\": \" \"}",
                "{\"employeeId\": \"eve\", \"reason\": \"x\"}")) {
            change(manager, id, "reassignment", "*", body).then().statusCode(400);
        }
        read(id).then().body("revision", equalTo(1));
    }

    @Test
    void aWaitingResponseCanBeGivenToAPersonAndBackToTheRoster() {
        String id = Surveys.id(deliver(response(source, "1", nobody, SAID)));
        reassign(manager, id, eve).then().body("state", equalTo("COUNTED")).body("waitingReason", nullValue());
        toRoster(manager, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("waitingReason", equalTo("UNKNOWN_AGENT"))
                .body("employeeId", nullValue())
                .body("revision", equalTo(3));
        UUID bob = Roster.employee(center, after, null, nobody);
        read(id).then().body("employeeId", equalTo(bob.toString())).body("revision", equalTo(4));
    }

    @Test
    void aVoidResponseIsRestoredToWhatItWas() {
        String id = ofAda();
        reassign(manager, id, eve);
        makeVoid(manager, id).then().statusCode(200).body("state", equalTo("VOID"));
        makeVoid(manager, id).then().statusCode(409);
        reassign(manager, id, ada).then().statusCode(409);
        restore(manager, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("COUNTED"))
                .body("employeeId", equalTo(eve.toString()))
                .body("revision", equalTo(4));
        restore(manager, id).then().statusCode(409);
    }

    @Test
    void whatWaitedWhenItBecameVoidIsRestoredToWhoeverTheRosterNamesByThen() {
        String id = Surveys.id(deliver(response(source, "1", "soon", SAID)));
        makeVoid(manager, id).then().statusCode(200);
        UUID soon = Roster.employee(center, after, null, "soon");
        read(id).then().body("state", equalTo("VOID")).body("revision", equalTo(2));
        restore(manager, id).then().body("state", equalTo("COUNTED")).body("employeeId", equalTo(soon.toString()));
    }

    @Test
    void aCorrectionToAnotherMonthAsksTheRosterOfThatDay() {
        String id = Surveys.id(deliver(response(source, "1", "eve", SAID)));
        String moved = response(source, "1", "eve", "\"csatCsr\": 4").replace("2026-03-02T", "2025-01-31T");
        Roster.tell(
                eve,
                List.of(
                        assignment(center, after, null, Roster.START, MOVE.withYear(2025)),
                        assignment(center, before, null, MOVE.withYear(2025), null)),
                Roster.aliases("eve"));

        correct(manager, id, moved)
                .then()
                .statusCode(200)
                .body("contactedAt", equalTo("2025-01-31T09:12:58Z"))
                .body("teamId", equalTo(after.toString()))
                .body("csatCsr.value", equalTo(4))
                .body("csatCsr.topBox", equalTo(false))
                .body("verbatim", nullValue())
                .body("revision", equalTo(2));
        read(id).then().statusCode(200).body("contactedAt", equalTo("2025-01-31T09:12:58Z"));
        // What the source delivered is known, and so is what it says now.
        deliver(response(source, "1", "eve", SAID)).then().statusCode(200).body("status", equalTo("DUPLICATE"));
        assertEquals(List.of("2"), told(id));
    }

    @Test
    void aCorrectionOfTheAnswersLeavesWhoseItWas() {
        String id = Surveys.id(deliver(response(source, "1", "eve", SAID)));
        Roster.tell(eve, List.of(assignment(center, after, null, Roster.START, null)), Roster.aliases("eve"));
        correct(manager, id, response(source, "1", "eve", "\"csatCsr\": 5"))
                .then()
                .body("csatCsr.topBox", equalTo(true))
                .body("teamId", equalTo(before.toString()));
    }

    @Test
    void whatCouldNotBeDeliveredIsNoCorrection() {
        String id = Surveys.id(deliver(response(source, "1", "ada", SAID)));
        for (String wrong : List.of(
                response(source, "1", "ada", "\"csatCsr\": 6"),
                response(source, "1", "ada", "\"contacts\": 0"),
                response(source, "1", " ", ""),
                response(source, "2", "ada", ""),
                response(Surveys.source(center), "1", "ada", ""),
                response(source, "1", "ada", "").replace("2026-03-02T", "1999-03-02T"),
                "null",
                "{}")) {
            correct(manager, id, wrong).then().statusCode(400);
        }
        read(id).then().body("revision", equalTo(1)).body("csatCsr.value", equalTo(2));
    }

    @Test
    void everyChangeIsInTheHistoryWithWhatWasBefore() {
        String id = Surveys.id(deliver(response(source, "1", nobody, SAID)));
        UUID bob = Roster.employee(center, after, null, nobody);
        reassign(manager, id, eve);
        correct(manager, id, response(source, "1", nobody, "\"csatCsr\": 5"));
        history(manager, id)
                .then()
                .statusCode(200)
                .body("revision", contains(1, 2, 3, 4))
                .body("what", contains("RECEIVED", "ATTRIBUTED", "REASSIGNED", "CORRECTED"))
                .body("by", contains(null, null, "manager", "manager"))
                .body("reason", contains(null, null, "Transferred call", "Scale reversed"))
                .body("at", not(hasItem(nullValue())))
                .body("before[1].state", equalTo("WAITING"))
                .body("before[1].waitingReason", equalTo("UNKNOWN_AGENT"))
                .body("before[2].employeeId", equalTo(bob.toString()))
                .body("before[3].employeeId", equalTo(eve.toString()))
                .body("before[3].csatCsr.value", equalTo(2))
                .body("before[3].verbatim", equalTo("Too slow"));
        history(Tokens.of("hr"), id)
                .then()
                .body("before[3].csatCsr.value", equalTo(2))
                .body(not(containsString("slow")));
        history(Tokens.of("csr", eve), id)
                .then()
                .statusCode(200)
                .body("before[2].employeeId", nullValue())
                .body("before[3].employeeId", equalTo(eve.toString()));
        history(Tokens.of("csr", bob), id).then().statusCode(404);
        history(Tokens.of("csr", bob), UUID.randomUUID().toString()).then().statusCode(404);
        as(Tokens.of("csr", bob))
                .get("/survey/v1/me/data")
                .then()
                .statusCode(200)
                .body("sections.responsesChangedBefore.before.employee_id", contains(bob.toString()));
    }

    @Test
    void whoRepairsAliasesSeesOnlyThatItWaited() {
        String id = Surveys.id(deliver(response(source, "1", nobody, SAID)));
        reassign(manager, id, eve);
        toRoster(manager, id);
        history(Tokens.of("admin"), id)
                .then()
                .statusCode(200)
                .body("what", contains("RECEIVED", "REASSIGNED", "REASSIGNED"))
                .body("before[2].agent", equalTo(nobody))
                .body("before[2].employeeId", nullValue())
                .body("before[2].csatCsr", nullValue())
                .body(not(containsString("slow")));
    }

    @Test
    @Tag("L2")
    void onlyTheCentersManagerAndHrChangeAndNobodyTheirOwn() {
        String id = ofAda();
        String elsewhere = Tokens.of("manager", Roster.employee(Roster.center("UTC"), null, null));
        String reason = because("x");
        for (String what : List.of("void", "restoration")) {
            for (String role : List.of("admin", "survey-source", "hr-system")) {
                change(Tokens.of(role), id, what, "*", reason).then().statusCode(403);
            }
            change(Tokens.of("csr", ada), id, what, "*", reason).then().statusCode(403);
            change(elsewhere, id, what, "*", reason).then().statusCode(404);
            change(elsewhere, UUID.randomUUID().toString(), what, "*", reason)
                    .then()
                    .statusCode(404);
            change(Tokens.of("manager", ada), id, what, "*", reason).then().statusCode(403);
            change(Tokens.of("hr", ada), id, what, "*", reason).then().statusCode(403);
        }
        correct(Tokens.of("hr"), id, response(source, "1", "ada", "")).then().statusCode(403);
        String evesOwn = Surveys.id(deliver(response(source, "2", "eve", SAID)));
        reassign(Tokens.of("manager", ada), evesOwn, ada).then().statusCode(403);
        change(Tokens.of("hr"), id, "void", "*", reason)
                .then()
                .statusCode(200)
                .body("verbatim", nullValue())
                .body("csatCsr.value", equalTo(2));
    }

    @Test
    void aChangeNeedsTheRevisionThatWasRead() {
        String id = ofAda();
        as(manager).get("/survey/v1/responses/" + id).then().header("ETag", equalTo("\"1\""));
        change(manager, id, "void", null, because("x")).then().statusCode(428);
        change(manager, id, "void", "\"2\"", because("x")).then().statusCode(412);
        change(manager, id, "void", "\"1\"", because("x")).then().statusCode(200);
        change(manager, id, "restoration", "\"1\"", because("x")).then().statusCode(412);
    }

    @Test
    void ofTwoChangesOfTheSameRevisionOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            String id = Surveys.id(deliver(response(source, "race" + round, "ada", SAID)));
            String moved = "{\"reason\": \"x\", \"response\": "
                    + response(source, "race" + round, "ada", "").replace("2026-03-02T", "2026-02-02T") + "}";
            try (var workers = Executors.newFixedThreadPool(2)) {
                Future<Response> first =
                        workers.submit(() -> change(manager, id, "reassignment", "\"1\"", toPerson(eve)));
                Future<Response> second = workers.submit(() -> change(manager, id, "correction", "\"1\"", moved));
                List<Integer> answers = new ArrayList<>(
                        List.of(first.get().statusCode(), second.get().statusCode()));
                answers.sort(null);
                assertEquals(List.of(200, 412), answers);
            }
            history(manager, id).then().body("revision", contains(1, 2));
        }
    }

    @Test
    void manyCorrectionsIntoANewMonthMakeItOnce() throws Exception {
        List<String> ids = IntStream.range(0, 60)
                .mapToObj(i -> Surveys.id(deliver(response(source, "new" + i, "ada", ""))))
                .toList();
        try (var workers = Executors.newFixedThreadPool(6)) {
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                String moved = response(source, "new" + i, "ada", "")
                        .replace("2026-03-02T", "2023-%02d-02T".formatted(i / 6 + 1));
                String id = ids.get(i);
                answers.add(workers.submit(() -> correct(manager, id, moved)));
            }
            for (Future<Response> answer : answers) {
                answer.get().then().statusCode(200);
            }
        }
    }

    @Test
    void theReasonIsOnRecord() {
        String id = ofAda();
        String correlation = makeVoid(manager, id).header("X-Correlation-Id");
        as(Tokens.of("admin"))
                .get("/survey/v1/audit?correlation=" + correlation)
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(1))
                .body("items[0].operation", equalTo("voidResponse"))
                .body("items[0].reason", equalTo("Rated another call"))
                .body("items[0].people", contains(ada.toString()))
                .body("items[0].at", notNullValue());
    }

    @Test
    void whatWaitedIsToldInTheOrderOfTheContacts() {
        List<String> days = List.of("2026-03-20", "2026-01-05", "2026-03-01", "2026-02-11", "2026-01-04");
        List<String> ids = days.stream()
                .map(day -> Surveys.id(deliver(response(source, day, "late", "").replace("2026-03-02T", day + "T"))))
                .toList();
        Roster.employee(center, after, null, "late");
        List<String> told = all().stream()
                .filter(event -> ids.contains(event.subject().toString()))
                .map(event -> event.data().get("contactedAt").asText().substring(0, 10))
                .toList();
        assertEquals(days.stream().sorted().toList(), told);
    }

    private List<String> told(String id) {
        return all().stream()
                .filter(event -> event.subject().toString().equals(id))
                .map(event -> event.data().get("revision").asText())
                .toList();
    }

    private List<CloudEvent> all() {
        return feed.after(new Cursor("0", 0), 100_000);
    }
}
