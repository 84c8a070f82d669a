package io.vocation.performance.standing;

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

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(Surroundings.class)
class StandingResourceTest {

    private static final String AS_OF = "?asOf=2026-03-31";

    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    private UUID center;
    private UUID supervisor;
    private final List<UUID> csrs = new ArrayList<>();

    @BeforeEach
    void aCenter() {
        center = facts.center("graz-" + UUID.randomUUID(), "Europe/Vienna");
        supervisor = facts.employee("Sam", center, null, null, "Supervisor");
    }

    @Test
    @Tag("F2")
    void peersWhoDifferByChanceAreNotRankedAndThePageSaysWhy() {
        said(485, 536, 471, 523, 462, 517, 461, 514, 455, 502, 452, 501, 436, 484, 424, 477);

        standings(Tokens.of(Role.HR))
                .statusCode(200)
                .body("window.from", equalTo("2025-10-03"))
                .body("window.to", equalTo("2026-03-31"))
                .body("window.zone", equalTo("Europe/Vienna"))
                .body("centerResolution.numerator", equalTo(3646))
                .body("centerResolution.denominator", equalTo(4054))
                .body("method.rankedFrom", equalTo(25))
                .body("groups", hasSize(1))
                .body("groups[0].peerGroup", equalTo("General"))
                .body("groups[0].population", equalTo(8))
                .body("groups[0].state", equalTo("NOT_DISTINGUISHABLE"))
                .body("groups[0].explanation", containsString("no more than chance"))
                .body("groups[0].test.degreesOfFreedom", equalTo(7))
                .body("groups[0].test.level", equalTo(0.05))
                .body("groups[0].prior", nullValue())
                .body("groups[0].members.state", everyItem(equalTo("NOT_DISTINGUISHABLE")))
                .body("groups[0].members.rank", everyItem(nullValue()))
                .body("groups[0].members.quartile", everyItem(nullValue()))
                .body("groups[0].members.shrunken", everyItem(nullValue()));
        standing(csrs.get(2), Tokens.of(Role.HR_SYSTEM))
                .statusCode(200)
                .body("state", equalTo("NOT_DISTINGUISHABLE"))
                .body("peerGroup", equalTo("General"))
                .body("standing.answers", equalTo(517))
                .body("standing.resolved", equalTo(462))
                .body("standing.rate", closeTo(462 / 517.0, 1e-9))
                .body("explanation", startsWith("The 8 people in General"));
    }

