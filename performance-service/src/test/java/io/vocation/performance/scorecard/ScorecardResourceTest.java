package io.vocation.performance.scorecard;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.vocation.commons.access.Role;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;
import io.vocation.test.BadTokens;
import io.vocation.test.Contract;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ScorecardResourceTest {

    private static final String MARCH = "?from=2026-03-01&to=2026-03-31";
    private static final String NOON = "2026-03-02T12:00:00Z";

    @Inject
    Facts facts;

    private UUID center;
    private UUID team;
    private UUID supervisor;
    private UUID csr;

    @BeforeEach
    void aTeam() {
        center = facts.center("oslo-" + UUID.randomUUID(), "Europe/Oslo");
        team = facts.team(center, "North");
        supervisor = facts.employee("Sam", center, null, null, "Supervisor");
        csr = facts.employee("Casey", center, team, supervisor, "General");
    }

    @Test
    @Tag("M1")
    @Tag("F1")
    void aPersonsScorecardHasEachRateWithWhatItIsMadeOf() {
        said(8, true);
        said(2, false);

        get("/employees/" + csr + "/scorecard" + MARCH, Tokens.of(Role.HR))
                .statusCode(200)
                .body("subject.kind", equalTo("EMPLOYEE"))
                .body("subject.id", equalTo(csr.toString()))
                .body("subject.name", equalTo("Casey"))
                .body("center.id", equalTo(center.toString()))
                .body("window.from", equalTo("2026-03-01"))
                .body("window.to", equalTo("2026-03-31"))
                .body("window.zone", equalTo("Europe/Oslo"))
                .body("responses", equalTo(10))
                .body("metrics.resolution.state", equalTo("SHOWN"))
                .body("metrics.resolution.numerator", equalTo(8))
                .body("metrics.resolution.denominator", equalTo(10))
                .body("metrics.resolution.rate", equalTo(0.8))
                // Wilson, 8 of 10.
                .body("metrics.resolution.interval.low", closeTo(0.4902, 0.0001))
                .body("metrics.resolution.interval.high", closeTo(0.9433, 0.0001))
                .body("metrics.resolution.interval.level", equalTo(0.95))
                .body("metrics.resolution.interval.method", equalTo("WILSON"))
                .body("metrics.worldClassCall.numerator", equalTo(8))
                .body("metrics.csatCenter.numerator", equalTo(10))
                .body("metrics.continues.numerator", equalTo(10));
    }

    @Test
    @Tag("M9")
    void benchmarksStandBesideTheFigures() {
        said(6, true);

        get("/employees/" + csr + "/scorecard" + MARCH, Tokens.of(Role.HR))
                .body("metrics.resolution.benchmarks.name", equalTo(List.of("average", "world-class")))
                .body("metrics.resolution.benchmarks.value", equalTo(List.of(0.88, 0.95)))
                .body("metrics.csatCsr.benchmarks.value", equalTo(List.of(0.85)));
    }

    @Test
    @Tag("M3")
    void fcrIsAFigureOfTeamsAndCentersOnly() {
        said(6, true);

        get("/employees/" + csr + "/scorecard" + MARCH, Tokens.of(Role.HR)).body("metrics", not(hasKey("fcr")));
        get("/teams/" + team + "/scorecard" + MARCH, Tokens.of(Role.HR)).body("metrics.fcr.numerator", equalTo(6));
        get("/centers/" + center + "/scorecard" + MARCH, Tokens.of(Role.HR))
                .body("metrics.fcr.denominator", equalTo(6));
    }

    @Test
    @Tag("M4")
    void aMetricThatNobodyAnsweredIsAbsent() {
        for (int i = 0; i < 6; i++) {
            facts.survey(response()
                    .with("asks", List.of("csatCsr", "resolved"))
                    .with("csatCenter", null)
                    .with("contacts", null)
                    .with("continues", null));
        }

        get("/centers/" + center + "/scorecard" + MARCH, Tokens.of(Role.HR))
                .body("metrics", aMapWithSize(3))
                .body("metrics.resolution.numerator", equalTo(6))
                .body("metrics.csatCsr.numerator", equalTo(6))
                .body("metrics.worldClassCall.numerator", equalTo(6));
        get("/centers/" + center + "/scorecard?from=2025-01-01&to=2025-01-31", Tokens.of(Role.HR))
                .statusCode(200)
                .body("responses", equalTo(0))
                .body("metrics", aMapWithSize(0));
    }

    @Test
    @Tag("F1")
    void belowFiveAnswersOnlyTheirNumberIsShown() {
        said(4, true);

        get("/employees/" + csr + "/scorecard" + MARCH, Tokens.of(Role.HR))
                .body("metrics.resolution.state", equalTo("INSUFFICIENT_DATA"))
                .body("metrics.resolution.denominator", equalTo(4))
                .body("metrics.resolution.numerator", nullValue())
                .body("metrics.resolution.rate", nullValue())
                .body("metrics.resolution.interval", nullValue());
    }

    @Test
    @Tag("L2")
    void aCsrSeesTheirOwnAndNobodyElses() {
        UUID other = facts.employee("Robin", center, team, supervisor, "General");
        String token = Tokens.of(Role.CSR, csr);

        get("/employees/" + csr + "/scorecard", token).statusCode(200);
        get("/me/scorecard", token).statusCode(200).body("subject.id", equalTo(csr.toString()));
        missing("/employees/" + other + "/scorecard", token);
        missing("/employees/" + UUID.randomUUID() + "/scorecard", token);
        missing("/teams/" + team + "/scorecard", token);
        missing("/centers/" + center + "/scorecard", token);
    }

    @Test
    @Tag("L2")
    void aSupervisorSeesTheirTeamAndNoOther() {
        UUID otherTeam = facts.team(center, "South");
        UUID otherSupervisor = facts.employee("Alex", center, null, null, "Supervisor");
        UUID other = facts.employee("Robin", center, otherTeam, otherSupervisor, "General");
        String token = Tokens.of(Role.SUPERVISOR, supervisor);

        get("/employees/" + csr + "/scorecard", token).statusCode(200);
        get("/teams/" + team + "/scorecard", token).statusCode(200);
        get("/me/scorecard", token).statusCode(200);
        missing("/employees/" + other + "/scorecard", token);
        missing("/teams/" + otherTeam + "/scorecard", token);
        missing("/centers/" + center + "/scorecard", token);
    }

    @Test
    @Tag("L2")
    void aManagerSeesTheirCenterAndNoOther() {
        UUID manager = facts.employee("Max", center, null, null, "Manager");
        UUID otherCenter = facts.center("bergen-" + UUID.randomUUID(), "Europe/Oslo");
        UUID other = facts.employee("Robin", otherCenter, null, null, "General");
        String token = Tokens.of(Role.MANAGER, manager);

        get("/employees/" + csr + "/scorecard", token).statusCode(200);
        get("/teams/" + team + "/scorecard", token).statusCode(200);
        get("/centers/" + center + "/scorecard", token).statusCode(200);
        missing("/employees/" + other + "/scorecard", token);
        missing("/centers/" + otherCenter + "/scorecard", token);
    }

    @ParameterizedTest
    @Tag("L2")
    @ValueSource(strings = {Role.SURVEY_SOURCE, Role.ADMIN})
    void rolesThatNeverReadFiguresAreForbidden(String role) {
        for (String path : List.of("/employees/" + csr, "/teams/" + team, "/centers/" + center, "/me")) {
            get(path + "/scorecard", Tokens.of(role))
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:vocation:problem:forbidden"));
        }
    }

    @Test
    @Tag("L2")
    void nobodyReadsWithoutAValidToken() {
        BadTokens.areRefusedAt("/performance/v1/employees/" + csr + "/scorecard", Role.HR);
    }

    @Test
    void whatIsNoWindowIsAProblemThatNamesTheField() {
        get("/employees/" + csr + "/scorecard?from=2026-03-32&to=2026-04-01", Tokens.of(Role.HR))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:vocation:problem:validation"))
                .body("violations.field", hasItem("from"));
    }

    @Test
    void whoIsUnknownIsNotFoundAndWhatIsNoIdIsTheCallersMistake() {
        get("/employees/nobody/scorecard", Tokens.of(Role.HR)).statusCode(400).contentType("application/problem+json");
        missing("/employees/" + UUID.randomUUID() + "/scorecard", Tokens.of(Role.HR));
        missing("/me/scorecard", Tokens.of(Role.HR));
    }

    private void said(int times, boolean resolved) {
        for (int i = 0; i < times; i++) {
            facts.survey(response().with("resolved", resolved));
        }
    }

    private Response response() {
        return new Response(center, NOON).by(csr, team, supervisor, "General");
    }

    private static void missing(String path, String token) {
        get(path, token).statusCode(404).contentType("application/problem+json");
    }

    private static ValidatableResponse get(String path, String token) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .filter(new Contract())
                .auth()
                .oauth2(token)
                .get("/performance/v1" + path)
                .then();
    }
}
