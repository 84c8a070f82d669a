package io.vocation.performance.target;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vocation.commons.access.Role;
import io.vocation.performance.Facts;
import io.vocation.performance.tally.Measure;
import io.vocation.test.BadTokens;
import io.vocation.test.Contract;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@WithTestResource(Surroundings.class)
class TargetResourceTest {
    private static final ZoneId ZONE = ZoneId.of("America/St_Johns");

    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    @Inject
    Targets targets;

    private UUID center;
    private UUID team;
    private UUID supervisor;
    private UUID csr;
    private UUID leader;
    private String manager;
    private LocalDate today;

    @BeforeEach
    void aCenter() {
        center = facts.center("gander-" + UUID.randomUUID(), ZONE.getId());
        team = facts.team(center, "North");
        leader = facts.employee("Max", center, null, null, "Manager");
        supervisor = facts.employee("Sam", center, null, leader, "Supervisor");
        csr = facts.employee("Casey", center, team, supervisor, "General");
        manager = Tokens.of(Role.MANAGER, leader);
        today = LocalDate.now(ZONE);
    }

    @Test
    @Tag("P2")
    void aTargetHoldsFromItsDayOnUntilTheNextOne() {
        LocalDate next = today.plusDays(20);
        String first = set(goal("CENTER", "", "RESOLUTION", 0.9, 0.8, today))
                .statusCode(201)
                .header("Location", containsString("/centers/" + center + "/targets/"))
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("IN_FORCE"))
                .body("target", equalTo(0.9))
                .body("effectiveTo", nullValue())
                .extract()
                .path("id");
        set(goal("CENTER", "", "RESOLUTION", 0.92, 0.82, next)).statusCode(201).body("state", equalTo("TO_COME"));

