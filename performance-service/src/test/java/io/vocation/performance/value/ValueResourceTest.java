package io.vocation.performance.value;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vocation.commons.access.Role;
import io.vocation.commons.feed.CloudEvent;
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

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ValueResourceTest {

    private static final String JUNE = "?from=2025-06-01&to=2025-06-30";

    @Inject
    Facts facts;

    private UUID center;

    @BeforeEach
    void aCenter() {
        center = facts.center("graz-" + UUID.randomUUID(), "Europe/Vienna");
    }

    /** Newcombe (1998), table II: 56/70 against 48/80 is 20 points, 5.24 to 33.39. */
    @Test
    @Tag("M10")
    void aChangeIsShownWithItsIntervalAndItsWorth() {
        said("2025-05-10", 48, 32);
        said("2025-06-10", 56, 14);

        get(JUNE, Tokens.of(Role.HR))
                .statusCode(200)
                .body("state", equalTo("CHANGE_SHOWN"))
                .body("before.window.from", equalTo("2025-05-02"))
                .body("before.window.to", equalTo("2025-05-31"))
                .body("before.numerator", equalTo(48))
                .body("before.denominator", equalTo(80))
                .body("after.rate", closeTo(0.8, 1e-9))
                .body("after.interval.method", equalTo("WILSON"))
                .body("change.points", closeTo(20, 1e-9))
                .body("change.low", closeTo(5.24, 0.005))
                .body("change.high", closeTo(33.39, 0.005))
                .body("change.method", equalTo("NEWCOMBE_10"))
                .body("fcrPoint.amount", equalTo(286000))
                .body("fcrPoint.source", equalTo("S3 performance management"))
                .body("worth.currency", equalTo("USD"))
                .body("worth.aYear", closeTo(5_720_000, 1))
                .body("worth.low", closeTo(5.24 * 286_000, 1_430))
                .body("worth.high", closeTo(33.39 * 286_000, 1_430))
                .body("explanation", containsString("worth 5,720,000 USD a year"))
                .body("retention.state", equalTo("NO_MODEL"));
    }

    @Test
    @Tag("M10")
    void whereZeroIsWithinNoChangeIsShown() {
        said("2025-05-10", 48, 32);
        said("2025-06-10", 49, 31);

        get(JUNE, Tokens.of(Role.HR))
                .body("state", equalTo("NO_CHANGE_SHOWN"))
                .body("explanation", startsWith("No change shown"))
                .body("worth.low", lessThan(0.0))
                .body("worth.high", greaterThan(0.0));
    }

    @Test
    @Tag("F1")
    void withTooFewAnswersOnlyTheirNumberIsShown() {
        said("2025-05-10", 3, 1);
        said("2025-06-10", 56, 14);

        get(JUNE, Tokens.of(Role.HR))
                .statusCode(200)
                .body("state", equalTo("NOT_ENOUGH_DATA"))
                .body("before.denominator", equalTo(4))
                .body("before", not(hasKey("numerator")))
                .body("", not(hasKey("change")))
                .body("", not(hasKey("worth")))
                .body("retention.state", equalTo("NO_CHANGE"));
        get("?from=2020-06-01&to=2020-06-30", Tokens.of(Role.HR))
                .body("state", equalTo("NOT_ENOUGH_DATA"))
                .body("after.denominator", equalTo(0));
    }

    @Test
    void withoutDaysTheRollingWindowIsComparedWithTheOneBefore() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Vienna"));

        get("", Tokens.of(Role.HR))
                .body("after.window.to", equalTo(today.toString()))
                .body("after.window.from", equalTo(today.minusDays(179).toString()))
                .body("before.window.to", equalTo(today.minusDays(180).toString()))
                .body("before.window.from", equalTo(today.minusDays(359).toString()));
        get(JUNE + "&beforeFrom=2024-06-01&beforeTo=2024-06-30", Tokens.of(Role.HR))
                .body("before.window.from", equalTo("2024-06-01"));
    }

    /**
     * Of those not on the first contact half continue, of the others nine in ten: 20 points more are 0.2 · 0.4 = 8 points more
     * customers, and with the interval of the change alone 2.1 to 13.4.
     */
    @Test
    @Tag("M10")
    @Tag("M12")
    void customersKeptCarryTheUncertaintyOfTheChangeAndOfTheModel() {
        said("2025-05-10", 48, 32);
        said("2025-06-10", 56, 14);
        tell("2025-04-10", 180, true, true);
        tell("2025-04-10", 20, true, false);
        tell("2025-04-10", 50, false, true);
        tell("2025-04-10", 50, false, false);
        asking(Tokens.of(Role.HR))
                .post("/performance/v1/centers/" + center + "/retention-model?asOf=2025-04-30")
                .then()
                .statusCode(201)
                .body("state", equalTo("PREDICTS"));

        get(JUNE + "&customers=10000", Tokens.of(Role.HR))
                .body("retention.state", equalTo("SHOWN"))
                .body("retention.customersKept.ofCustomers", equalTo(10000.0))
                .body("retention.customersKept.counted", equalTo("GIVEN"))
                .body("retention.customersKept.aYear", closeTo(800, 10))
                // Wider than by the change alone, and not by more than both together.
                .body("retention.customersKept.low", lessThan(0.0524 * 0.4 * 10_000))
                .body("retention.customersKept.low", greaterThan(0.0))
                .body("retention.customersKept.high", greaterThan(0.3339 * 0.4 * 10_000))
                .body("retention.customersKept.high", lessThan(0.3339 * 0.53 * 10_000))
                .body("retention.caution", containsString("no proof of cause"));
        get(JUNE, Tokens.of(Role.HR)).body("retention.customersKept.counted", equalTo("RESPONSES"));
    }

    @Test
    @Tag("M12")
    void aModelThatSaysNothingKeepsNoCustomers() {
        said("2025-05-10", 48, 32);
        said("2025-06-10", 56, 14);
        asking(Tokens.of(Role.HR))
                .post("/performance/v1/centers/" + center + "/retention-model?asOf=2025-04-30")
                .then()
                .statusCode(201);

        get(JUNE, Tokens.of(Role.HR))
                .body("retention.state", equalTo("NOT_ENOUGH_DATA"))
                .body("retention", not(hasKey("customersKept")));
    }

    @Test
    @Tag("M10")
    void aCenterSetsItsOwnValueFromTodayOn() {
        UUID manager = facts.employee("Max", center, null, null, "Manager");

        keep(Map.of("amount", 120000.5, "currency", "EUR", "reason", "Finance"), Tokens.of(Role.MANAGER, manager))
                .statusCode(200)
                .body("amount", closeTo(120000.5, 1e-9))
                .body("currency", equalTo("EUR"))
                .body("source", equalTo("the center's own"))
                .body(
                        "effectiveFrom",
                        equalTo(LocalDate.now(ZoneId.of("Europe/Vienna")).toString()));

        get("", Tokens.of(Role.HR)).body("fcrPoint.currency", equalTo("EUR"));
        get(JUNE, Tokens.of(Role.HR)).body("fcrPoint.currency", equalTo("USD"));
        keep(Map.of("amount", 130000, "currency", "EUR", "reason", "Corrected"), Tokens.of(Role.ADMIN))
                .body("amount", equalTo(130000));
        get("", Tokens.of(Role.HR)).body("fcrPoint.amount", equalTo(130000));
    }

    @Test
    void whatIsNoValueIsTheCallersMistake() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("amount", -1, "currency", "EUR", "reason", "x"),
                Map.of("amount", 1, "currency", "EURO", "reason", "x"),
                Map.of("amount", 1, "currency", "ZZZ", "reason", "x"),
                Map.of("amount", 1, "currency", "EUR", "reason", " "),
                Map.of("currency", "EUR", "reason", "x"))) {
            asking(Tokens.of(Role.HR))
                    .contentType(ContentType.JSON)
                    .body(wrong)
                    .put("/performance/v1/centers/" + center + "/value/fcr-point")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&beforeFrom=2025-01-01",
                "&beforeTo=2025-01-01",
                "&beforeFrom=2025-05-01&beforeTo=2025-06-01",
                "&beforeFrom=2025-03-01&beforeTo=2025-02-01",
                "&beforeFrom=1980-03-01&beforeTo=2025-02-01",
                "&customers=0"
            })
    void whatIsNoEarlierWindowIsTheCallersMistake(String query) {
        get(JUNE + query, Tokens.of(Role.HR)).statusCode(400).contentType("application/problem+json");
    }

    @Test
    @Tag("L2")
    void aManagerReachesTheirCenterAndNoOther() {
        UUID manager = facts.employee("Max", center, null, null, "Manager");
        UUID supervisor = facts.employee("Sam", center, null, null, "Supervisor");
        UUID stranger =
                facts.employee("Mo", facts.center("linz-" + UUID.randomUUID(), "Europe/Vienna"), null, null, "Manager");
        Map<String, Object> own = Map.of("amount", 1, "currency", "EUR", "reason", "x");

        get("", Tokens.of(Role.MANAGER, manager)).statusCode(200);
        get("", Tokens.of(Role.MANAGER, stranger)).statusCode(404);
        get("", Tokens.of(Role.SUPERVISOR, supervisor)).statusCode(404);
        get("", Tokens.of(Role.ADMIN)).statusCode(403);
        keep(own, Tokens.of(Role.MANAGER, stranger)).statusCode(404);
        keep(own, Tokens.of(Role.SUPERVISOR, supervisor)).statusCode(403);
        keep(own, Tokens.of(Role.CSR)).statusCode(403);
        BadTokens.areRefusedAt("/performance/v1/centers/" + center + "/value", Role.HR);
    }

    /** So many on the first contact, and so many not resolved. */
    private void said(String day, int first, int not) {
        tell(day, first, true, true);
        tell(day, not, false, true);
    }

    private void tell(String day, int times, boolean first, boolean continues) {
        List<CloudEvent> events = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            events.add(facts.event(new Response(center, day + "T12:00:00Z")
                    .with("resolved", first)
                    .with("continues", continues)));
        }
        facts.survey(events);
    }

    private ValidatableResponse keep(Map<String, Object> wanted, String token) {
        return asking(token)
                .contentType(ContentType.JSON)
                .body(wanted)
                .put("/performance/v1/centers/" + center + "/value/fcr-point")
                .then();
    }

    private ValidatableResponse get(String query, String token) {
        return asking(token)
                .get("/performance/v1/centers/" + center + "/value" + query)
                .then();
    }

    private static RequestSpecification asking(String token) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .filter(new Contract())
                .auth()
                .oauth2(token);
    }
}
