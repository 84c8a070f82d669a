package io.vocation.performance.trend;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.vocation.commons.access.Role;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.performance.Facts;
import io.vocation.performance.Facts.Response;
import io.vocation.test.BadTokens;
import io.vocation.test.Contract;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(Surroundings.class)
class TrendResourceTest {

    private static final String TWO_YEARS = "?metric=RESOLUTION&by=MONTH&from=2024-01-01&to=2025-12-31";

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
        center = facts.center("faro-" + UUID.randomUUID(), "Europe/Lisbon");
        team = facts.team(center, "North");
        supervisor = facts.employee("Sam", center, null, null, "Supervisor");
        csr = facts.employee("Casey", center, team, supervisor, "General");
    }

    /** 96 of 120 in the first year is 80 %; of ten, 80 % ± 3·√(0.16/10), which is 42.05 % to 117.9 %. */
    @Test
    @Tag("C3")
    @Tag("P1")
    void aPersonsChartShowsTheMonthThatChanceDoesNotExplain() {
        months(8, 8, 7, 9, 8, 8, 7, 9, 8, 8, 7, 9, 8, 7, 3);

        get("/employees/" + csr + "/trend" + TWO_YEARS, Tokens.of(Role.HR))
                .statusCode(200)
                .body("subject.kind", equalTo("EMPLOYEE"))
                .body("subject.key", equalTo(csr.toString()))
                .body("subject.name", equalTo("Casey"))
                .body("metric", equalTo("RESOLUTION"))
                .body("by", equalTo("MONTH"))
                .body("window.zone", equalTo("Europe/Lisbon"))
                .body("baseline.points", equalTo(12))
                .body("baseline.complete", equalTo(true))
                .body("baseline.from", equalTo("2024-01-01"))
                .body("baseline.to", equalTo("2024-12-31"))
                .body("baseline.numerator", equalTo(96))
                .body("baseline.denominator", equalTo(120))
                .body("baseline.centerLine", closeTo(0.8, 1e-9))
                .body("baseline.corrected", equalTo(false))
                .body("points", hasSize(15))
                .body("points[0].label", equalTo("2024-01"))
                .body("points[0].numerator", equalTo(8))
                .body("points[0].denominator", equalTo(10))
                .body("points[0].interval.method", equalTo("WILSON"))
                .body("points[0].lower", closeTo(0.4205, 0.0001))
                .body("points[0].upper", equalTo(1.0))
                .body("points[11].inBaseline", equalTo(true))
                .body("points[12].inBaseline", equalTo(false))
                .body("points[14].z", closeTo(-3.9528, 0.0001))
                .body("state", equalTo("SIGNAL"))
                .body("signals", hasSize(1))
                .body("signals[0].point", equalTo("2025-03"))
                .body("signals[0].rule", equalTo("BEYOND_LIMITS"))
                .body("signals[0].number", equalTo(1))
                .body("signals[0].direction", equalTo("DOWN"))
                .body(
                        "explanation",
                        equalTo(
                                "Call resolution of 30.0 % in 2025-03 lies below the limit of 42.1 %: chance alone hardly ever"
                                        + " does that. Find out what was different, and mend it."))
                .body("leftOut", empty())
                .body("method.name", equalTo("p-chart-1"))
                .body("method.fewestAnswers", equalTo(5))
                .body("method.rules", hasSize(4));
    }

    @Test
    @Tag("C3")
    void aCalmYearIsNoNews() {
        months(8, 8, 7, 9, 8, 8, 7, 9, 8, 8, 7, 9);

        get("/employees/" + csr + "/trend" + TWO_YEARS, Tokens.of(Role.HR))
                .body("state", equalTo("IN_CONTROL"))
                .body("signals", empty())
                .body("explanation", containsString("no more than chance alone"));
    }

    @Test
    @Tag("C3")
    void tooFewMonthsAreNoTrend() {
        months(8, 8, 7, 9, 8, 8, 2);

        get("/employees/" + csr + "/trend" + TWO_YEARS, Tokens.of(Role.HR))
                .statusCode(200)
                .body("state", equalTo("NOT_ENOUGH_DATA"))
                .body("", not(hasKey("baseline")))
                .body("points", hasSize(7))
                .body("points[0].lower", nullValue())
                .body("explanation", containsString("needs 8"));
        get("/employees/" + csr + "/trend?metric=RESOLUTION", Tokens.of(Role.HR))
                .body("state", equalTo("NOT_ENOUGH_DATA"));
    }

    @Test
    @Tag("F1")
    void monthsWithTooFewAnswersArePutTogetherOrLeftOut() {
        said("2024-01-10", 3, 0);
        said("2024-02-10", 1, 0);
        said("2024-03-10", 1, 1);
        said("2024-04-10", 4, 2);
        said("2024-05-10", 0, 3);

        get("/employees/" + csr + "/trend" + TWO_YEARS, Tokens.of(Role.HR))
                .body("points.label", equalTo(List.of("2024-01 to 2024-03", "2024-04")))
                .body("points[0].periods", equalTo(3))
                .body("points[0].numerator", equalTo(5))
                .body("points[0].denominator", equalTo(6))
                .body("points[0].to", equalTo("2024-03-31"))
                .body("leftOut.label", equalTo(List.of("2024-05")))
                .body("leftOut[0].denominator", equalTo(3))
                .body("leftOut[0]", not(hasKey("numerator")));
    }

    @Test
    @Tag("C3")
    void policySaysHowAPointIsMadeAndAPersonsIsAMonth() {
        months(8, 8, 7);

        get("/employees/" + csr + "/trend?metric=RESOLUTION&from=2024-01-01&to=2024-12-31", Tokens.of(Role.HR))
                .body("by", equalTo("MONTH"))
                .body("points.label", equalTo(List.of("2024-01", "2024-02", "2024-03")));
        get("/teams/" + team + "/trend?metric=RESOLUTION&from=2024-01-01&to=2024-12-31", Tokens.of(Role.HR))
                .body("by", equalTo("WEEK"))
                .body("points.label", equalTo(List.of("2024-W03", "2024-W07", "2024-W11")));
        policy("trend.period.group", 30, "2024-06-01");
        get("/teams/" + team + "/trend?metric=RESOLUTION&from=2024-01-01&to=2024-12-31", Tokens.of(Role.HR))
                .body("by", equalTo("MONTH"));
        get("/teams/" + team + "/trend?metric=RESOLUTION&from=2024-01-01&to=2024-05-31", Tokens.of(Role.HR))
                .body("by", equalTo("WEEK"));
    }

    @Test
    @Tag("C3")
    void aRuleThatPolicyTurnsOffDoesNotFire() {
        months(8, 8, 7, 9, 8, 8, 7, 9, 8, 8, 7, 9, 8, 7, 3);
        policy("trend.rule-1", 0, "2020-01-01");

        get("/employees/" + csr + "/trend" + TWO_YEARS, Tokens.of(Role.HR))
                .body("state", equalTo("IN_CONTROL"))
                .body(
                        "method.rules",
                        equalTo(List.of("NINE_ON_ONE_SIDE", "SIX_RISING_OR_FALLING", "TWO_OF_THREE_BEYOND_TWO_SIGMA")));
    }

    @Test
    void withoutDaysAChartBeginsWithTheYearBefore() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Lisbon"));

        get("/centers/" + center + "/trend?metric=RESOLUTION", Tokens.of(Role.HR))
                .body("window.from", equalTo(today.getYear() - 1 + "-01-01"))
                .body("window.to", equalTo(today.toString()));
        get("/centers/" + center + "/trend?metric=RESOLUTION&to=2025-02-03", Tokens.of(Role.HR))
                .body("window.from", equalTo("2024-01-01"));
    }

    /** Clocks go forward at 1:00 on 30 March 2025, so the second answer is Monday's there and Sunday's in UTC. */
    @Test
    void weeksAreThoseOfTheCentersZone() {
        answers("2025-03-30T22:59:59Z", 5, 0);
        answers("2025-03-30T23:00:00Z", 4, 1);

        get("/centers/" + center + "/trend?metric=RESOLUTION&by=WEEK&from=2025-03-01&to=2025-04-30", Tokens.of(Role.HR))
                .body("points.label", equalTo(List.of("2025-W13", "2025-W14")))
                .body("points.to", equalTo(List.of("2025-03-30", "2025-04-06")))
                .body("points.numerator", equalTo(List.of(5, 4)));
    }

    @Test
    @Tag("P1")
    void everySubjectHasAChartOfItsOwn() {
        UUID other = facts.employee("Robin", center, team, supervisor, "General");
        tell("2024-01-10T12:00:00Z", 6, true, csr, "Billing", "Retail");
        tell("2024-01-10T12:00:00Z", 5, false, other, "Claims", "Corporate");
        String january = "/trend?metric=RESOLUTION&by=MONTH&from=2024-01-01&to=2024-01-31";

        for (String all : List.of("/teams/" + team, "/supervisors/" + supervisor, "/centers/" + center)) {
            get(all + january, Tokens.of(Role.HR))
                    .body("points[0].numerator", equalTo(6))
                    .body("points[0].denominator", equalTo(11));
        }
        get("/centers/" + center + "/call-types/Billing" + january, Tokens.of(Role.HR))
                .body("subject.kind", equalTo("CALL_TYPE"))
                .body("subject.name", equalTo("Billing"))
                .body("points[0].numerator", equalTo(6))
                .body("points[0].denominator", equalTo(6));
        get("/centers/" + center + "/lines-of-business/Corporate" + january, Tokens.of(Role.HR))
                .body("points[0].numerator", equalTo(0))
                .body("points[0].denominator", equalTo(5));
        get("/centers/" + center + "/call-types/Nothing" + january, Tokens.of(Role.HR))
                .body("points", empty());
    }

    @ParameterizedTest
    @Tag("M1")
    @ValueSource(strings = {"CSAT_CENTER", "CSAT_CSR", "RESOLUTION", "FCR", "CONTINUES", "WORLD_CLASS_CALL"})
    void everyMetricIsCharted(String metric) {
        said("2024-01-10", 6, 0);

        get("/teams/" + team + "/trend?by=MONTH&from=2024-01-01&to=2024-01-31&metric=" + metric, Tokens.of(Role.HR))
                .body("points[0].numerator", equalTo(6));
    }

    @Test
    @Tag("M3")
    void fcrIsNoFigureOfPersons() {
        get("/employees/" + csr + "/trend?metric=FCR", Tokens.of(Role.HR))
                .statusCode(400)
                .body("violations.field", hasItem("metric"));
        get("/me/trend?metric=FCR", Tokens.of(Role.CSR, csr)).statusCode(400);
        get("/supervisors/" + supervisor + "/trend?metric=FCR", Tokens.of(Role.HR))
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?metric=HANDLE_TIME",
                "?metric=RESOLUTION&by=DAY",
                "?metric=RESOLUTION&from=2025-01-32",
                "?metric=RESOLUTION&from=2025-02-01&to=2025-01-31",
                "?metric=RESOLUTION&to=2999-01-01",
                "?metric=RESOLUTION&to=1989-12-31",
                "?metric=RESOLUTION&from=2010-01-01&to=2025-01-31"
            })
    void whatCannotBeChartedIsTheCallersMistake(String query) {
        get("/employees/" + csr + "/trend" + query, Tokens.of(Role.HR))
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    @Tag("L2")
    void aCsrSeesTheirOwnAndNobodyElses() {
        UUID other = facts.employee("Robin", center, team, supervisor, "General");
        String token = Tokens.of(Role.CSR, csr);

        get("/employees/" + csr + "/trend?metric=RESOLUTION", token).statusCode(200);
        get("/me/trend?metric=RESOLUTION", token).statusCode(200).body("subject.key", equalTo(csr.toString()));
        for (String path : List.of(
                "/employees/" + other,
                "/supervisors/" + supervisor,
                "/teams/" + team,
                "/centers/" + center,
                "/centers/" + center + "/call-types/Billing",
                "/centers/" + center + "/lines-of-business/Retail")) {
            missing(path, token);
        }
    }

    @Test
    @Tag("L2")
    void aSupervisorSeesTheirTeamAndNoOther() {
        UUID otherSupervisor = facts.employee("Alex", center, null, null, "Supervisor");
        UUID otherTeam = facts.team(center, "South");
        UUID other = facts.employee("Robin", center, otherTeam, otherSupervisor, "General");
        String token = Tokens.of(Role.SUPERVISOR, supervisor);

        for (String path : List.of("/employees/" + csr, "/teams/" + team, "/supervisors/" + supervisor, "/me")) {
            get(path + "/trend?metric=RESOLUTION", token).statusCode(200);
        }
        for (String path : List.of(
                "/employees/" + other,
                "/teams/" + otherTeam,
                "/supervisors/" + otherSupervisor,
                "/centers/" + center,
                "/centers/" + center + "/call-types/Billing")) {
            missing(path, token);
        }
    }

    @Test
    @Tag("L2")
    void aManagerSeesTheirCenterAndNoOther() {
        UUID manager = facts.employee("Max", center, null, null, "Manager");
        UUID otherCenter = facts.center("porto-" + UUID.randomUUID(), "Europe/Lisbon");
        String token = Tokens.of(Role.MANAGER, manager);

        for (String path :
                List.of("/centers/" + center, "/centers/" + center + "/call-types/Billing", "/teams/" + team)) {
            get(path + "/trend?metric=RESOLUTION", token).statusCode(200);
        }
        missing("/centers/" + otherCenter, token);
        missing("/centers/" + otherCenter + "/call-types/Billing", token);
        missing("/centers/" + otherCenter + "/lines-of-business/Retail", token);
    }

    @Test
    @Tag("L2")
    void rolesThatNeverReadFiguresAreForbiddenAndStrangersRefused() {
        for (String path : List.of("/employees/" + csr, "/teams/" + team, "/centers/" + center, "/me")) {
            get(path + "/trend?metric=RESOLUTION", Tokens.of(Role.ADMIN)).statusCode(403);
        }
        BadTokens.areRefusedAt("/performance/v1/employees/" + csr + "/trend?metric=RESOLUTION", Role.HR);
    }

    /** Ten answers each month from January 2024 on, so many of them resolved. */
    private void months(int... resolved) {
        for (int i = 0; i < resolved.length; i++) {
            said(LocalDate.of(2024, 1, 15).plusMonths(i).toString(), resolved[i], 10 - resolved[i]);
        }
    }

    private void said(String day, int resolved, int unresolved) {
        answers(day + "T12:00:00Z", resolved, unresolved);
    }

    private void answers(String at, int resolved, int unresolved) {
        tell(at, resolved, true, csr, "Billing", "Retail");
        tell(at, unresolved, false, csr, "Billing", "Retail");
    }

    private void tell(String at, int times, boolean resolved, UUID who, String callType, String line) {
        List<CloudEvent> events = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            events.add(facts.event(new Response(center, at)
                    .by(who, team, supervisor, "General")
                    .with("callType", callType)
                    .with("lineOfBusiness", line)
                    .with("resolved", resolved)));
        }
        facts.survey(events);
    }

    private void policy(String key, int value, String from) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        INSERT INTO policy (center_id, key, value, unit, effective_from, source, changed_by, reason)
                        SELECT :center, :key, :value, unit, cast(:from AS date), 'test', 'test', 'test'
                        FROM policy WHERE key = :key LIMIT 1""")
                .bind("center", center)
                .bind("key", key)
                .bind("value", value)
                .bind("from", from)
                .execute());
    }

    private static void missing(String path, String token) {
        get(path + "/trend?metric=RESOLUTION", token).statusCode(404).contentType("application/problem+json");
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
