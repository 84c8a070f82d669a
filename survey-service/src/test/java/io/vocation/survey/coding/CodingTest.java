package io.vocation.survey.coding;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.Surveys.deliver;
import static io.vocation.survey.Surveys.response;
import static io.vocation.survey.coding.Coder.code;
import static io.vocation.survey.coding.Coder.grow;
import static io.vocation.survey.coding.Coder.read;
import static io.vocation.survey.coding.Coder.reasons;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("M6")
class CodingTest {
    private static final String UNRESOLVED = "\"resolved\": false, \"verbatim\": \"Nobody knew\", \"csatCsr\": 2";
    private static final String SKILL =
            "{\"sourceOfError\": \"CSR\", \"willOrSkill\": \"SKILL\", \"repeatReason\": \"fee\"}";

    @Inject
    ResponseChanges feed;

    private UUID center;
    private UUID source;
    private UUID ada;
    private UUID lead;
    private String supervisor;
    private String manager;

    @BeforeEach
    void people() {
        center = Roster.center("UTC");
        source = Surveys.source(center);
        manager = Tokens.of("manager", Roster.employee(center, null, null));
        lead = Roster.employee(center, null, null, "lead");
        supervisor = Tokens.of("supervisor", lead);
        ada = Roster.employee(center, null, lead, "ada");
    }

    private String said(String agent, String fields) {
        return Surveys.id(deliver(response(source, UUID.randomUUID().toString(), agent, fields)));
    }

    private String unresolved() {
        return said("ada", UNRESOLVED);
    }

    @Test
    void aCodingIsKeptWithWhoWhenAndWhatWasBefore() {
        String id = unresolved();
        code(supervisor, id, "\"1\"", SKILL)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("codes.sourceOfError", equalTo("CSR"))
                .body("codes.willOrSkill", equalTo("SKILL"))
                .body("codes.repeatReason", equalTo("fee"));
        code(
                        manager,
                        id,
                        "\"2\"",
                        "{\"sourceOfError\": \"ORGANIZATION\", \"couldHaveDoneMore\": false, \"note\": \"Old form\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
        read(supervisor, id)
                .then()
                .statusCode(200)
                .body("notFirstContact", equalTo(true))
                .body("evidence.verbatim", equalTo("Nobody knew"))
                .body("evidence.couldHaveDoneMore", equalTo(false))
                .body("evidence.csatCsr.value", equalTo(2))
                .body("history.by", contains("supervisor", "manager"))
                .body("history.origin", contains("PERSON", "PERSON"))
                .body("history.revision", contains(2, 3))
                .body("history.before.sourceOfError", contains(null, "CSR"))
                .body("history.before.repeatReason", contains(null, "fee"))
                .body("history.after.sourceOfError", contains("CSR", "ORGANIZATION"))
                .body("history.after.willOrSkill", contains("SKILL", null))
                .body("history[1].note", equalTo("Old form"));
        as(manager)
                .get("/survey/v1/responses/" + id + "/history")
                .then()
                .body("what", contains("RECEIVED", "CODED", "CODED"))
                .body("before[1].sourceOfError", nullValue())
                .body("before[2].sourceOfError", equalTo("CSR"));
        assertEquals(List.of("3 ORGANIZATION"), told(id));
    }

    @Test
    void whatWasDeliveredIsTheFirstOfTheHistoryAndIsConfirmedWithoutANewRevision() {
        String id = said("ada", UNRESOLVED + ", \"sourceOfError\": \"CUSTOMER\", \"repeatReason\": \"given\"");
        String same = "{\"sourceOfError\": \"CUSTOMER\", \"repeatReason\": \"given\"}";
        code(supervisor, id, same).then().statusCode(200).header("ETag", "\"1\"");
        code(supervisor, id, same).then().statusCode(200);
        code(manager, id, same).then().statusCode(200).header("ETag", "\"1\"");
        read(manager, id)
                .then()
                .body("history.origin", contains("DELIVERED", "PERSON", "PERSON"))
                .body("history.by", contains(null, "supervisor", "manager"))
                .body("history[0].after.repeatReason", equalTo("given"));
    }

    @Test
    void codesCanBePartialAndAreClearedByNone() {
        String id = unresolved();
        code(supervisor, id, "{\"repeatReason\": \"fee\"}")
                .then()
                .statusCode(200)
                .body("codes.sourceOfError", nullValue());
        code(supervisor, id, "{\"sourceOfError\": \"CSR\"}")
                .then()
                .statusCode(200)
                .body("codes.repeatReason", nullValue())
                .body("codes.willOrSkill", nullValue());
        code(supervisor, id, "{}").then().statusCode(200).body("codes.sourceOfError", nullValue());
        code(supervisor, id, "{}").then().statusCode(200).header("ETag", "\"4\"");
        Surveys.read(id).then().body("revision", equalTo(4)).body("sourceOfError", nullValue());
    }

    @Test
    @Tag("M3")
    void onlyWhatWasNotResolvedOnTheFirstContactIsCoded() {
        for (String first :
                List.of("\"resolved\": true, \"contacts\": 1", "\"resolved\": true", "\"contacts\": 2", "")) {
            code(supervisor, said("ada", first), "{\"sourceOfError\": \"CSR\"}")
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("sourceOfError"));
        }
        for (String later : List.of(
                "\"resolved\": false", "\"resolved\": true, \"contacts\": 2", "\"resolved\": false, \"contacts\": 1")) {
            code(supervisor, said("ada", later), "{\"sourceOfError\": \"CSR\"}")
                    .then()
                    .statusCode(200);
        }
        String coded = said("ada", "\"resolved\": true, \"contacts\": 1, \"sourceOfError\": \"CSR\"");
        code(supervisor, coded, "{}").then().statusCode(200).body("codes.sourceOfError", nullValue());
    }

