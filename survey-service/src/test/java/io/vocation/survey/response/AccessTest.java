package io.vocation.survey.response;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.BadTokens;
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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@Tag("L2")
class AccessTest {
    private static final String SAID = "\"csatCsr\": 5, \"verbatim\": \"Thank you\", \"customer\": \"C-1\"";

    private UUID center;
    private UUID supervisor;
    private UUID manager;
    private UUID ada;
    private UUID eve;
    private String ofAda;
    private String ofEve;
    private String elsewhere;
    private String waiting;

    @BeforeEach
    void responses() {
        center = Roster.center("UTC");
        supervisor = Roster.employee(center, null, null);
        manager = Roster.employee(center, null, null);
        ada = Roster.employee(center, UUID.randomUUID(), supervisor, "ada");
        eve = Roster.employee(center, UUID.randomUUID(), manager, "eve");
        UUID other = Roster.center("UTC");
        Roster.employee(other, UUID.randomUUID(), null, "bob");
        UUID source = Surveys.source(center);
        ofAda = Surveys.id(deliver(response(source, "1", "ada", SAID)));
        ofEve = Surveys.id(deliver(response(source, "2", "eve", SAID)));
        waiting = Surveys.id(deliver(response(source, "3", "nobody", SAID)));
        elsewhere = Surveys.id(deliver(response(Surveys.source(other), "4", "bob", SAID)));
    }

    private void sees(String token, String... ids) {
        for (String id : List.of(ofAda, ofEve, waiting, elsewhere)) {
            as(token)
                    .get("/survey/v1/responses/" + id)
                    .then()
                    .statusCode(List.of(ids).contains(id) ? 200 : 404);
        }
        List<String> inCenter =
                List.of(ids).stream().filter(id -> !id.equals(elsewhere)).toList();
        as(token)
                .queryParam("center", center)
                .get("/survey/v1/responses")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(inCenter.toArray()));
    }

    @Test
    void aCsrSeesTheirOwnWithTheCustomersWords() {
        sees(Tokens.of("csr", ada), ofAda);
        as(Tokens.of("csr", ada))
                .get("/survey/v1/responses/" + ofAda)
                .then()
                .body("verbatim", equalTo("Thank you"))
                .body("csatCsr.topBox", equalTo(true));
        as(Tokens.of("csr", ada))
                .queryParam("employee", eve)
                .get("/survey/v1/responses")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void aSupervisorSeesTheirPeoplesAndAManagerTheirCenters() {
        sees(Tokens.of("supervisor", supervisor), ofAda);
        sees(Tokens.of("manager", manager), ofAda, ofEve, waiting);
        as(Tokens.of("manager", manager))
                .get("/survey/v1/responses/" + waiting)
                .then()
                .body("verbatim", equalTo("Thank you"));
    }

    @Test
    void hrSeesAllButNotWhatCustomersWrote() {
        sees(Tokens.of("hr"), ofAda, ofEve, waiting, elsewhere);
        as(Tokens.of("hr"))
                .get("/survey/v1/responses/" + ofAda)
                .then()
                .body("csatCsr.value", equalTo(5))
                .body("verbatim", nullValue())
                .body("customer", nullValue());
    }

    @Test
    void whoRepairsAliasesSeesOnlyThatResponsesWait() {
        for (String role : List.of("admin", "survey-source")) {
            sees(Tokens.of(role), waiting);
            as(Tokens.of(role))
                    .queryParam("state", "WAITING")
                    .queryParam("center", center)
                    .get("/survey/v1/responses")
                    .then()
                    .body("items[0].agent", equalTo("nobody"))
                    .body("items[0].waitingReason", equalTo("UNKNOWN_AGENT"))
                    .body("items[0].csatCsr", nullValue())
                    .body("items[0].verbatim", nullValue());
        }
    }

    @Test
    void othersAreForbidden() {
        as(Tokens.of("trainer", ada)).get("/survey/v1/responses").then().statusCode(403);
        as(Tokens.of("hr-system")).get("/survey/v1/responses/" + ofAda).then().statusCode(403);
        as(Tokens.ofService("performance-service"))
                .get("/survey/v1/responses/" + ofAda)
                .then()
                .statusCode(403);
    }

    @Test
    void aTokenThatIsNotForUsIsRefused() {
        BadTokens.areRefusedAt("/survey/v1/responses", "hr");
    }

    @Test
    void listsComeInPagesNewestFirst() {
        String token = Tokens.of("manager", manager);
        String next = as(token)
                .queryParam("limit", 2)
                .get("/survey/v1/responses")
                .then()
                .body("items", hasSize(2))
                .header("Link", containsString("cursor="))
                .extract()
                .path("next");
        as(token)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/survey/v1/responses")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        String token = Tokens.of("hr");
        for (String query : List.of(
                "cursor=x",
                "cursor=1_2",
                "cursor=99999999999999999_" + ada,
                "limit=0",
                "limit=501",
                "limit=x",
                "state=GONE",
                "center=x")) {
            as(token)
                    .get("/survey/v1/responses?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }
}
