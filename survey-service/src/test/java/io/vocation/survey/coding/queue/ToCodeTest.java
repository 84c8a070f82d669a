package io.vocation.survey.coding.queue;

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

import java.util.List;
import java.util.UUID;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.Surveys.deliver;
import static io.vocation.survey.Surveys.response;
import static io.vocation.survey.coding.Coder.code;
import static io.vocation.survey.coding.Coder.codings;
import static io.vocation.survey.coding.Coder.grow;
import static io.vocation.survey.coding.Coder.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("M6")
class ToCodeTest {
    private UUID center;
    private UUID source;
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
        Roster.employee(center, null, lead, "ada");
        Roster.employee(center, null, null, "eve");
    }

    private String said(String agent, String day, String fields) {
        return Surveys.id(deliver(
                response(source, UUID.randomUUID().toString(), agent, fields).replace("2026-03-02T", day + "T")));
    }

    private Response waiting(String token, String query) {
        return as(token).get(codings(center) + "/waiting" + query);
    }

    @Test
    void whatIsToBeCodedComesOldestFirstPageByPage() {
        String second = said("ada", "2026-03-05", "\"resolved\": false");
        String first = said("ada", "2026-03-04", "\"resolved\": true, \"contacts\": 3, \"callType\": \"bills\"");
        said("ada", "2026-03-01", "\"resolved\": true, \"contacts\": 1");
        said("ada", "2026-03-01", "\"csatCsr\": 1");
        said("ada", "2026-03-01", "\"resolved\": false, \"sourceOfError\": \"CUSTOMER\"");
        String will = said("ada", "2026-03-06", "\"resolved\": false, \"sourceOfError\": \"CSR\"");
        waiting(supervisor, "")
                .then()
                .statusCode(200)
                .body("items.responseId", contains(first, second, will))
                .body("next", nullValue());
        Response page = waiting(supervisor, "?limit=2");
        page.then().body("items.responseId", contains(first, second));
        waiting(supervisor, "?limit=2&cursor=" + page.path("next")).then().body("items.responseId", contains(will));
        waiting(supervisor, "?missing=WILL_OR_SKILL")
                .then()
                .body("items.responseId", contains(will))
                .body("items[0].missing", contains("WILL_OR_SKILL"));
        waiting(supervisor, "?missing=SOURCE_OF_ERROR&from=2026-03-05&to=2026-03-05")
                .then()
                .body("items.responseId", contains(second));
        waiting(supervisor, "?callType=bills").then().body("items.responseId", contains(first));
        code(supervisor, first, "{\"sourceOfError\": \"ORGANIZATION\"}").then().statusCode(200);
        waiting(supervisor, "").then().body("items.responseId", contains(second, will));
        waiting(supervisor, "?cursor=x").then().statusCode(400);
    }

    @Test
    void inACenterWithATreeReasonsAreMissedAndTextsAreToBeMapped() {
        String given = said(
                "ada",
                "2026-03-04",
                "\"resolved\": false, \"sourceOfError\": \"CUSTOMER\", \"repeatReason\": \"Vendor's\"");
        String none = said("ada", "2026-03-05", "\"resolved\": false, \"sourceOfError\": \"CUSTOMER\"");
        waiting(supervisor, "").then().body("items", empty());
        grow(manager, center, "fee", null);
        waiting(supervisor, "").then().body("items.responseId", contains(none));
        waiting(supervisor, "?missing=MAPPING").then().statusCode(400);
        waiting(supervisor, "?missing=MAPPING&from=2026-03-01")
                .then()
                .body("items.responseId", contains(given))
                .body("items[0].missing", contains("MAPPING"))
                .body("items[0].codes.repeatReason", equalTo("Vendor's"));
    }

    @Test
    void whatLikeWordsWereCodedAsIsSuggestedAndAppliedByNobody() {
        String words = ", \"verbatim\": \"%s\"";
        for (String like : List.of("my bill was wrong again", "the bill was wrong", "wrong bill again")) {
            String id = said("ada", "2026-03-04", "\"resolved\": false" + words.formatted(like));
            code(supervisor, id, "{\"sourceOfError\": \"ORGANIZATION\", \"repeatReason\": \"bill\"}")
                    .then()
                    .statusCode(200);
        }
        String rude = said("ada", "2026-03-04", "\"resolved\": false" + words.formatted("he hung up on me"));
        code(supervisor, rude, "{\"sourceOfError\": \"CSR\", \"willOrSkill\": \"WILL\"}")
                .then()
                .statusCode(200);
        String id = said("ada", "2026-03-05", "\"resolved\": false" + words.formatted("Bill wrong, again!"));
        String silent = said("ada", "2026-03-06", "\"resolved\": false");
        String other = said("ada", "2026-03-07", "\"resolved\": false" + words.formatted("Zzz 123"));
        waiting(supervisor, "")
                .then()
                .body("items.responseId", contains(id, silent, other))
                .body("items[0].suggestion.sourceOfError.code", equalTo("ORGANIZATION"))
                .body("items[0].suggestion.sourceOfError.agreed", equalTo(3))
                .body("items[0].suggestion.sourceOfError.of", equalTo(3))
                .body("items[0].suggestion.repeatReason.code", equalTo("bill"))
                .body("items[0].suggestion.willOrSkill", nullValue())
                .body("items[0].verbatim", equalTo("Bill wrong, again!"))
                .body("items[1].suggestion", nullValue())
                .body("items[2].suggestion", nullValue());
        read(supervisor, id).then().body("codes.sourceOfError", nullValue()).header("ETag", "\"1\"");
    }

    @Test
    @Tag("L2")
    void eachIsShownWhatTheyMayCode() {
        String adas = said("ada", "2026-03-04", "\"resolved\": false");
        String leads = said("lead", "2026-03-05", "\"resolved\": false");
        String eves = said("eve", "2026-03-06", "\"resolved\": false");
        waiting(supervisor, "").then().body("items.responseId", contains(adas));
        waiting(manager, "").then().body("items.responseId", contains(adas, leads, eves));
        for (String role : List.of("csr", "trainer", "hr", "admin")) {
            waiting(Tokens.of(role, Roster.employee(center, null, null)), "")
                    .then()
                    .statusCode(403);
        }
        waiting(Tokens.of("manager", Roster.employee(Roster.center("UTC"), null, null)), "")
                .then()
                .statusCode(404);
    }
}
