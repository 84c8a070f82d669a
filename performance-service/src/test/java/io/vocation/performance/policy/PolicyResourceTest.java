package io.vocation.performance.policy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vocation.commons.access.Role;
import io.vocation.commons.policy.PolicyKeys;
import io.vocation.performance.Facts;
import io.vocation.test.Contract;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@WithTestResource(Surroundings.class)
class PolicyResourceTest {
    private static final String RANKED_FROM = "standing.ranked-from";
    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    @Inject
    PolicyKeys keys;

    private UUID center;
    private String manager;
    private LocalDate today;

    @BeforeEach
    void aCenter() {
        center = facts.center("napier-" + UUID.randomUUID(), ZONE.getId());
        manager = Tokens.of(Role.MANAGER, facts.employee("Max", center, null, null, "Manager"));
        today = LocalDate.now(ZONE);
    }

    @Test
    @Tag("P2")
    void aCentersOwnValueHoldsFromItsDayOnAndTheCommonOneBefore() {
        LocalDate from = today.plusDays(10);
        set(RANKED_FROM, "0", 40, from)
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("inForce.value", equalTo(25))
                .body("inForce.level", equalTo("COMMON"))
                .body("changes[0].value", equalTo(40))
                .body("changes[0].level", equalTo("CENTER"))
                .body("changes[0].changedBy", equalTo("manager"))
                .body("changes[0].reason", equalTo("more certainty"));

        listed(from.minusDays(1)).body(at(RANKED_FROM) + ".value", equalTo(25));
        listed(from)
                .body(at(RANKED_FROM) + ".value", equalTo(40))
                .body(at(RANKED_FROM) + ".level", equalTo("CENTER"))
                .body(at(RANKED_FROM) + ".effectiveFrom", equalTo(from.toString()))
                .body(at(RANKED_FROM) + ".source", equalTo("the center's own"));
        as(Tokens.of(Role.HR))
                .get(common())
                .then()
                .statusCode(200)
                .body(at(RANKED_FROM) + ".value", equalTo(25))
                .body("level", everyItem(equalTo("COMMON")));
    }

    @Test
    void everyThresholdHasUnitSourceAndRange() {
        listed(today)
                .body("key", org.hamcrest.Matchers.hasItem("standing.window"))
                .body("unit", everyItem(notNullValue()))
                .body("source", everyItem(notNullValue()))
                .body(at("standing.interval-level") + ".source", containsString("Wilson (1927)"))
                .body(at("standing.interval-level") + ".permitted.below", equalTo(1))
                .body(at(RANKED_FROM) + ".permitted.atLeast", equalTo(1))
                .body(at(RANKED_FROM) + ".permitted.whole", equalTo(true));
    }

    @Test
    @Tag("P2")
    void aClosedPeriodKeepsItsThresholdsAndThePossibleDayIsTold() {
        LocalDate open = today.withDayOfMonth(1);
        set(RANKED_FROM, "0", 40, open.minusDays(1))
                .statusCode(409)
                .body("type", equalTo("urn:vocation:problem:conflict"))
                .body("possibleFrom", equalTo(open.toString()))
                .body("detail", containsString(open.toString()));
        set(RANKED_FROM, "0", 25, open.minusMonths(3)).statusCode(200);
        set(RANKED_FROM, "1", 40, open).statusCode(200).body("inForce.value", equalTo(40));
        listed(open.minusDays(1)).body(at(RANKED_FROM) + ".value", equalTo(25));
    }

    @Test
    @Tag("C3")
    void aRuleOfTheChartsCanBeSwitchedOffAndIsOnOrOff() {
        set("trend.rule-3", "0", 0, today.plusDays(1)).statusCode(200);
        set("trend.rule-3", "1", 2, today.plusDays(1)).statusCode(400);
        set("trend.period.group", "0", 6, today.plusDays(1)).statusCode(400);
        set("retention.folds", "0", 1, today.plusDays(1)).statusCode(400);
    }

