package io.vocation.survey.change;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
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
import static io.vocation.survey.Surveys.read;
import static io.vocation.survey.Surveys.response;
import static io.vocation.survey.change.Asked.corrections;
import static io.vocation.survey.change.Asked.decide;
import static io.vocation.survey.change.Asked.history;
import static io.vocation.survey.change.Asked.makeVoid;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("M8")
class CorrectionTest {
    private static final String FIRST = "\"csatCsr\": 2, \"verbatim\": \"Too slow\"";
    private static final String SECOND = "\"csatCsr\": 3, \"verbatim\": \"Rather slow\"";
    private static final String THIRD = "\"csatCsr\": 4, \"verbatim\": \"Slow\"";

    private UUID center;
    private UUID source;
    private UUID ada;
    private String manager;
    private String id;

    @BeforeEach
    void delivered() {
        center = Roster.center("UTC");
        source = Surveys.source(center);
        manager = Tokens.of("manager", Roster.employee(center, null, null));
        ada = Roster.employee(center, null, null, "ada");
        id = Surveys.id(deliver(response(source, "1", "ada", FIRST)));
    }

    private String proposed(String content) {
        deliver(response(source, "1", "ada", content)).then().statusCode(409);
        List<String> open = corrections(manager, center).path("items.id");
        return open.getLast();
    }

    private Response open() {
        return corrections(manager, center);
    }

    @Test
    void whatIsDeliveredAgainOtherwiseIsProposedAndNothingChanges() {
        proposed(SECOND);
        deliver(response(source, "1", "ada", SECOND)).then().statusCode(409);
        open().then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].responseId", equalTo(id))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].differs", contains("csatCsr", "verbatim"))
                .body("items[0].current.csatCsr.value", equalTo(2))
                .body("items[0].current.revision", equalTo(1))
                .body("items[0].proposed.csatCsr", equalTo(3))
                .body("items[0].proposed.verbatim", equalTo("Rather slow"))
                .body("items[0].overtaken", equalTo(false));
        read(id).then().body("revision", equalTo(1)).body("csatCsr.value", equalTo(2));
    }

    @Test
    void anAcceptedProposalIsWhatWasDeliveredFromThenOn() {
        String proposal = proposed(SECOND);
        decide(manager, proposal, "acceptance", "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("csatCsr.value", equalTo(3))
                .body("employeeId", equalTo(ada.toString()));
        deliver(response(source, "1", "ada", SECOND)).then().statusCode(200).body("status", equalTo("DUPLICATE"));
        deliver(response(source, "1", "ada", FIRST)).then().statusCode(409);
        open().then().body("items", hasSize(0));
        corrections(manager, center);
        as(manager)
                .queryParam("state", "ACCEPTED")
                .queryParam("center", center)
                .get("/survey/v1/corrections")
                .then()
                .body("items.id", contains(proposal))
                .body("items[0].reason", equalTo("Looked at the recording"))
                .body("items[0].decidedBy", equalTo("manager"));
        history(manager, id)
                .then()
                .body("what", contains("RECEIVED", "CORRECTED"))
                .body("before[1].verbatim", equalTo("Too slow"));
    }

    @Test
    void aRefusedProposalIsNotProposedAgain() {
        String proposal = proposed(SECOND);
        decide(manager, proposal, "refusal", null).then().statusCode(200).body("state", equalTo("DECLINED"));
        deliver(response(source, "1", "ada", SECOND)).then().statusCode(409);
        open().then().body("items", hasSize(0));
        decide(manager, proposal, "refusal", null).then().statusCode(409);
        decide(manager, proposal, "acceptance", "*").then().statusCode(409);
        read(id).then().body("revision", equalTo(1));
    }

    @Test
    void anOlderProposalCanBeAcceptedAfterANewerOneAndTheListSaysSo() {
        String older = proposed(SECOND);
        String newer = proposed(THIRD);
        decide(manager, newer, "acceptance", "\"1\"").then().statusCode(200);
        open().then()
                .body("items.id", contains(older))
                .body("items[0].overtaken", equalTo(true))
                .body("items[0].current.revision", equalTo(2));
        decide(manager, older, "acceptance", "\"1\"").then().statusCode(412);
        decide(manager, older, "acceptance", null).then().statusCode(428);
        decide(manager, older, "acceptance", "\"2\"").then().statusCode(200).body("csatCsr.value", equalTo(3));
        deliver(response(source, "1", "ada", SECOND)).then().statusCode(200);
        for (String past : List.of(FIRST, THIRD)) {
            deliver(response(source, "1", "ada", past)).then().statusCode(409);
        }
        open().then().body("items", hasSize(0));
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            String proposal = proposed("\"csatCsr\": 5, \"contacts\": " + (round + 1));
            try (var workers = Executors.newFixedThreadPool(2)) {
                List<Future<Response>> both = List.of(
                        workers.submit(() -> decide(manager, proposal, "acceptance", "*")),
                        workers.submit(() -> decide(manager, proposal, "acceptance", "*")));
                List<Integer> answers = new ArrayList<>();
                for (Future<Response> each : both) {
                    answers.add(each.get().statusCode());
                }
                answers.sort(null);
                assertEquals(List.of(200, 409), answers);
            }
            read(id).then().body("revision", equalTo(round + 2)).body("contacts", equalTo(round + 1));
        }
    }

    @Test
    void aVoidResponseIsCorrectedAndStaysVoid() {
        String proposal = proposed(SECOND);
        makeVoid(manager, id);
        decide(manager, proposal, "acceptance", "\"2\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("VOID"))
                .body("csatCsr.value", equalTo(3));
    }

    @Test
    @Tag("L2")
    void onlyWhoMayReadWordsReadsThemAndNobodyDecidesAboutTheirOwn() {
        String proposal = proposed(SECOND);
        corrections(Tokens.of("hr"), center)
                .then()
                .statusCode(200)
                .body("items[0].differs", contains("csatCsr", "verbatim"))
                .body("items[0].proposed.csatCsr", equalTo(3))
                .body("items[0].proposed.verbatim", nullValue())
                .body(not(containsString("slow")));
        String elsewhere = Tokens.of("manager", Roster.employee(Roster.center("UTC"), null, null));
        corrections(elsewhere, center).then().statusCode(200).body("items", hasSize(0));
        for (String how : List.of("acceptance", "refusal")) {
            decide(elsewhere, proposal, how, "*").then().statusCode(404);
            decide(elsewhere, UUID.randomUUID().toString(), how, "*").then().statusCode(404);
            decide(Tokens.of("manager", ada), proposal, how, "*").then().statusCode(403);
            decide(Tokens.of("csr", ada), proposal, how, "*").then().statusCode(403);
            decide(Tokens.of("admin"), proposal, how, "*").then().statusCode(403);
        }
        for (String role : List.of("admin", "survey-source", "csr", "supervisor")) {
            corrections(Tokens.of(role), center).then().statusCode(403);
        }
        as(manager).get("/survey/v1/corrections?state=REPLACED").then().statusCode(400);
        open().then().body("items[0].current.revision", equalTo(1));
    }

    @Test
    void listsComeInPages() {
        String older = proposed(SECOND);
        String newer = proposed(THIRD);
        String next = as(manager)
                .queryParam("limit", 1)
                .get("/survey/v1/corrections")
                .then()
                .body("items.id", contains(older))
                .extract()
                .path("next");
        as(manager)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/survey/v1/corrections")
                .then()
                .body("items.id", contains(newer))
                .body("next", nullValue());
    }
}