    @Test
    void willAndSkillAreTheCsrsOnly() {
        String id = unresolved();
        for (String error : List.of("\"CUSTOMER\"", "\"ORGANIZATION\"", "null")) {
            code(supervisor, id, "{\"sourceOfError\": %s, \"willOrSkill\": \"SKILL\"}".formatted(error))
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("willOrSkill"));
        }
        code(supervisor, id, "{\"sourceOfError\": \"NOBODY\"}").then().statusCode(400);
        code(supervisor, id, "null").then().statusCode(400);
        Surveys.read(id).then().body("revision", equalTo(1));
    }

    @Test
    void inACenterWithATreeOnlyItsReasonsCanBeChosen() {
        String given = said("ada", UNRESOLVED + ", \"repeatReason\": \"As the vendor says\"");
        String retired = unresolved();
        grow(manager, center, "fee", null);
        grow(manager, center, "old", null);
        code(supervisor, retired, "{\"repeatReason\": \"old\"}").then().statusCode(200);
        as(manager)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(
                        "{\"code\": \"old\", \"name\": \"Old\", \"activeFrom\": \"2020-01-01\", \"activeUntil\": \"2021-01-01\"}")
                .put(reasons(center) + "/old")
                .then()
                .statusCode(200);

        String id = unresolved();
        code(supervisor, id, "{\"repeatReason\": \"nothing\"}")
                .then()
                .statusCode(400)
                .body("violations.field", contains("repeatReason"));
        code(supervisor, id, "{\"repeatReason\": \"old\"}")
                .then()
                .statusCode(400)
                .body("detail", containsString("retired"));
        Surveys.read(id).then().body("revision", equalTo(1));
        code(supervisor, retired, "{\"sourceOfError\": \"CUSTOMER\", \"repeatReason\": \"old\"}")
                .then()
                .statusCode(200)
                .body("reason.choosable", equalTo(false));
        read(supervisor, given)
                .then()
                .body("codes.repeatReason", equalTo("As the vendor says"))
                .body("reason", nullValue());
        code(supervisor, given, "{\"repeatReason\": \"fee\"}")
                .then()
                .body("reason.name", equalTo("Name of fee"))
                .body("reason.solution", equalTo("Solve fee"))
                .body("history[0].after.repeatReason", equalTo("As the vendor says"));

        UUID there = Roster.center("UTC");
        String leader = Tokens.of("manager", Roster.employee(there, null, null));
        grow(leader, there, "theirs", null);
        code(supervisor, id, "{\"repeatReason\": \"theirs\"}").then().statusCode(400);
    }

    @Test
    void aCodingNeedsTheRevisionThatWasReadAndOfTwoAtOnceOneWins() throws Exception {
        String first = unresolved();
        code(supervisor, first, null, SKILL).then().statusCode(428);
        code(supervisor, first, "\"7\"", SKILL).then().statusCode(412);
        for (int round = 0; round < 5; round++) {
            String id = unresolved();
            try (var workers = Executors.newFixedThreadPool(2)) {
                Future<Response> one = workers.submit(() -> code(supervisor, id, "\"1\"", SKILL));
                Future<Response> other =
                        workers.submit(() -> code(manager, id, "\"1\"", "{\"sourceOfError\": \"CUSTOMER\"}"));
                List<Integer> answers = new ArrayList<>(
                        List.of(one.get().statusCode(), other.get().statusCode()));
                answers.sort(null);
                assertEquals(List.of(200, 412), answers);
            }
            read(manager, id).then().body("history.revision", contains(2));
        }
    }

    @Test
    void whatIsVoidIsNotCoded() {
        String id = unresolved();
        as(manager)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"reason\": \"Rated another call\"}")
                .post("/survey/v1/responses/" + id + "/void")
                .then()
                .statusCode(200);
        code(supervisor, id, SKILL).then().statusCode(409);
    }

    @Test
    void correctionsAreInTheHistoryAndWhatIsDeliveredAgainTakesNoCodesAway() {
        String key = UUID.randomUUID().toString();
        String id = Surveys.id(deliver(response(source, key, "ada", "\"resolved\": false, \"csatCsr\": 1")));
        code(supervisor, id, SKILL).then().statusCode(200);
        deliver(response(source, key, "ada", "\"resolved\": false, \"csatCsr\": 3"))
                .then()
                .statusCode(409);
        Response open = as(manager).queryParam("center", center).get("/survey/v1/corrections");
        open.then().body("items[0].differs", contains("csatCsr"));
        as(manager)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"2\"")
                .body("{\"reason\": \"Typed wrong\"}")
                .post("/survey/v1/corrections/" + open.path("items[0].id") + "/acceptance")
                .then()
                .statusCode(200)
                .body("sourceOfError", equalTo("CSR"))
                .body("repeatReason", equalTo("fee"))
                .body("csatCsr.value", equalTo(3));
        as(manager)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"3\"")
                .body("{\"reason\": \"Mixed up\", \"response\": "
                        + response(source, key, "ada", "\"resolved\": false, \"sourceOfError\": \"CUSTOMER\"") + "}")
                .post("/survey/v1/responses/" + id + "/correction")
                .then()
                .statusCode(200);
        read(manager, id)
                .then()
                .body("history.origin", contains("PERSON", "CORRECTION"))
                .body("history[1].before.sourceOfError", equalTo("CSR"))
                .body("history[1].after.sourceOfError", equalTo("CUSTOMER"));
    }

    @Test
    @Tag("L2")
    void whoMayReadAndWhoMayCode() {
        String id = unresolved();
        String leads = said("lead", UNRESOLVED);
        code(supervisor, id, "{\"sourceOfError\": \"CSR\", \"note\": \"Heard it\"}")
                .then()
                .statusCode(200);
        read(Tokens.of("csr", ada), id).then().statusCode(200).body("history[0].note", equalTo("Heard it"));
        read(Tokens.of("csr", Roster.employee(center, null, lead)), id).then().statusCode(404);
        read(Tokens.of("hr"), id)
                .then()
                .statusCode(200)
                .body("codes.sourceOfError", equalTo("CSR"))
                .body(not(containsString("Heard")))
                .body(not(containsString("Nobody knew")));
        for (String role : List.of("trainer", "admin", "survey-source", "hr-system")) {
            read(Tokens.of(role, Roster.employee(center, null, null)), id)
                    .then()
                    .statusCode(403);
        }
        for (String role : List.of("csr", "trainer", "hr", "admin", "survey-source")) {
            code(Tokens.of(role, ada), id, SKILL).then().statusCode(403);
        }
        String other = Tokens.of("supervisor", Roster.employee(center, null, null));
        String elsewhere = Tokens.of("manager", Roster.employee(Roster.center("UTC"), null, null));
        for (String token : List.of(other, elsewhere)) {
            read(token, id).then().statusCode(404);
            code(token, id, SKILL).then().statusCode(404);
            code(token, UUID.randomUUID().toString(), SKILL).then().statusCode(404);
        }
        code(supervisor, leads, SKILL).then().statusCode(403);
        code(Tokens.of("manager", ada), id, SKILL).then().statusCode(403);
        as(Tokens.of("csr", ada))
                .get("/survey/v1/me/data")
                .then()
                .statusCode(200)
                .body("sections.responsesCoded.source_of_error", contains("CSR"))
                .body("sections.responsesCoded.coded_by", contains(nullValue()));
        as(supervisor).get("/survey/v1/me/data").then().body("sections.codingsGiven", not(empty()));
    }

    private List<String> told(String id) {
        return feed.after(new Cursor("0", 0), 100_000).stream()
                .filter(event -> event.subject().toString().equals(id))
                .map(CloudEvent::data)
                .map(data -> data.get("revision").asText() + " "
                        + data.get("sourceOfError").asText())
                .toList();
    }
}
