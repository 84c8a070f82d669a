package io.vocation.career.eligibility;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vocation.career.People;
import io.vocation.career.eligibility.PerformanceFake.Answer;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.UUID;

import static io.vocation.career.People.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@QuarkusTestResource(PerformanceFake.class)
@Tag("K2")
class EligibilityTest {
    private static UUID csr;
    private static UUID recent;

    @BeforeEach
    void people() {
        if (csr == null) {
            People.center("eli");
            csr = People.employee("ELI-1", "eli", null, null, "general");
            People.keep(
                            "ELI-2",
                            "{\"name\":\"Recent\",\"hiredOn\":\"" + today().minusMonths(23)
                                    + "\",\"assignment\":{\"from\":\"" + today().minusMonths(23)
                                    + "\",\"center\":\"eli\",\"position\":\"general\"}}")
                    .then()
                    .statusCode(201);
            recent = UUID.fromString(as(Tokens.of("hr"))
                    .get("/career/v1/employees/by-number/ELI-2")
                    .path("id"));
        }
    }

    @Test
    void quartilesOneAndTwoMayAdvance() {
        PerformanceFake.ranked(1, 0.95);
        judged(csr, "ADVANCEMENT").body("verdict", equalTo("ELIGIBLE")).body("why", equalTo("Every rule is met."));
        PerformanceFake.ranked(2, 0.90);
        judged(csr, "ADVANCEMENT").body("verdict", equalTo("ELIGIBLE"));
        judged(csr, "DEVELOPMENT").body("verdict", equalTo("ELIGIBLE"));
    }

    @Test
    void quartilesThreeAndFourMayNot() {
        for (int quartile : new int[] {3, 4}) {
            PerformanceFake.ranked(quartile, 0.90);
            for (String opportunity : new String[] {"ADVANCEMENT", "DEVELOPMENT", "LATERAL_MOVE", "OUTSIDE_CENTER"}) {
                judged(csr, opportunity)
                        .body("verdict", equalTo("NOT_ELIGIBLE"))
                        .body(
                                "rules.find { it.rule == 'call-resolution-quartile' }.missing",
                                containsString("Quartile " + quartile))
                        .body("earliest", equalTo(today().plusDays(1).toString()));
            }
        }
    }

    @Test
    void aLateralMoveNeedsTheCentersAverageToo() {
        PerformanceFake.ranked(2, 0.88);
        judged(csr, "LATERAL_MOVE").body("verdict", equalTo("ELIGIBLE"));
        PerformanceFake.ranked(2, 0.86);
        judged(csr, "LATERAL_MOVE")
                .body("verdict", equalTo("NOT_ELIGIBLE"))
                .body(
                        "rules.find { it.rule == 'call-resolution-at-average' }.missing",
                        equalTo("2.0 points below the center's average."));
        judged(csr, "ADVANCEMENT").body("verdict", equalTo("ELIGIBLE"));
    }

    @Test
    void movingOutsideTheCenterTakesTwoYearsInTheJob() {
        PerformanceFake.ranked(1, 0.95);
        judged(recent, "OUTSIDE_CENTER")
                .body("verdict", equalTo("NOT_ELIGIBLE"))
                .body("earliest", equalTo(today().minusMonths(23).plusMonths(24).toString()));
        judged(recent, "ADVANCEMENT").body("verdict", equalTo("ELIGIBLE"));
        judged(csr, "OUTSIDE_CENTER").body("verdict", equalTo("ELIGIBLE"));
    }

    @Test
    @Tag("F1")
    @Tag("F2")
    void whatCannotBeToldIsNotEnoughEvidenceAndNotALowScore() {
        PerformanceFake.answer(
                "NOT_DISTINGUISHABLE",
                "{\"state\":\"NOT_DISTINGUISHABLE\",\"answers\":500,\"resolved\":450,\"rate\":0.9}");
        judged(csr, "ADVANCEMENT")
                .body("verdict", equalTo("NOT_ENOUGH_EVIDENCE"))
                .body("why", containsString("Because NOT_DISTINGUISHABLE."))
                .body("earliest", nullValue());
        PerformanceFake.answer("INSUFFICIENT_DATA", "{\"state\":\"INSUFFICIENT_DATA\",\"answers\":4}");
        judged(csr, "LATERAL_MOVE")
                .body("verdict", equalTo("NOT_ENOUGH_EVIDENCE"))
                .body("rules.find { it.rule == 'call-resolution-at-average' }.outcome", equalTo("UNKNOWN"));
        PerformanceFake.NEXT.set(new Answer(404, "{}"));
        judged(csr, "ADVANCEMENT").body("verdict", equalTo("NOT_ENOUGH_EVIDENCE"));
    }