        list(manager, "")
                .body("items.target", equalTo(List.of(0.92, 0.9)))
                .body("items[1].effectiveTo", equalTo(next.toString()));
        list(manager, "?on=" + next.minusDays(1)).body("items.target", equalTo(List.of(0.9)));
        list(manager, "?on=" + next).body("items.target", equalTo(List.of(0.92)));
        history(first)
                .body("what", equalTo(List.of("REPLACED", "SET")))
                .body("changedBy", equalTo(List.of("manager", "manager")))
                .body("reason[0]", equalTo("agreed"));
        assertEquals(0.9, center(next.minusDays(1)).orElseThrow().target().value());
        assertEquals(0.92, center(next).orElseThrow().target().value());
        assertEquals(next, center(next).orElseThrow().target().effectiveFrom());
        assertEquals(Optional.empty(), center(today.minusDays(1)));
    }

    @Test
    @Tag("P2")
    void whatWasSetForLaterStaysWhenOneIsSetBefore() {
        LocalDate later = today.plusDays(30);
        set(goal("CENTER", "", "RESOLUTION", 0.95, null, later)).statusCode(201);
        set(goal("CENTER", "", "RESOLUTION", 0.85, null, today))
                .statusCode(201)
                .body("effectiveTo", equalTo(later.toString()));

        assertEquals(0.85, center(later.minusDays(1)).orElseThrow().target().value());
        assertEquals(0.95, center(later).orElseThrow().target().value());
    }

    @Test
    @Tag("P2")
    void aClosedPeriodIsNeverScoredAgainAndThePossibleDayIsTold() {
        LocalDate open = today.withDayOfMonth(1);
        set(goal("CENTER", "", "RESOLUTION", 0.9, 0.8, open.minusDays(1)))
                .statusCode(409)
                .body("possibleFrom", equalTo(open.toString()))
                .body("detail", containsString(open.toString()));
        String id = set(goal("CENTER", "", "RESOLUTION", 0.9, 0.8, open))
                .statusCode(201)
                .extract()
                .path("id");
        jdbi.useHandle(sql -> sql.execute(
                "UPDATE target SET effective_from = ? WHERE id = cast(? AS uuid)", open.minusMonths(3), id));
        end(id, "*", open.minusDays(1)).statusCode(409).body("possibleFrom", equalTo(open.toString()));
        end(id, "*", open).statusCode(200).body("state", equalTo("PAST"));
        assertEquals(0.9, center(open.minusDays(1)).orElseThrow().target().value());
    }

    @Test
    @Tag("P2")
    void theMostSpecificHoldsFieldByFieldForCsrsAndSupervisors() {
        set(goal("CENTER", "", "RESOLUTION", 0.8, 0.6, today)).statusCode(201);
        set(goal("TEAM", team.toString(), "RESOLUTION", null, 0.65, today)).statusCode(201);
        set(goal("POSITION", "General", "RESOLUTION", 0.85, null, today)).statusCode(201);
        set(goal("EMPLOYEE", supervisor.toString(), "RESOLUTION", 0.9, null, today))
                .statusCode(201);
        set(goal("CENTER", "", "FCR", 0.75, null, today)).statusCode(201);

        as(Tokens.of(Role.CSR, csr))
                .get("/performance/v1/me/goals")
                .then()
                .statusCode(200)
                .body("goals", hasSize(1))
                .body("goals[0].metric", equalTo("RESOLUTION"))
                .body("goals[0].goal.target.value", equalTo(0.85))
                .body("goals[0].goal.target.from.kind", equalTo("POSITION"))
                .body("goals[0].goal.minimum.value", equalTo(0.65))
                .body("goals[0].goal.minimum.from.kind", equalTo("TEAM"));
        as(manager)
                .get("/performance/v1/employees/" + supervisor + "/goals")
                .then()
                .body("goals[0].goal.target.from.kind", equalTo("EMPLOYEE"))
                .body("goals[0].goal.minimum.value", equalTo(0.6));
        assertEquals(
                0.75,
                targets.inForce(center, Targets.chainOfTeam(team), Measure.FCR, today)
                        .orElseThrow()
                        .target()
                        .value());
    }

    @ParameterizedTest
    @Tag("M3")
    @ValueSource(strings = {"EMPLOYEE", "POSITION"})
    void fcrIsNoGoalOfPersonsAndPositions(String kind) {
        String key = kind.equals("EMPLOYEE") ? csr.toString() : "General";
        set(goal(kind, key, "FCR", 0.8, null, today)).statusCode(400).body("violations[0].field", equalTo("metric"));
        assertThrows(UnableToExecuteStatementException.class, () -> insert(kind, key, "FCR", "0.8", "NULL"));
    }

    @ParameterizedTest
    @Tag("P6")
    @ValueSource(strings = {"HANDLE_TIME", "CALLS_PER_HOUR"})
    void noEfficiencyFigureIsAGoal(String metric) {
        set(goal("CENTER", "", metric, 0.8, null, today)).statusCode(400);
        assertThrows(UnableToExecuteStatementException.class, () -> insert("CENTER", "", metric, "0.8", "NULL"));
    }

    @ParameterizedTest
    @Tag("P2")
    @CsvSource({"0.8, 0.9", "1.1, NULL", "NULL, -0.1", "NULL, NULL"})
    void sqlRefusesWhatIsNoGoalToo(String target, String minimum) {
        assertThrows(
                UnableToExecuteStatementException.class, () -> insert("CENTER", "", "RESOLUTION", target, minimum));
    }

    @Test
    @Tag("P2")
    void sqlRefusesTwoAtATime() {
        insert("CENTER", "", "RESOLUTION", "0.8", "NULL");
        assertThrows(UnableToExecuteStatementException.class, () -> insert("CENTER", "", "RESOLUTION", "0.9", "NULL"));
    }

    @Test
    void whatIsNoGoalIsAProblemThatNamesTheField() {
        set(goal("CENTER", "", "RESOLUTION", 0.8, 0.9, today))
                .statusCode(400)
                .body("violations[0].field", equalTo("minimum"));
        set(goal("CENTER", "", "RESOLUTION", null, null, today)).statusCode(400);
        set(goal("CENTER", "", "RESOLUTION", 1.1, null, today)).statusCode(400);
        set(goal("CENTER", "", "RESOLUTION", null, -0.1, today)).statusCode(400);
        set(goal("CENTER", "", "RESOLUTION", 1.0, 0.0, today)).statusCode(201);
        for (String key : List.of(UUID.randomUUID().toString(), "nobody", "")) {
            set(goal("EMPLOYEE", key, "RESOLUTION", 0.8, null, today))
                    .statusCode(400)
                    .body("violations[0].field", equalTo("subject.key"));
        }
        set(goal("TEAM", UUID.randomUUID().toString(), "RESOLUTION", 0.8, null, today))
                .statusCode(400);
        set(goal("POSITION", "Astronaut", "RESOLUTION", 0.8, null, today)).statusCode(400);
        set(goal("CENTER", "x", "RESOLUTION", 0.8, null, today)).statusCode(400);
        Map<String, Object> unreasoned = goal("CENTER", "", "FCR", 0.8, null, today);
        unreasoned.put("reason", " ");
        set(unreasoned).statusCode(400);
    }

    @Test
    void whomAnotherCenterEmploysIsNobodyHere() {
        UUID elsewhere = facts.center("deer-lake-" + UUID.randomUUID(), ZONE.getId());
        UUID other = facts.employee("Robin", elsewhere, null, null, "General");
        set(goal("EMPLOYEE", other.toString(), "RESOLUTION", 0.8, null, today)).statusCode(400);
        set(goal("TEAM", facts.team(elsewhere, "Far").toString(), "RESOLUTION", 0.8, null, today))
                .statusCode(400);
    }

    @Test
    void aTargetIsEndedOnceAndByWhoReadIt() {
        String id =
                set(goal("CENTER", "", "RESOLUTION", 0.9, 0.8, today)).extract().path("id");
        as(manager)
                .contentType("application/json")
                .body(Map.of("effectiveTo", today.plusDays(5).toString(), "reason", "over"))
                .post(targets() + "/" + id + "/end")
                .then()
                .statusCode(428);
        end(id, "\"7\"", today.plusDays(5)).statusCode(412);
        end(id, "\"0\"", today.minusDays(1)).statusCode(400);
        end(id, "\"0\"", today.plusDays(5))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("effectiveTo", equalTo(today.plusDays(5).toString()));
        end(id, "\"1\"", today.plusDays(9)).statusCode(409);
        history(id).body("what", equalTo(List.of("ENDED", "SET"))).body("reason[0]", equalTo("over"));
        assertEquals(Optional.empty(), center(today.plusDays(5)));
    }

    @Test
    void oneThatNeverHeldLeavesItsDayFree() {
        LocalDate from = today.plusDays(5);
        String id =
                set(goal("CENTER", "", "RESOLUTION", 0.9, null, from)).extract().path("id");
        set(goal("CENTER", "", "RESOLUTION", 0.8, null, from)).statusCode(409).body("detail", containsString(id));
        end(id, "\"0\"", from).statusCode(200).body("state", equalTo("NEVER_HELD"));
        set(goal("CENTER", "", "RESOLUTION", 0.8, null, from)).statusCode(201);
        assertEquals(0.8, center(from).orElseThrow().target().value());
    }

    @Test
    @Tag("P2")
    void whatWasReplacedByOneThatNeverHeldGoesOn() {
        LocalDate from = today.plusDays(5);
        String first = set(goal("CENTER", "", "RESOLUTION", 0.9, null, today))
                .extract()
                .path("id");
        String second =
                set(goal("CENTER", "", "RESOLUTION", 0.8, null, from)).extract().path("id");
        String between = set(goal("CENTER", "", "RESOLUTION", 0.7, null, today.plusDays(2)))
                .extract()
                .path("id");

        end(between, "*", today.plusDays(2)).statusCode(200);
        history(first).body("what", equalTo(List.of("RESUMED", "REPLACED", "REPLACED", "SET")));
        assertEquals(0.9, center(from.minusDays(1)).orElseThrow().target().value());
        assertEquals(0.8, center(from).orElseThrow().target().value());

        end(second, "*", from).statusCode(200);
        assertEquals(0.9, center(from.plusYears(1)).orElseThrow().target().value());

        end(first, "*", from).statusCode(200);
        String third =
                set(goal("CENTER", "", "RESOLUTION", 0.6, null, from)).extract().path("id");
        end(third, "*", from).statusCode(200);
        assertEquals(Optional.empty(), center(from));
    }

    @Test
    void ofTwoSetAtOnceForTheSameDayOneIsThereFirst() throws Exception {
        Callable<Integer> one = () -> set(goal("CENTER", "", "RESOLUTION", 0.9, null, today))
                .extract()
                .statusCode();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            assertEquals(
                    List.of(201, 409),
                    two.invokeAll(List.of(one, one)).stream()
                            .map(answer -> answer.resultNow())
                            .sorted()
                            .toList());
        }
    }

    @Test
    @Tag("P5")
    void aGoalRefersToAPrincipleOfItsCenter() {
        String principle = publish(center);
        Map<String, Object> goal = goal("CENTER", "", "RESOLUTION", 0.9, null, today);
        goal.put("principleId", principle);
        set(goal).statusCode(201).body("principleId", equalTo(principle));

        UUID elsewhere = facts.center("st-anthony-" + UUID.randomUUID(), ZONE.getId());
        goal.put("principleId", publish(elsewhere));
        goal.put("metric", "CSAT_CSR");
        set(goal).statusCode(400).body("violations[0].field", equalTo("principleId"));
        goal.put("principleId", UUID.randomUUID().toString());
        set(goal).statusCode(400);
    }

    @Test
    @Tag("L2")
    void everybodyReadsWhatConcernsThemAndNoMore() {
        UUID otherTeam = facts.team(center, "South");
        UUID otherSupervisor = facts.employee("Alex", center, null, leader, "Supervisor");
        UUID other = facts.employee("Robin", center, otherTeam, otherSupervisor, "Claims");
        set(goal("CENTER", "", "RESOLUTION", 0.8, null, today));
        set(goal("TEAM", team.toString(), "RESOLUTION", 0.81, null, today));
        set(goal("TEAM", otherTeam.toString(), "RESOLUTION", 0.82, null, today));
        set(goal("POSITION", "General", "RESOLUTION", 0.83, null, today));
        set(goal("POSITION", "Claims", "RESOLUTION", 0.84, null, today));
        set(goal("EMPLOYEE", csr.toString(), "RESOLUTION", 0.85, null, today));
        String hidden = set(goal("EMPLOYEE", other.toString(), "RESOLUTION", 0.86, null, today))
                .extract()
                .path("id");

        list(Tokens.of(Role.CSR, csr), "").body("items.target", containsInAnyOrder(0.8, 0.81, 0.83, 0.85));
        list(Tokens.of(Role.SUPERVISOR, supervisor), "")
                .body("items.target", containsInAnyOrder(0.8, 0.81, 0.83, 0.85));
        list(Tokens.of(Role.SUPERVISOR, otherSupervisor), "")
                .body("items.target", containsInAnyOrder(0.8, 0.82, 0.84, 0.86));
        list(manager, "").body("items", hasSize(7));
        list(Tokens.of(Role.HR), "?kind=EMPLOYEE").body("items.target", containsInAnyOrder(0.85, 0.86));
        list(Tokens.of(Role.ADMIN), "?kind=TEAM&key=" + team).body("items.target", equalTo(List.of(0.81)));
        as(Tokens.of(Role.CSR, csr)).get(targets() + "/" + hidden).then().statusCode(404);
        as(Tokens.of(Role.CSR, csr))
                .get(targets() + "/" + hidden + "/history")
                .then()
                .statusCode(404);
        as(Tokens.of(Role.CSR, csr))
                .get("/performance/v1/employees/" + other + "/goals")
                .then()
                .statusCode(404);
    }

    @Test
    @Tag("L1")
    void readingAnotherPersonsGoalsIsOnRecord() {
        set(goal("EMPLOYEE", csr.toString(), "RESOLUTION", 0.85, null, today));
        list(manager, "");
        as(Tokens.of(Role.CSR, csr))
                .get("/performance/v1/me/audit")
                .then()
                .body("items.operation", hasItem("listTargets"))
                .body("items.operation", hasItem("setTarget"));
        as(Tokens.of(Role.CSR, csr))
                .get("/performance/v1/me/data")
                .then()
                .body("sections.targets.target", equalTo(List.of(0.85)));
    }

    @Test
    @Tag("L2")
    void onlyWhoLeadsSetsAndNobodyForThemselves() {
        for (String role : List.of(Role.CSR, Role.SUPERVISOR, Role.TRAINER)) {
            set(Tokens.of(role, supervisor), goal("EMPLOYEE", csr.toString(), "RESOLUTION", 0.8, null, today))
                    .statusCode(403);
        }
        UUID elsewhere = facts.center("corner-brook-" + UUID.randomUUID(), ZONE.getId());
        String stranger = Tokens.of(Role.MANAGER, facts.employee("Alex", elsewhere, null, null, "Manager"));
        set(stranger, goal("CENTER", "", "RESOLUTION", 0.8, null, today)).statusCode(404);
        as(stranger).get(targets()).then().statusCode(404);
        set(goal("EMPLOYEE", leader.toString(), "RESOLUTION", 0.1, null, today)).statusCode(403);
        set(Tokens.of(Role.HR), goal("EMPLOYEE", leader.toString(), "RESOLUTION", 0.9, null, today))
                .statusCode(201);
        set(Tokens.of(Role.ADMIN), goal("CENTER", "", "RESOLUTION", 0.8, null, today))
                .statusCode(201);
        BadTokens.areRefusedAt(targets(), Role.HR);
    }

    @Test
    void aLongListIsReadPageByPage() {
        for (String metric : List.of("RESOLUTION", "CSAT_CSR", "CONTINUES")) {
            set(goal("CENTER", "", metric, 0.8, null, today)).statusCode(201);
        }
        ValidatableResponse first = list(manager, "?limit=2").body("items", hasSize(2));
        List<String> seen = first.extract().path("items.id");
        String next = first.extract().path("next");
        list(manager, "?limit=2&cursor=" + next)
                .body("items", hasSize(1))
                .body("next", nullValue())
                .body("items[0].id", not(org.hamcrest.Matchers.is(org.hamcrest.Matchers.in(seen))));
        as(manager).get(targets() + "?cursor=x").then().statusCode(400);
        as(manager).get(targets() + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private Optional<Goal> center(LocalDate day) {
        return targets.inForce(center, Targets.chainOfCenter(), Measure.RESOLUTION, day);
    }

    private String publish(UUID where) {
        return as(Tokens.of(Role.HR))
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("vision", "v", "mission", "m", "principles", List.of("p"), "reason", "r"))
                .post("/performance/v1/centers/" + where + "/principles")
                .then()
                .statusCode(201)
                .extract()
                .path("principles[0].id");
    }

    private void insert(String kind, String key, String metric, String target, String minimum) {
        jdbi.useHandle(sql -> sql.execute(
                "INSERT INTO target (id, center_id, subject_kind, subject_key, metric, target, minimum, effective_from,"
                        + " version) VALUES (gen_random_uuid(), ?, ?, ?, ?, " + target + ", " + minimum
                        + ", current_date, 0)",
                center,
                kind,
                key,
                metric));
    }

    private static Map<String, Object> goal(
            String kind, String key, String metric, Double target, Double minimum, LocalDate from) {
        Map<String, Object> goal = new HashMap<>();
        goal.put("subject", Map.of("kind", kind, "key", key));
        goal.put("metric", metric);
        if (target != null) {
            goal.put("target", target);
        }
        if (minimum != null) {
            goal.put("minimum", minimum);
        }
        goal.put("effectiveFrom", from.toString());
        goal.put("reason", "agreed");
        return goal;
    }

    private ValidatableResponse set(Map<String, Object> goal) {
        return set(manager, goal);
    }

    private ValidatableResponse set(String token, Map<String, Object> goal) {
        return as(token)
                .contentType("application/json")
                .body(goal)
                .post(targets())
                .then();
    }

    private ValidatableResponse end(String id, String ifMatch, LocalDate to) {
        return as(manager)
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body(Map.of("effectiveTo", to.toString(), "reason", "over"))
                .post(targets() + "/" + id + "/end")
                .then();
    }

    private ValidatableResponse list(String token, String query) {
        return as(token).get(targets() + query).then().statusCode(200);
    }

    private ValidatableResponse history(String id) {
        return as(manager).get(targets() + "/" + id + "/history").then().statusCode(200);
    }

    private String targets() {
        return "/performance/v1/centers/" + center + "/targets";
    }

    private static RequestSpecification as(String token) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .filter(new Contract())
                .auth()
                .oauth2(token);
    }
}
