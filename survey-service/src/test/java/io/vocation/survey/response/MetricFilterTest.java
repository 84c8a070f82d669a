package io.vocation.survey.response;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** Each response has the name of what is special about it as the source's id: what a filter leaves can be read. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class MetricFilterTest {
    private UUID center;

    @BeforeEach
    void responses() {
        center = Roster.center("UTC");
        Roster.employee(center, UUID.randomUUID(), null, "ada");
        UUID asksAll = Surveys.source(center);
        said(
                asksAll,
                "best",
                "\"csatCsr\": 5, \"csatCenter\": 5, \"resolved\": true, \"contacts\": 1, \"continues\": true");
        said(asksAll, "second call", "\"csatCsr\": 5, \"resolved\": true, \"contacts\": 2");
        said(asksAll, "unsaid call", "\"csatCsr\": 4, \"resolved\": true");
        said(asksAll, "silent", "\"csatCsr\": 5");
        said(asksAll, "by the CSR", "\"resolved\": false, \"sourceOfError\": \"CSR\", \"willOrSkill\": \"WILL\"");
        said(
                asksAll,
                "by the organization",
                "\"csatCsr\": 1, \"resolved\": false, \"continues\": false, \"sourceOfError\": \"ORGANIZATION\"");
        said(asksAll, "by the customer", "\"resolved\": false, \"sourceOfError\": \"CUSTOMER\"");
        said(asksAll, "coded but resolved", "\"resolved\": true, \"contacts\": 1, \"sourceOfError\": \"ORGANIZATION\"");
        UUID asksOne = Surveys.declared("""
                {"centerId": "%s", "name": "One %s", "questions": {"resolved": {}}}""".formatted(center, UUID.randomUUID()));
        said(asksOne, "asked once", "\"resolved\": true");
        said(asksOne, "asked once, unresolved", "\"resolved\": false");
    }

    private static void said(UUID source, String id, String answers) {
        Surveys.id(deliver(response(source, id, "ada", answers)));
    }

    private void leaves(String filter, String... ids) {
        as(Tokens.of("hr"))
                .get("/survey/v1/responses?center=" + center + "&" + filter)
                .then()
                .statusCode(200)
                .body("items.sourceResponseId", containsInAnyOrder(ids));
    }

    @Test
    @Tag("M4")
    void whoDidNotAnswerIsNotInADenominator() {
        leaves("metric=CSAT_CENTER", "best");
        leaves("metric=CSAT_CSR", "best", "second call", "unsaid call", "silent", "by the organization");
        leaves("metric=CSAT_CSR&verdict=NO", "unsaid call", "by the organization");
        leaves("metric=CONTINUES&verdict=NO", "by the organization");
        leaves("metric=WORLD_CLASS_CALL", "best", "second call", "unsaid call", "by the organization");
        leaves("metric=WORLD_CLASS_CALL&verdict=YES", "best", "second call");
    }

    @Test
    @Tag("M3")
    void fcrNeedsASourceThatAsksForBothAndAnAnswerThatDecides() {
        leaves(
                "metric=FCR",
                "best",
                "second call",
                "by the CSR",
                "by the organization",
                "by the customer",
                "coded but resolved");
        leaves("metric=FCR&verdict=YES", "best", "coded but resolved");
        leaves("metric=FCR&verdict=NO&resolved=true", "second call");
        leaves(
                "metric=RESOLUTION&verdict=NO",
                "by the CSR",
                "by the organization",
                "by the customer",
                "asked once, unresolved");
    }

    @Test
    @Tag("M7")
    void failuresBeyondTheCsrsControlCanBeLeftOut() {
        leaves(
                "metric=RESOLUTION&controllable=true",
                "best",
                "second call",
                "unsaid call",
                "by the CSR",
                "coded but resolved",
                "asked once",
                "asked once, unresolved");
        leaves("metric=RESOLUTION&controllable=true&verdict=NO", "by the CSR", "asked once, unresolved");
        leaves("metric=CSAT_CSR&controllable=true&verdict=NO", "unsaid call");
        leaves("willOrSkill=WILL", "by the CSR");
    }

    @Test
    @Tag("L2")
    void whoSeesOnlyThatResponsesWaitFindsNoneByWhatWasSaid() {
        deliver(response(Surveys.source(center), "waits", "nobody", "\"resolved\": true"))
                .then()
                .statusCode(201);
        for (String filter : List.of("metric=RESOLUTION", "metric=CSAT_CSR&verdict=NO", "willOrSkill=WILL")) {
            as(Tokens.of("admin"))
                    .get("/survey/v1/responses?center=" + center + "&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }
    }

    @Test
    void whatBelongsToAMetricNeedsOne() {
        for (String query : List.of("verdict=YES", "controllable=true")) {
            as(Tokens.of("hr"))
                    .get("/survey/v1/responses?" + query)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:vocation:problem:validation"))
                    .body("violations.field", hasItem("metric"));
        }
        for (String query : List.of("metric=SPEED", "metric=FCR&verdict=MAYBE")) {
            as(Tokens.of("hr")).get("/survey/v1/responses?" + query).then().statusCode(400);
        }
    }
}
