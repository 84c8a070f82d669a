package io.vocation.performance.scorecard;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vocation.commons.access.Role;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import static io.restassured.RestAssured.given;
import static io.vocation.performance.scorecard.Asking.get;
import static io.vocation.performance.scorecard.Asking.missing;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ScorecardFiguresTest {
    private static final String MARCH = "?period=2026-03";
    private static final String HR = Tokens.of(Role.HR);

    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    private UUID center;
    private UUID team;
    private UUID supervisor;
    private UUID csr;

    @BeforeEach
    void aTeam() {
        center = facts.center("rome-" + UUID.randomUUID(), "Europe/Rome");
        team = facts.team(center, "North");
        supervisor = facts.employee("Sam", center, null, null, "Supervisor");
        csr = facts.employee("Casey", center, team, supervisor, "General");
    }

    private void said(int times, UUID who, UnaryOperator<Response> how) {
        facts.survey(IntStream.range(0, times)
                .mapToObj(_ ->
                        how.apply(new Response(center, "2026-03-02T12:00:00Z").by(who, team, supervisor, "General")))
                .toArray(Response[]::new));
    }

    private static Response unresolved(Response response) {
        return response.with("resolved", false).with("contacts", null);
    }

    private String ofCsr() {
        return "/employees/" + csr + "/scorecard" + MARCH;
    }

    @Test
    @Tag("M7")
    void bothScoresStandSideBySide() {
        said(8, csr, response -> response);
        said(2, csr, response -> unresolved(response).with("sourceOfError", "ORGANIZATION"));
        said(1, csr, response -> unresolved(response).with("sourceOfError", "CSR"));
        said(1, csr, ScorecardFiguresTest::unresolved);

        get(ofCsr(), HR)
                .body("metrics.resolution.numerator", equalTo(8))
                .body("metrics.resolution.denominator", equalTo(12))
                .body("metrics.resolution.controllable.numerator", equalTo(8))
                .body("metrics.resolution.controllable.denominator", equalTo(10))
                .body("metrics.resolution.controllable.interval.low", closeTo(0.4902, 0.0001))
                .body("ranksBy", equalTo("LIVED"));

        policy("standing.score", 2);
        get(ofCsr(), HR).body("ranksBy", equalTo("CONTROLLABLE"));
    }

    private void policy(String key, double value) {
        jdbi.useHandle(sql -> sql.execute("""
                INSERT INTO policy (center_id, key, value, unit, effective_from, source, changed_by, reason)
                VALUES (?, ?, ?, 'any', DATE '2000-01-01', 'test', 'test', 'test')""", center, key, value));
    }

    /** By hand: 14 × 5 % + 3 × 9 % + 3 × 25 % = 1.72 of 20; the share at risk is 4 of 20. */
    @Test
    @Tag("M5")
    void customersAtRiskStandBesideThoseWhoAreLikelyToLeave() {
        said(14, csr, response -> response);
        said(3, csr, response -> response.with("contacts", 3));
        said(3, csr, ScorecardFiguresTest::unresolved);
        said(4, csr, response -> response.with("resolved", null)
                .with("contacts", null)
                .with("continues", false));
        // Asked for no contacts, they decide nothing: neither those who were resolved nor those who were not.
        said(5, csr, response -> unresolved(response)
                .with("asks", List.of("resolved"))
                .with("continues", null));

        get("/teams/" + team + "/scorecard" + MARCH, HR)
                .body("atRisk.numerator", equalTo(4))
                .body("atRisk.denominator", equalTo(24))
                .body("projectedDefections.customers", equalTo(20))
                .body("projectedDefections.defections", closeTo(1.72, 1e-9))
                .body("projectedDefections.rate", closeTo(0.086, 1e-9))
                .body("projectedDefections.interval.method", equalTo("ADJUSTED_MULTINOMIAL"))
                .body("projectedDefections.parts.name", equalTo(List.of("FCR", "RESOLVED_LATER", "UNRESOLVED")))
                .body("projectedDefections.parts.customers", equalTo(List.of(14, 3, 3)))
                .body("projectedDefections.parts.leaving", equalTo(List.of(0.05, 0.09, 0.25)));
        get(ofCsr(), HR).body("atRisk.numerator", equalTo(4)).body("$", not(hasKey("projectedDefections")));

        policy("defection.unresolved", 0.5);
        get("/teams/" + team + "/scorecard" + MARCH, HR).body("projectedDefections.defections", closeTo(2.47, 1e-9));
    }

    @Test
    @Tag("M5")
    @Tag("F1")
    void whatNobodyAnsweredIsAbsentAndWhatFewAnsweredIsNotShown() {
        said(6, csr, response -> response.with("asks", List.of("csatCsr"))
                .with("csatCenter", null)
                .with("resolved", null)
                .with("contacts", null)
                .with("continues", null));
        get("/teams/" + team + "/scorecard" + MARCH, HR)
                .body("$", not(hasKey("atRisk")))
                .body("$", not(hasKey("projectedDefections")))
                .body("$", not(hasKey("errors")))
                .body("$", not(hasKey("repeatReasons")));

        said(4, csr, response -> response.with("sourceOfError", "CSR").with("repeatReason", "late"));
        get("/teams/" + team + "/scorecard" + MARCH, HR)
                .body("atRisk.state", equalTo("INSUFFICIENT_DATA"))
                .body("atRisk.denominator", equalTo(4))
                .body("atRisk", not(hasKey("numerator")))
                .body("projectedDefections.state", equalTo("INSUFFICIENT_DATA"))
                .body("projectedDefections.parts", hasSize(0))
                .body("projectedDefections", not(hasKey("rate")))
                .body("errors.state", equalTo("INSUFFICIENT_DATA"))
                .body("errors.coded", equalTo(4))
                .body("errors.sources", hasSize(0))
                .body("repeatReasons.coded", equalTo(4))
                .body("repeatReasons.reasons", hasSize(0));
    }

    @Test
    @Tag("M6")
    void whoseErrorItWasIsComparedWithTheBenchmarks() {
        said(4, csr, response -> unresolved(response)
                .with("sourceOfError", "CSR")
                .with("willOrSkill", "WILL"));
        said(2, csr, response -> unresolved(response)
                .with("sourceOfError", "CSR")
                .with("willOrSkill", "SKILL"));
        said(3, csr, response -> unresolved(response).with("sourceOfError", "ORGANIZATION"));
        said(1, csr, response -> response.with("contacts", 2).with("sourceOfError", "CUSTOMER"));
        said(2, csr, ScorecardFiguresTest::unresolved);
        said(7, csr, response -> response);

        get(ofCsr(), HR)
                .body("errors.coded", equalTo(10))
                .body("errors.toBeCoded", equalTo(12))
                .body("errors.sources.code", equalTo(List.of("CSR", "ORGANIZATION", "CUSTOMER")))
                .body("errors.sources.count", equalTo(List.of(6, 3, 1)))
                .body("errors.sources.share", equalTo(List.of(0.6, 0.3, 0.1)))
                .body("errors.sources.benchmark.value", equalTo(List.of(0.38, 0.49, 0.13)))
                .body("errors.sources[0].benchmark.state", equalTo("NO_DIFFERENCE_SHOWN"))
                // Wilson, 1 of 10.
                .body("errors.sources[2].interval.low", closeTo(0.0179, 0.0001))
                .body("errors.sources[2].interval.high", closeTo(0.4042, 0.0001))
                .body("errors.willOrSkill.coded", equalTo(6))
                .body("errors.willOrSkill.toBeCoded", equalTo(6))
                .body("errors.willOrSkill.codes.count", equalTo(List.of(4, 2)));
    }

    @Test
    @Tag("M6")
    void reasonsForCallingAgainAddUpTheMostFrequentFirst() {
        said(2, csr, response -> response.with("repeatReason", "broken promise"));
        said(3, csr, response -> response.with("repeatReason", "not informed"));
        said(1, csr, response -> response.with("repeatReason", "other & more"));

        get(ofCsr(), HR)
                .body("repeatReasons.coded", equalTo(6))
                .body(
                        "repeatReasons.reasons.reason",
                        equalTo(List.of("not informed", "broken promise", "other & more")))
                .body("repeatReasons.reasons.count", equalTo(List.of(3, 2, 1)))
                .body("repeatReasons.reasons[0].share", equalTo(0.5))
                .body("repeatReasons.reasons[1].cumulativeShare", closeTo(0.8333, 0.0001))
                .body("repeatReasons.reasons[2].cumulativeShare", equalTo(1.0))
                .body("repeatReasons.reasons[2].responses", containsString("repeatReason=other+%26+more"));
    }

    /** Newcombe (1998), table II, method 10: 56/70 against 48/80. What the person did on another team is not of this one. */
    @Test
    @Tag("P1")
    void aPersonIsComparedWithTheOthersOfTheirTeam() {
        UUID other = facts.employee("Robin", center, team, supervisor, "General");
        said(56, csr, response -> response);
        said(14, csr, ScorecardFiguresTest::unresolved);
        said(48, other, response -> response);
        said(32, other, ScorecardFiguresTest::unresolved);

        get(ofCsr(), HR)
                .body("metrics.resolution.comparisons.with", equalTo(List.of("TEAM", "CENTER")))
                .body("metrics.resolution.comparisons[0].id", equalTo(team.toString()))
                .body("metrics.resolution.comparisons[0].name", equalTo("North"))
                .body("metrics.resolution.comparisons[0].all.numerator", equalTo(104))
                .body("metrics.resolution.comparisons[0].all.denominator", equalTo(150))
                .body("metrics.resolution.comparisons[0].rest.numerator", equalTo(48))
                .body("metrics.resolution.comparisons[0].rest.denominator", equalTo(80))
                .body("metrics.resolution.comparisons[0].difference.value", closeTo(0.2, 1e-9))
                .body("metrics.resolution.comparisons[0].difference.low", closeTo(0.0524, 0.0001))
                .body("metrics.resolution.comparisons[0].difference.high", closeTo(0.3339, 0.0001))
                .body("metrics.resolution.comparisons.state", equalTo(List.of("ABOVE", "ABOVE")))
                .body("metrics.continues.comparisons[0].state", equalTo("NO_DIFFERENCE_SHOWN"));
        get("/employees/" + other + "/scorecard" + MARCH, HR)
                .body("metrics.resolution.comparisons[0].state", equalTo("BELOW"))
                .body("metrics.resolution.comparisons[0].difference.high", closeTo(-0.0524, 0.0001));
    }

    @Test
    @Tag("P1")
    @Tag("M8")
    void whatAPersonDidOnAnotherTeamIsNotTakenFromThisOne() {
        UUID other = facts.employee("Robin", center, team, supervisor, "General");
        UUID before = facts.team(center, "South");
        said(6, csr, response -> response.by(csr, before, supervisor, "General"));
        said(5, csr, response -> response);
        said(7, other, response -> response);

        get(ofCsr(), HR)
                .body("metrics.resolution.denominator", equalTo(11))
                .body("metrics.resolution.comparisons[0].all.denominator", equalTo(12))
                .body("metrics.resolution.comparisons[0].rest.denominator", equalTo(7))
                .body("metrics.resolution.comparisons[1].rest.denominator", equalTo(7));
        get("/teams/" + before + "/scorecard" + MARCH, HR)
                .body("metrics.resolution.comparisons.with", equalTo(List.of("CENTER")))
                .body("metrics.resolution.comparisons[0].rest.denominator", equalTo(12));
    }

    @Test
    @Tag("P1")
    void whoIsAloneIsComparedWithNobody() {
        said(6, csr, response -> response);

        get(ofCsr(), HR)
                .body(
                        "metrics.resolution.comparisons.state",
                        equalTo(List.of("INSUFFICIENT_DATA", "INSUFFICIENT_DATA")))
                .body("metrics.resolution.comparisons[0].rest.denominator", equalTo(0));
        get("/centers/" + center + "/scorecard" + MARCH, HR).body("metrics.resolution.comparisons", hasSize(0));
    }

    @Test
    @Tag("L2")
    void aCsrIsNotShownTheRestOfATeamOfFew() {
        said(6, csr, response -> response);
        for (int i = 0; i < 4; i++) {
            said(6, facts.employee("C" + i, center, team, supervisor, "General"), response -> response);
        }
        String own = Tokens.of(Role.CSR, csr);

        for (String path : List.of(ofCsr(), "/me/scorecard" + MARCH)) {
            get(path, own)
                    .body("metrics.resolution.numerator", equalTo(6))
                    .body("metrics.resolution.comparisons.state", equalTo(List.of("TOO_FEW_PEOPLE", "TOO_FEW_PEOPLE")))
                    .body("metrics.resolution.comparisons[0]", not(hasKey("all")))
                    .body("metrics.resolution.comparisons[0]", not(hasKey("rest")));
        }
        get(ofCsr(), Tokens.of(Role.SUPERVISOR, supervisor))
                .body("metrics.resolution.comparisons[0].rest.denominator", equalTo(24));

        said(6, facts.employee("C5", center, team, supervisor, "General"), response -> response);
        get(ofCsr(), own).body("metrics.resolution.comparisons[0].rest.denominator", equalTo(30));
    }

    @Test
    @Tag("M9")
    void aBenchmarkIsMetOrMissedWhereTheIntervalSaysSo() {
        said(100, csr, response -> response);
        said(20, csr, ScorecardFiguresTest::unresolved);

        // 100 of 120, Wilson 0.757 to 0.889: it holds the average of 0.88, and not the world class of 0.95.
        get(ofCsr(), HR)
                .body("metrics.resolution.benchmarks.state", equalTo(List.of("NO_DIFFERENCE_SHOWN", "BELOW")))
                .body("metrics.csatCsr.benchmarks.state", equalTo(List.of("ABOVE")));
    }

    @Test
    @Tag("P1")
    void aSupervisorsScorecardIsOfThoseTheySupervisedThen() {
        UUID later = facts.employee("Alex", center, null, null, "Supervisor");
        said(6, csr, response -> response);
        said(5, csr, response -> response.by(csr, team, later, "General"));
        said(9, supervisor, response -> response.by(supervisor, null, later, "Supervisor"));
        String path = "/supervisors/" + supervisor + "/scorecard" + MARCH;

        get(path, HR)
                .body("subject.kind", equalTo("SUPERVISOR"))
                .body("subject.name", equalTo("Sam"))
                .body("responses", equalTo(6))
                .body("metrics.fcr.denominator", equalTo(6))
                .body("metrics.resolution.comparisons[0].rest.denominator", equalTo(14));
        get(path, Tokens.of(Role.SUPERVISOR, supervisor)).statusCode(200);
        missing(path, Tokens.of(Role.SUPERVISOR, later));
        missing(path, Tokens.of(Role.CSR, csr));
        get(path, Tokens.of(Role.ADMIN)).statusCode(403);
        missing("/supervisors/" + UUID.randomUUID() + "/scorecard", HR);
    }

    @Test
    @Tag("P1")
    @Tag("L2")
    void callTypesAndLinesOfBusinessHaveScorecardsOfTheirOwn() {
        UUID manager = facts.employee("Max", center, null, null, "Manager");
        said(6, csr, response -> response.with("callType", "claims & more").with("lineOfBusiness", "retail/web"));
        said(5, csr, response -> response.with("callType", "billing"));
        String token = Tokens.of(Role.MANAGER, manager);

        get("/centers/" + center + "/call-types" + MARCH, token)
                .body("items.name", equalTo(List.of("claims & more", "billing")))
                .body("items.responses", equalTo(List.of(6, 5)))
                .body("window.from", equalTo("2026-03-01"));
        get("/centers/" + center + "/lines-of-business" + MARCH, token)
                .body("items.name", equalTo(List.of("retail/web")));
        get("/centers/" + center + "/call-types/claims & more/scorecard" + MARCH, token)
                .body("subject.kind", equalTo("CALL_TYPE"))
                .body("subject.name", equalTo("claims & more"))
                .body("subject", not(hasKey("id")))
                .body("responses", equalTo(6))
                .body("metrics.resolution.comparisons[0].rest.denominator", equalTo(5))
                .body("responsesBehind", containsString("callType=claims+%26+more"));
        get("/centers/" + center + "/call-types/unheard/scorecard" + MARCH, token)
                .statusCode(200)
                .body("responses", equalTo(0));
        // A slash within a name is more than the contract's checks can tell from one between names.
        given().auth()
                .oauth2(token)
                .urlEncodingEnabled(false)
                .get("/performance/v1/centers/" + center + "/lines-of-business/retail%2Fweb/scorecard" + MARCH)
                .then()
                .body("responses", equalTo(6));
        for (String path : List.of("/call-types", "/lines-of-business", "/call-types/billing/scorecard")) {
            missing("/centers/" + center + path, Tokens.of(Role.CSR, csr));
            missing("/centers/" + UUID.randomUUID() + path, token);
            get("/centers/" + center + path, Tokens.of(Role.SURVEY_SOURCE)).statusCode(403);
        }
    }

    @Test
    void eachFigureLeadsToItsResponsesInTheCentersDays() {
        said(6, csr, response -> response);
        String behind = "/survey/v1/responses?center=" + center
                + "&state=COUNTED&contactedFrom=2026-02-28T23%3A00%3A00Z&contactedTo=2026-03-31T22%3A00%3A00Z&employee="
                + csr;

        get(ofCsr(), HR)
                .body("responsesBehind", equalTo(behind))
                .body("metrics.resolution.responses.all", equalTo(behind + "&metric=RESOLUTION"))
                .body("metrics.resolution.responses.no", equalTo(behind + "&metric=RESOLUTION&verdict=NO"))
                .body(
                        "metrics.worldClassCall.controllable.responses.yes",
                        equalTo(behind + "&metric=WORLD_CLASS_CALL&controllable=true&verdict=YES"))
                .body("atRisk.responses", equalTo(behind + "&metric=CONTINUES&verdict=NO"));
    }

    @Test
    @Tag("F1")
    void daysThatContradictEachOtherAreRefusedAndAllOfItIsSaid() {
        get("/employees/" + csr + "/scorecard?period=2026-Q7&from=2026-01-01&window=P3D", HR)
                .statusCode(400)
                .body("violations.field", hasItems("period", "to", "window"));
        get("/employees/" + csr + "/scorecard?from=2026-01-01&from=2026-02-01&to=2026-03-01", HR)
                .statusCode(400)
                .body("violations.field", hasItem("from"));
    }
}