    @Test
    void anOpenImprovementPlanExcludes() {
        PerformanceFake.ranked(1, 0.95);
        People.keep(
                        "ELI-3",
                        "{\"name\":\"Planned\",\"hiredOn\":\"2020-01-01\",\"improvementPlanSince\":\"2026-01-05\"}")
                .then()
                .statusCode(201);
        UUID planned = UUID.fromString(
                as(Tokens.of("hr")).get("/career/v1/employees/by-number/ELI-3").path("id"));
        judged(planned, "ADVANCEMENT")
                .body("verdict", equalTo("NOT_ELIGIBLE"))
                .body("rules.find { it.rule == 'no-open-improvement-plan' }.facts[0].on", equalTo("2026-01-05"));
    }

    @Test
    void anOverrideHasAnApproverAReasonAndAnEnd() {
        PerformanceFake.ranked(4, 0.70);
        UUID excepted = People.employee("ELI-4", "eli", null, null, "general");
        approve(excepted, "{\"opportunity\":\"ADVANCEMENT\",\"reason\":\" \",\"expiresOn\":\"2099-01-01\"}")
                .statusCode(400);
        approve(excepted, "{\"opportunity\":\"ADVANCEMENT\",\"reason\":\"Led the pilot\",\"expiresOn\":\"2020-01-01\"}")
                .statusCode(400);
        approve(excepted, "{\"opportunity\":\"ADVANCEMENT\",\"reason\":\"Led the pilot\",\"expiresOn\":\"2099-01-01\"}")
                .statusCode(201);
        judged(excepted, "ADVANCEMENT")
                .body("verdict", equalTo("ELIGIBLE"))
                .body("override.approver", equalTo("hr"))
                .body("override.expiresOn", equalTo("2099-01-01"))
                .body("why", containsString("Led the pilot"));
        judged(excepted, "LATERAL_MOVE").body("verdict", equalTo("NOT_ELIGIBLE"));
    }

    @Test
    @Tag("L2")
    void peopleAskForThemselvesWithTheirOwnToken() {
        PerformanceFake.ranked(1, 0.95);
        String token = Tokens.of("csr", csr);
        as(token)
                .get("/career/v1/employees/" + csr + "/eligibility?opportunity=ADVANCEMENT")
                .then()
                .statusCode(200);
        org.junit.jupiter.api.Assertions.assertEquals("Bearer " + token, PerformanceFake.TOKEN.get());
        as(token)
                .get("/career/v1/employees/" + recent + "/eligibility?opportunity=ADVANCEMENT")
                .then()
                .statusCode(404);
    }

    @Test
    void whileTheStandingCannotBeHadTheAnswerIsToAskAgain() {
        PerformanceFake.NEXT.set(new Answer(500, "{}"));
        as(Tokens.of("hr"))
                .get("/career/v1/employees/" + csr + "/eligibility?opportunity=ADVANCEMENT")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("urn:vocation:problem:unavailable"));
    }

    @Test
    void badQuestionsSayWhatIsWrong() {
        String path = "/career/v1/employees/" + csr + "/eligibility";
        as(Tokens.of("hr")).get(path).then().statusCode(400).body("violations[0].field", equalTo("opportunity"));
        as(Tokens.of("hr"))
                .get(path + "?opportunity=ADVANCEMENT&asOf=" + today().plusDays(3))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("asOf"));
    }

    private static ValidatableResponse judged(UUID employee, String opportunity) {
        return as(Tokens.of("hr"))
                .get("/career/v1/employees/" + employee + "/eligibility?opportunity=" + opportunity)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse approve(UUID employee, String json) {
        return as(Tokens.of("hr"))
                .contentType(ContentType.JSON)
                .body(json)
                .post("/career/v1/employees/" + employee + "/eligibility-overrides")
                .then();
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Europe/Berlin"));
    }
}