    @Test
    void nobodyOverwritesAChangeTheyHaveNotSeen() {
        LocalDate from = today.plusDays(3);
        set(RANKED_FROM, "0", 40, from).statusCode(200);
        set(RANKED_FROM, "0", 50, from)
                .statusCode(412)
                .body("type", equalTo("urn:vocation:problem:precondition-failed"));
        as(manager)
                .contentType("application/json")
                .body(value(50, from))
                .put(own(RANKED_FROM))
                .then()
                .statusCode(428);
        as(manager)
                .get(own(RANKED_FROM))
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("changes.findAll { it.level == 'CENTER' }", hasSize(1));
    }

    @Test
    void ofTwoChangesAtOnceOneIsToldToReadAgain() throws Exception {
        Callable<Integer> change =
                () -> set(RANKED_FROM, "0", 40, today.plusDays(3)).extract().statusCode();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = two.invokeAll(List.of(change, change)).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertEquals(List.of(200, 412), answers);
        }
    }

    @Test
    void whatIsToComeCanBeTakenBackAndStaysInTheHistory() {
        LocalDate from = today.plusDays(5);
        set(RANKED_FROM, "0", 40, from);
        set(RANKED_FROM, "1", 45, from);

        withdraw(RANKED_FROM, "2", from)
                .statusCode(200)
                .body("changes[0].withdrawnBy", equalTo("manager"))
                .body("changes[0].withdrawalReason", equalTo("a slip"))
                .body("changes[1].withdrawnBy", equalTo("manager"));
        listed(from).body(at(RANKED_FROM) + ".value", equalTo(25));
        withdraw(RANKED_FROM, "*", from).statusCode(404);
        as(manager)
                .get("/performance/v1/me/data")
                .then()
                .statusCode(200)
                .body("sections.policiesWithdrawn.key", org.hamcrest.Matchers.hasItem(RANKED_FROM));
    }

    @Test
    @Tag("P2")
    void whatHoldsAlreadyIsNotTakenBack() {
        set(RANKED_FROM, "0", 40, today).statusCode(200);
        withdraw(RANKED_FROM, "1", today).statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "standing.ranked-from, 0",
        "standing.ranked-from, 2.5",
        "standing.interval-level, 1",
        "standing.interval-level, 0",
        "benchmark.fcr.average, 1.01",
        "awareness.tolerance, 101",
        "standing.window, 1e11"
    })
    void aValueOutOfRangeIsAProblemThatNamesIt(String key, BigDecimal value) {
        set(key, "0", value, today.plusDays(1))
                .statusCode(400)
                .body("type", equalTo("urn:vocation:problem:validation"))
                .body("violations[0].field", equalTo("value"))
                .body("violations[0].message", containsString("is not a"));
    }

    @Test
    void anUnknownKeyAndACenterThatIsNotThereAreNotFound() {
        set("standing.luck", "0", 1, today).statusCode(404).body("detail", containsString("standing.luck"));
        as(manager).get(own("standing.luck")).then().statusCode(404);
        as(Tokens.of(Role.HR))
                .get("/performance/v1/centers/" + UUID.randomUUID() + "/policies")
                .then()
                .statusCode(404);
    }

    @Test
    void whatAnotherOperationSetsIsNotSetHere() {
        listed(today).body(at("value.fcr-point") + ".setBy", equalTo("keepFcrPointValue"));
        set("value.fcr-point", "0", 1000, today).statusCode(409).body("detail", containsString("keepFcrPointValue"));
    }

    @Test
    void aChangeNeedsItsReason() {
        as(manager)
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(Map.of("value", 40, "effectiveFrom", today.toString(), "reason", " "))
                .put(own(RANKED_FROM))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("L2")
    void whoWorksThereReadsAndWhoLeadsSets() {
        UUID csr = facts.employee("Casey", center, null, null, "General");
        as(Tokens.of(Role.CSR, csr)).get(centers()).then().statusCode(200);
        as(Tokens.of(Role.CSR, csr)).get(own(RANKED_FROM)).then().statusCode(200);
        for (String role : List.of(Role.CSR, Role.SUPERVISOR, Role.TRAINER)) {
            set(Tokens.of(role, csr), own(RANKED_FROM), "0", 40, today).statusCode(403);
        }
        UUID elsewhere = facts.center("nelson-" + UUID.randomUUID(), ZONE.getId());
        UUID other = facts.employee("Alex", elsewhere, null, null, "Manager");
        set(Tokens.of(Role.MANAGER, other), own(RANKED_FROM), "0", 40, today).statusCode(404);
        as(Tokens.of(Role.MANAGER, other)).get(centers()).then().statusCode(404);
        set(Tokens.of(Role.HR), own(RANKED_FROM), "0", 40, today).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.HR, Role.ADMIN})
    void theCommonOnesAreSetForAllAndNotByManagers(String role) {
        LocalDate from = LocalDate.of(2200, 1, 1);
        String path = common() + "/awareness.answer-within";
        set(manager, path, "*", 21, from).statusCode(403);
        set(Tokens.of(role), path, "*", 21, from).statusCode(200).body("inForce.value", equalTo(14));
        as(Tokens.of(role))
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("effectiveFrom", from.toString(), "reason", "a slip"))
                .post(path + "/withdrawals")
                .then()
                .statusCode(200)
                .body("changes[0].withdrawnBy", equalTo(role))
                .body("changes[0].level", equalTo("COMMON"));
        listed(from).body(at("awareness.answer-within") + ".value", equalTo(14));
        set(Tokens.of(role), path, "*", 21, LocalDate.of(2020, 1, 1))
                .statusCode(409)
                .body("possibleFrom", notNullValue());
    }

    @Test
    void whoSetItAndWhyIsOnRecord() {
        String correlation = set(RANKED_FROM, "0", 40, today).extract().header("X-Correlation-Id");
        as(Tokens.of(Role.ADMIN))
                .get("/performance/v1/audit?correlation=" + correlation)
                .then()
                .body("items[0].operation", equalTo("setPolicy"))
                .body("items[0].reason", equalTo("more certainty"))
                .body("items[0].centerId", equalTo(center.toString()))
                .body("items[0].detail.policy", equalTo(RANKED_FROM))
                .body("items[1]", nullValue());
    }

    private ValidatableResponse set(String key, String version, Object value, LocalDate from) {
        return set(manager, own(key), version, value, from);
    }

    private static ValidatableResponse set(String token, String path, String version, Object value, LocalDate from) {
        return as(token)
                .header("If-Match", version.equals("*") ? version : "\"" + version + "\"")
                .contentType("application/json")
                .body(value(value, from))
                .put(path)
                .then();
    }

    private ValidatableResponse withdraw(String key, String version, LocalDate from) {
        return as(manager)
                .header("If-Match", version.equals("*") ? version : "\"" + version + "\"")
                .contentType("application/json")
                .body(Map.of("effectiveFrom", from.toString(), "reason", "a slip"))
                .post(own(key) + "/withdrawals")
                .then();
    }

    private static Map<String, Object> value(Object value, LocalDate from) {
        return Map.of("value", value, "effectiveFrom", from.toString(), "reason", "more certainty");
    }

    private ValidatableResponse listed(LocalDate on) {
        return as(manager).queryParam("on", on.toString()).get(centers()).then().statusCode(200);
    }

    private static String at(String key) {
        return "find { it.key == '" + key + "' }";
    }

    private String own(String key) {
        return centers() + "/" + key;
    }

    private String centers() {
        return "/performance/v1/centers/" + center + "/policies";
    }

    private static String common() {
        return "/performance/v1/policies";
    }

    private static RequestSpecification as(String token) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .filter(new Contract())
                .auth()
                .oauth2(token);
    }
}
