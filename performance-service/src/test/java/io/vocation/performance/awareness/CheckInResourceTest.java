package io.vocation.performance.awareness;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vocation.commons.access.Role;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;
import io.vocation.test.Contract;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(Surroundings.class)
@Tag("P3")
class CheckInResourceTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");

    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    private UUID center;
    private UUID team;
    private UUID supervisor;
    private UUID csr;
    private String led;

    @BeforeEach
    void aTeam() {
        center = facts.center("patan-" + UUID.randomUUID(), ZONE.getId());
        team = facts.team(center, "North");
        UUID leader = facts.employee("Max", center, null, null, "Manager");
        supervisor = facts.employee("Sam", center, team, leader, "Supervisor");
        csr = facts.employee("Casey", center, team, supervisor, "General");
        led = Tokens.of(Role.SUPERVISOR, supervisor);
    }

    @Test
    void whatIsStatedIsComparedWithTheFiguresOfThatMoment() {
        // 8 of 10 resolved; everything else answered well by all ten.
        said(csr, 8, 10);
        String id = ask(led, csr)
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("askedBy", equalTo("supervisor"))
                .body("answerUntil", equalTo(LocalDate.now(ZONE).plusDays(14).toString()))
                .body("statements", hasSize(0))
                .extract()
                .path("id");

        answer(
                        csr,
                        id,
                        Map.of(
                                "RESOLUTION",
                                0.85,
                                "CSAT_CENTER",
                                1,
                                "CSAT_CSR",
                                1,
                                "CONTINUES",
                                0.97,
                                "WORLD_CLASS_CALL",
                                0.75))
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("outcome", equalTo("KNOWN"))
                .body("tolerance", equalTo(5))
                .body(of("RESOLUTION") + ".stated", equalTo(0.85))
                .body(of("RESOLUTION") + ".numerator", equalTo(8))
                .body(of("RESOLUTION") + ".denominator", equalTo(10))
                .body("statements.known", everyItem(equalTo(true)));

        // What comes later changes nothing of it.
        said(csr, 0, 10);
        as(led).get("/performance/v1/employees/" + csr + "/check-ins")
                .then()
                .statusCode(200)
                .body("items[0].outcome", equalTo("KNOWN"))
                .body("items[0].statements.find { it.metric == 'RESOLUTION' }.denominator", equalTo(10));
    }

    @Test
    void oneRateTooFarOffOrNotStatedIsNotKnowing() {
        said(csr, 8, 10);
        answer(
                        csr,
                        asked(csr),
                        Map.of(
                                "RESOLUTION",
                                0.86,
                                "CSAT_CENTER",
                                1,
                                "CSAT_CSR",
                                1,
                                "CONTINUES",
                                1,
                                "WORLD_CLASS_CALL",
                                0.8))
                .body("outcome", equalTo("NOT_KNOWN"))
                .body(of("RESOLUTION") + ".known", equalTo(false))
                .body(of("CSAT_CSR") + ".known", equalTo(true));
        answer(csr, asked(csr), Map.of("RESOLUTION", 0.8))
                .body("outcome", equalTo("NOT_KNOWN"))
                .body(of("CSAT_CSR") + ".stated", nullValue())
                .body(of("CSAT_CSR") + ".known", equalTo(false));
    }

    @Test
    @Tag("F1")
    void whoHasTooFewAnswersHasNothingToKnow() {
        said(csr, 4, 4);
        answer(csr, asked(csr), Map.of("RESOLUTION", 0.1))
                .statusCode(200)
                .body("outcome", equalTo("NO_FIGURES"))
                .body(of("RESOLUTION") + ".denominator", equalTo(4))
                .body(of("RESOLUTION") + ".numerator", nullValue());
        answer(csr, asked(csr), Map.of()).body("outcome", equalTo("NO_FIGURES"));
        center().body("withoutFigures", equalTo(1)).body("able", nullValue());
    }

    @Test
    void nobodyAnswersForSomeoneElseOrTwice() {
        said(csr, 8, 10);
        String id = asked(csr);
        UUID colleague = facts.employee("Cleo", center, team, supervisor, "General");
        answer(colleague, id, Map.of("RESOLUTION", 0.8)).statusCode(404);
        answer(supervisor, id, Map.of("RESOLUTION", 0.8)).statusCode(404);
        answer(csr, id, Map.of("RESOLUTION", 0.8)).statusCode(200);
        answer(csr, id, Map.of("RESOLUTION", 0.8)).statusCode(409);
        answer(csr, UUID.randomUUID().toString(), Map.of("RESOLUTION", 0.8)).statusCode(404);
    }

    @Test
    @Tag("M3")
    void whatIsNoAnswerIsAProblem() {
        String id = asked(csr);
        answer(csr, id, Map.of("FCR", 0.8)).statusCode(400);
        answer(csr, id, Map.of("RESOLUTION", 80)).statusCode(400);
        answer(csr, id, Map.of("HANDLE_TIME", 0.8)).statusCode(400);
        Map<String, Object> stated = Map.of("metric", "RESOLUTION", "stated", 0.8);
        as(Tokens.of(Role.CSR, csr))
                .contentType("application/json")
                .body(Map.of("statements", List.of(stated, stated)))
                .post("/performance/v1/me/check-ins/" + id + "/answer")
                .then()
                .statusCode(400);
    }

    @Test
    void theDaysAreAWindowThatIsThere() {
        LocalDate today = LocalDate.now(ZONE);
        ask(led, csr, Map.of("from", today.minusDays(30).toString(), "to", today.toString()))
                .statusCode(201)
                .body("window.from", equalTo(today.minusDays(30).toString()))
                .body("window.zone", equalTo(ZONE.getId()));
        ask(led, csr, Map.of("from", today.toString())).statusCode(400);
        ask(led, csr, Map.of("from", today.toString(), "to", today.minusDays(1).toString()))
                .statusCode(400);
        ask(led, csr, Map.of("from", today.toString(), "to", today.plusDays(1).toString()))
                .statusCode(400);
        ask(led, csr)
                .body("window.from", equalTo(today.minusDays(179).toString()))
                .body("window.to", equalTo(today.toString()));
    }

    @Test
    @Tag("L2")
    void whoLeadsSomebodyAsksThemAndNobodyThemselves() {
        UUID other = facts.employee("Robin", center, null, UUID.randomUUID(), "General");
        ask(led, other).statusCode(404);
        ask(led, supervisor).statusCode(403);
        ask(Tokens.of(Role.CSR, csr), csr).statusCode(403);
        ask(Tokens.of(Role.ADMIN), csr).statusCode(403);
        ask(Tokens.of(Role.HR), csr).statusCode(201);
        UUID elsewhere = facts.center("kirtipur-" + UUID.randomUUID(), ZONE.getId());
        ask(Tokens.of(Role.MANAGER, facts.employee("Alex", elsewhere, null, null, "Manager")), csr)
                .statusCode(404);
        as(Tokens.of(Role.CSR, other))
                .get("/performance/v1/employees/" + csr + "/check-ins")
                .then()
                .statusCode(404);
        as(Tokens.of(Role.CSR, csr))
                .get("/performance/v1/teams/" + team + "/awareness")
                .then()
                .statusCode(404);
        as(led).get("/performance/v1/teams/" + team + "/awareness").then().statusCode(200);
        as(led).get("/performance/v1/centers/" + center + "/awareness").then().statusCode(404);
    }

    @Test
    @Tag("L1")
    void whatIsHeldOfACheckInIsShownToWhomItIsAbout() {
        said(csr, 8, 10);
        answer(csr, asked(csr), Map.of("RESOLUTION", 0.8)).statusCode(200);
        as(Tokens.of(Role.CSR, csr))
                .get("/performance/v1/me/data")
                .then()
                .body("sections.checkIns[0].outcome", equalTo("NOT_KNOWN"))
                .body("sections.checkIns[0].statements.metric", hasItem("RESOLUTION"));
    }

    @Test
    void onesOwnAreReadPageByPage() {
        List<String> ids = List.of(asked(csr), asked(csr), asked(csr));
        String me = Tokens.of(Role.CSR, csr);
        String next = as(me).get("/performance/v1/me/check-ins?limit=2")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(ids.get(2), ids.get(1))))
                .extract()
                .path("next");
        as(me).get("/performance/v1/me/check-ins?limit=2&cursor=" + next)
                .then()
                .body("items.id", equalTo(List.of(ids.get(0))))
                .body("next", nullValue());
        as(me).get("/performance/v1/me/check-ins?cursor=x").then().statusCode(400);
    }

    /**
     * Ten CSRs on two teams. Of the first six who answer, four can; one is asked twice and counts with the latest answer;
     * one let the time go by, one has time left, two were not asked. Wilson for 4 of 6 by Newcombe's method 3.
     */
    @Test
    @Tag("F1")
    void theShareWhoCanIsAFigureOfTheCenterAndOfEachTeam() {
        UUID south = facts.team(center, "South");
        List<UUID> people = new ArrayList<>(List.of(csr));
        for (int i = 1; i < 10; i++) {
            people.add(facts.employee("CSR " + i, center, i < 7 ? team : south, supervisor, "General"));
        }
        for (int i = 0; i < 6; i++) {
            said(people.get(i), 8, 10);
            if (i == 0) {
                states(people.get(i), 0.1);
            }
            states(people.get(i), i < 4 ? 0.8 : 0.1);
        }
        lapse(asked(people.get(6)));
        asked(people.get(7));

        center().body("csrs", equalTo(10))
                .body("able.numerator", equalTo(4))
                .body("able.denominator", equalTo(6))
                .body("able.interval.low", closeTo(0.3000, 0.0001))
                .body("able.interval.high", closeTo(0.9032, 0.0001))
                .body("asked.numerator", equalTo(6))
                .body("asked.denominator", equalTo(10))
                .body("asked.rate", equalTo(0.6))
                .body("unanswered", equalTo(1))
                .body("open", equalTo(1))
                .body("withoutFigures", equalTo(0))
                .body("teams.team", equalTo(List.of("North", "South")))
                .body("teams.csrs", equalTo(List.of(7, 3)))
                .body("teams[0].able.numerator", equalTo(4))
                .body("teams[0].unanswered", equalTo(1))
                .body("teams[1].open", equalTo(1))
                .body("teams[1].able", nullValue())
                .body("teams[1].asked.state", equalTo("INSUFFICIENT_DATA"));
        as(Tokens.of(Role.HR))
                .get("/performance/v1/teams/" + south + "/awareness")
                .then()
                .statusCode(200)
                .body("team", equalTo("South"))
                .body("csrs", equalTo(3))
                .body("open", equalTo(1));
        LocalDate past = LocalDate.now(ZONE).minusDays(10);
        as(Tokens.of(Role.HR))
                .get("/performance/v1/centers/" + center + "/awareness?from=" + past.minusDays(5) + "&to=" + past)
                .then()
                .body("able", nullValue())
                .body("asked.numerator", equalTo(0))
                .body("unanswered", equalTo(0));
    }

    @Test
    void whoAnswersTooLateCountsAsNotAsked() {
        said(csr, 8, 10);
        String id = asked(csr);
        lapse(id);
        answer(csr, id, Map.of("RESOLUTION", 0.8)).statusCode(409);
        as(led).get("/performance/v1/employees/" + csr + "/check-ins").then().body("items[0].state", equalTo("LAPSED"));
        center().body("unanswered", equalTo(1)).body("able", nullValue());
    }

    /** As if it had been asked a month ago. */
    private void lapse(String id) {
        jdbi.useHandle(sql -> sql.execute(
                "UPDATE check_in SET asked_on = asked_on - 30, answer_until = answer_until - 30 WHERE id = cast(? AS uuid)",
                id));
    }

    private void states(UUID who, double resolution) {
        answer(
                        who,
                        asked(who),
                        Map.of(
                                "RESOLUTION", resolution,
                                "CSAT_CENTER", 1,
                                "CSAT_CSR", 1,
                                "CONTINUES", 1,
                                "WORLD_CLASS_CALL", 0.8))
                .statusCode(200);
    }

    private void said(UUID who, int resolved, int answers) {
        for (int i = 0; i < answers; i++) {
            facts.survey(
                    new Response(center, Instant.now().minus(2, ChronoUnit.DAYS).toString())
                            .by(who, team, supervisor, "General")
                            .with("resolved", i < resolved));
        }
    }

    private String asked(UUID who) {
        return ask(led, who).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse ask(String token, UUID who) {
        return ask(token, who, Map.of());
    }

    private static ValidatableResponse ask(String token, UUID who, Map<String, Object> days) {
        return as(token)
                .contentType("application/json")
                .body(days)
                .post("/performance/v1/employees/" + who + "/check-ins")
                .then();
    }

    private static ValidatableResponse answer(UUID who, String id, Map<String, ? extends Number> stated) {
        return as(Tokens.of(Role.CSR, who))
                .contentType("application/json")
                .body(Map.of(
                        "statements",
                        stated.entrySet().stream()
                                .map(each -> Map.of("metric", each.getKey(), "stated", each.getValue()))
                                .toList()))
                .post("/performance/v1/me/check-ins/" + id + "/answer")
                .then();
    }

    private static String of(String metric) {
        return "statements.find { it.metric == '" + metric + "' }";
    }

    private ValidatableResponse center() {
        return as(Tokens.of(Role.HR))
                .get("/performance/v1/centers/" + center + "/awareness")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .filter(new Contract())
                .auth()
                .oauth2(token);
    }
}