    @Test
    @Tag("F3")
    @Tag("F7")
    void peersWhoDifferAreRankedWithTheirOdds() {
        said(190, 200, 180, 200, 170, 200, 160, 200, 150, 200, 140, 200, 130, 200, 120, 200);

        standings(Tokens.of(Role.HR))
                .body("groups[0].state", equalTo("RANKED"))
                .body("groups[0].members.rank", equalTo(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0)))
                .body("groups[0].members.quartile", equalTo(List.of(1, 1, 2, 2, 3, 3, 4, 4)))
                .body("groups[0].members[0].employeeId", equalTo(csrs.get(0).toString()))
                .body("groups[0].members[0].quartileProbabilities", hasSize(4))
                .body("groups[0].members[0].shrunkenInterval.method", equalTo("BETA_BINOMIAL"))
                .body("groups[0].prior.mean", closeTo(0.775, 0.02));
        String first = standing(csrs.get(7), Tokens.of(Role.HR))
                .body("state", equalTo("RANKED"))
                .body("standing.quartile", equalTo(4))
                .body("standing.rank", equalTo(8.0))
                .body("explanation", startsWith("Rank 8 of 8 in General"))
                .extract()
                .asString();
        String again = standing(csrs.get(7), Tokens.of(Role.HR)).extract().asString();
        assertEquals(first, again);
    }

    @Test
    @Tag("F1")
    void tooFewAnswersAreAStateAndNotALowScore() {
        said(190, 200, 120, 200, 180, 200, 20, 24, 3, 4);

        standing(csrs.get(3), Tokens.of(Role.HR))
                .body("state", equalTo("INSUFFICIENT_DATA"))
                .body("standing.answers", equalTo(24))
                .body("standing.resolved", equalTo(20))
                .body("standing.rank", nullValue())
                .body("population", equalTo(5))
                .body("comparable", equalTo(3))
                .body("explanation", containsString("ranking needs 25"));
        standing(csrs.get(4), Tokens.of(Role.HR))
                .body("standing.answers", equalTo(4))
                .body("standing.resolved", nullValue())
                .body("standing.rate", nullValue());
        standing(supervisor, Tokens.of(Role.HR))
                .body("state", equalTo("INSUFFICIENT_DATA"))
                .body("standing.answers", equalTo(0))
                .body("test", nullValue());
    }

    @Test
    @Tag("F1")
    void aCentersOwnPolicyHolds() {
        said(190, 200, 120, 200);
        jdbi.useHandle(sql -> sql.execute("""
                INSERT INTO policy (center_id, key, value, unit, effective_from, source, changed_by, reason)
                VALUES (?, 'standing.ranked-from', 300, 'responses', '2026-01-01', 'test', 'test', 'test')""", center));

        standings(Tokens.of(Role.HR))
                .body("method.rankedFrom", equalTo(300))
                .body("groups[0].state", equalTo("INSUFFICIENT_DATA"));
    }

    @Test
    @Tag("L2")
    void peersAreAnonymousToASupervisorExceptTheirOwn() {
        said(190, 200, 120, 200);
        UUID other = facts.employee("Robin", center, null, UUID.randomUUID(), "General");
        survey(other, 150, 200);

        List<String> ids = standings(Tokens.of(Role.SUPERVISOR, supervisor))
                .statusCode(200)
                .body("groups[0].members", hasSize(3))
                .body("groups[0].members.answers", everyItem(equalTo(200)))
                .extract()
                .path("groups[0].members.employeeId");

        assertEquals(
                List.of(csrs.get(0).toString(), csrs.get(1).toString()),
                ids.stream().filter(id -> id != null).toList());
        standing(csrs.get(0), Tokens.of(Role.SUPERVISOR, supervisor)).statusCode(200);
        standing(other, Tokens.of(Role.SUPERVISOR, supervisor)).statusCode(404);
    }

    @Test
    @Tag("L2")
    void aCsrSeesTheirOwnStandingAndNeitherTheListNorAnothers() {
        said(190, 200, 120, 200);
        String token = Tokens.of(Role.CSR, csrs.get(0));

        standing(csrs.get(0), token).statusCode(200);
        standing(csrs.get(1), token).statusCode(404);
        standings(token).statusCode(404);
    }

    @Test
    @Tag("L2")
    void standingsEndAtTheCentersDoor() {
        said(190, 200);
        UUID elsewhere = facts.center("linz-" + UUID.randomUUID(), "Europe/Vienna");
        UUID manager = facts.employee("Max", elsewhere, null, null, "Manager");
        UUID stranger = facts.employee("Alex", elsewhere, null, null, "Supervisor");

        standings(Tokens.of(Role.MANAGER, manager)).statusCode(404);
        standing(csrs.get(0), Tokens.of(Role.MANAGER, manager)).statusCode(404);
        standings(Tokens.of(Role.SUPERVISOR, stranger)).statusCode(404);
    }

    @ParameterizedTest
    @Tag("L2")
    @ValueSource(strings = {Role.SURVEY_SOURCE, Role.ADMIN})
    void rolesThatNeverReadStandingsAreForbidden(String role) {
        standings(Tokens.of(role)).statusCode(403);
        standing(supervisor, Tokens.of(role)).statusCode(403);
    }

    @Test
    @Tag("L2")
    void aTrainerReadsTheirOwnStandingOnly() {
        said(190, 200);
        String token = Tokens.of(Role.TRAINER, csrs.get(0));

        standing(csrs.get(0), token).statusCode(200);
        standing(supervisor, token).statusCode(404);
        standings(token).statusCode(403);
    }

    @Test
    void badDaysAndUnknownCentersAreProblems() {
        given().filter(new Contract())
                .get("/performance/v1/centers/" + center + "/standings")
                .then()
                .statusCode(401);
        get("/centers/" + center + "/standings?asOf=2999-01-01", Tokens.of(Role.HR))
                .statusCode(400)
                .body("violations[0].field", equalTo("asOf"));
        get("/centers/" + center + "/standings?asOf=1999-12-31", Tokens.of(Role.HR))
                .statusCode(400)
                .body("violations[0].field", equalTo("asOf"));
        get("/centers/" + center + "/standings?asOf=2000-01-01", Tokens.of(Role.HR))
                .statusCode(200);
        get("/centers/" + UUID.randomUUID() + "/standings", Tokens.of(Role.HR)).statusCode(404);
        get("/employees/" + supervisor + "/standing?asOf=2019-01-01", Tokens.of(Role.HR))
                .statusCode(404);
    }

    /** One CSR for each pair of resolved and answers. */
    private void said(int... resolvedAndAnswers) {
        csrs.clear();
        for (int i = 0; i < resolvedAndAnswers.length; i += 2) {
            UUID csr = facts.employee("CSR " + i, center, null, supervisor, "General");
            csrs.add(csr);
            survey(csr, resolvedAndAnswers[i], resolvedAndAnswers[i + 1]);
        }
    }

    private void survey(UUID csr, int resolved, int answers) {
        List<CloudEvent> events = new ArrayList<>();
        for (int i = 0; i < answers; i++) {
            events.add(facts.event(new Response(center, "2026-02-01T12:00:00Z")
                    .by(csr, null, supervisor, "General")
                    .with("resolved", i < resolved)));
        }
        facts.survey(events);
    }

    private ValidatableResponse standings(String token) {
        return get("/centers/" + center + "/standings" + AS_OF, token);
    }

    private static ValidatableResponse standing(UUID employee, String token) {
        return get("/employees/" + employee + "/standing" + AS_OF, token);
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
