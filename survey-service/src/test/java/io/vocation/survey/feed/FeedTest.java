package io.vocation.survey.feed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.Surveys.deliver;
import static io.vocation.survey.Surveys.response;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FeedTest {
    private static ValidatableResponse after(String position) {
        return as(Tokens.ofService("performance-service"))
                .queryParam("lastEventId", position)
                .queryParam("limit", 5000)
                .queryParam("timeout", "PT2S")
                .get("/survey/v1/feed")
                .then()
                .statusCode(200)
                .contentType("application/cloudevents-batch+json");
    }

    private static String end() {
        String position = "";
        while (true) {
            List<String> ids = as(Tokens.ofService("performance-service"))
                    .queryParam("lastEventId", position)
                    .queryParam("limit", 5000)
                    .get("/survey/v1/feed")
                    .then()
                    .extract()
                    .path("id");
            if (ids.isEmpty()) {
                return position;
            }
            position = ids.getLast();
        }
    }

    @Test
    @Tag("M8")
    @Tag("M2")
    void everyChangeOfAResponseIsToldOnceWithItsWholeState() {
        UUID center = Roster.center("UTC");
        UUID source = Surveys.source(center);
        String position = end();
        String id = Surveys.id(deliver(response(
                source,
                "1",
                "ada",
                "\"csatCsr\": 5, \"resolved\": false, \"sourceOfError\": \"CSR\", \"willOrSkill\": \"SKILL\","
                        + " \"verbatim\": \"secret words\", \"customer\": \"secret person\"")));
        String first = after(position)
                .body("", hasSize(1))
                .body("subject", equalTo(List.of(id)))
                .body("data[0].revision", equalTo(1))
                .body("data[0].state", equalTo("WAITING"))
                .body("data[0].employeeId", nullValue())
                .body(not(containsString("secret")))
                .extract()
                .path("id[0]");
        UUID team = UUID.randomUUID();
        UUID ada = Roster.employee(center, team, null, "ada");

        after(first).body("", hasSize(1)).body("data[0].revision", equalTo(2));
        // Whoever was away meanwhile is told the newest state, and only that.
        after(position)
                .body("", hasSize(1))
                .body("type", equalTo(List.of("response.changed")))
                .body("subject", equalTo(List.of(id)))
                .body("source[0]", equalTo("/survey/v1/feed"))
                .body("data[0].revision", equalTo(2))
                .body("data[0].state", equalTo("COUNTED"))
                .body("data[0].employeeId", equalTo(ada.toString()))
                .body("data[0].teamId", equalTo(team.toString()))
                .body("data[0].contactedAt", equalTo("2026-03-02T09:12:58.000000Z"))
                .body("data[0].asks", equalTo(List.of("csatCenter", "csatCsr", "resolved", "contacts", "continues")))
                .body("data[0].csatCsr.value", equalTo(5))
                .body("data[0].csatCsr.topBox", equalTo(true))
                .body("data[0].csatCenter", nullValue())
                .body("data[0].resolved", equalTo(false))
                .body("data[0].sourceOfError", equalTo("CSR"))
                .body("data[0].willOrSkill", equalTo("SKILL"))
                .body(not(containsString("secret")));
    }

    @Test
    void aDuplicateIsNoNews() {
        UUID source = Surveys.source(Roster.center("UTC"));
        String body = response(source, "1", "ada", "");
        deliver(body).then().statusCode(201);
        String position = end();
        deliver(body).then().statusCode(200);
        as(Tokens.ofService("performance-service"))
                .queryParam("lastEventId", position)
                .get("/survey/v1/feed")
                .then()
                .body("", hasSize(0));
    }

    @Test
    void onlyTheServiceThatNeedsItReadsIt() {
        for (String role : List.of("admin", "hr", "manager", "survey-source")) {
            as(Tokens.of(role)).get("/survey/v1/feed").then().statusCode(403);
        }
        as(Tokens.of("service")).get("/survey/v1/feed").then().statusCode(403);
        as(Tokens.ofService("training-service")).get("/survey/v1/feed").then().statusCode(403);
        as(Tokens.expired("service")).get("/survey/v1/feed").then().statusCode(401);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        for (String query : List.of("lastEventId=x", "timeout=soon", "timeout=-PT1S", "limit=0", "limit=10001")) {
            as(Tokens.ofService("performance-service"))
                    .get("/survey/v1/feed?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }
}
