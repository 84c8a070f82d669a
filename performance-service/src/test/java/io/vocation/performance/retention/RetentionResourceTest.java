package io.vocation.performance.retention;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
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
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
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
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@WithTestResource(Surroundings.class)
class RetentionResourceTest {

    private static final String JUNE = "?asOf=2025-06-30";

    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    private UUID center;

    @BeforeEach
    void aCenter() {
        center = facts.center("cork-" + UUID.randomUUID(), "Europe/Dublin");
    }

    /**
     * Of those not resolved 30 of 60 continue, of those resolved later 30 of 40, of those on the first contact 180 of 200;
     * Csat does not vary. The log odds are 0, ln 3 and ln 9, but for the ridge.
     */
    @Test
    @Tag("M12")
    void aModelSaysWhoContinuesAndHowWellItKnows() {
        related();

        String id = post("", JUNE, Tokens.of(Role.HR))
                .statusCode(201)
                .header("Location", containsString("/performance/v1/centers/" + center + "/retention-model/history/"))
                .body("state", equalTo("PREDICTS"))
                .body("window.from", equalTo("2024-07-01"))
                .body("window.to", equalTo("2025-06-30"))
                .body("window.zone", equalTo("Europe/Dublin"))
                .body("sample.responses", equalTo(300))
                .body("sample.complete", equalTo(300))
                .body("sample.continuing", equalTo(240))
                .body("predictors", equalTo(List.of("RESOLUTION", "FCR")))
                .body("coefficients.term", equalTo(List.of("INTERCEPT", "RESOLUTION", "FCR")))
                .body("coefficients[0].estimate", closeTo(0, 0.02))
                .body("coefficients[1].estimate", closeTo(Math.log(3), 0.03))
                .body("coefficients[2].estimate", closeTo(Math.log(3), 0.03))
                // Of 30 and 30: √(1/30 + 1/30).
                .body("coefficients[0].standardError", closeTo(0.2582, 0.003))
                .body("heldOut.brier.model", lessThan(0.16))
                // 0.8 · 0.2, to which the other folds add nothing, since each has its share of both.
                .body("heldOut.brier.average", closeTo(0.16, 0.0001))
                .body("heldOut.brier.high", lessThan(0.0))
                .body("heldOut.auc", greaterThan(0.65))
                .body("heldOut.folds", equalTo(10))
                .body("method.name", equalTo("ridge-logistic-1"))
                .extract()
                .path("id");
        get("", Tokens.of(Role.HR)).statusCode(200).body("id", equalTo(id));
        get("/history/" + id, Tokens.of(Role.HR)).statusCode(200).body("heldOut.calibrationSlope", closeTo(1, 0.25));
    }

    @Test
    @Tag("F7")
    void theSameResponsesGiveTheSameModelToTheLastDigit() {
        related();
        String first = post("", JUNE, Tokens.of(Role.HR)).extract().asString();
        String again = post("", JUNE, Tokens.of(Role.HR)).extract().asString();

        assertEquals(withoutName(first), withoutName(again));
        assertEquals(
                withoutName(again),
                withoutName(get("", Tokens.of(Role.HR)).extract().asString()));
    }

    @Test
    @Tag("M12")
    void whereAnswersTellNothingNothingIsSaidAboutCustomersKept() {
        said(20, 80, false, 1);
        said(20, 80, true, 2);
        said(20, 80, true, 1);

        post("", JUNE, Tokens.of(Role.HR))
                .statusCode(201)
                .body("state", equalTo("NO_BETTER_THAN_AVERAGE"))
                .body("explanation", containsString("no better than the center's average"));
        get("/effect?metric=FCR&points=2", Tokens.of(Role.HR))
                .statusCode(200)
                .body("state", equalTo("NO_BETTER_THAN_AVERAGE"))
                .body("", not(hasKey("change")))
                .body("", not(hasKey("customersKept")));
    }

    @Test
    @Tag("M12")
    void tooFewResponsesAreNoModel() {
        said(5, 20, true, 1);

        post("", JUNE, Tokens.of(Role.HR))
                .statusCode(201)
                .body("state", equalTo("NOT_ENOUGH_DATA"))
                .body("", not(hasKey("coefficients")))
                .body("", not(hasKey("heldOut")));
        get("/effect?metric=FCR&points=2", Tokens.of(Role.HR)).body("state", equalTo("NOT_ENOUGH_DATA"));
    }

    /** (60·(0.9 − 0.5) + 40·(0.9 − 0.75)) / 100 of each customer moved, and two in a hundred move: 0.6 points. */
    @Test
    @Tag("M12")
    void aChangeIsTurnedIntoCustomersKept() {
        related();
        post("", JUNE, Tokens.of(Role.HR)).statusCode(201);

        get("/effect?metric=FCR&points=2", Tokens.of(Role.HR))
                .statusCode(200)
                .body("state", equalTo("SHOWN"))
                .body("change.share", closeTo(0.006, 0.0001))
                .body("change.low", greaterThan(0.0))
                .body("change.level", equalTo(0.95))
                .body("change.method", equalTo("DELTA"))
                .body("customersKept.counted", equalTo("RESPONSES"))
                .body("customersKept.ofCustomers", closeTo(300, 0.001))
                .body("customersKept.aYear", closeTo(1.8, 0.03))
                .body("caution", containsString("no proof of cause"));
        get("/effect?metric=FCR&points=-2&customers=50000", Tokens.of(Role.HR))
                // Who needs another contact: 0.9 to 0.75, two in a hundred.
                .body("change.share", closeTo(-0.003, 0.0001))
                .body("customersKept.counted", equalTo("GIVEN"))
                .body("customersKept.aYear", closeTo(-150, 5));
        get("/effect?metric=CSAT_CSR&points=2", Tokens.of(Role.HR)).body("state", equalTo("NOT_IN_MODEL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?metric=FCR",
                "?points=2",
                "?metric=WORLD_CLASS_CALL&points=2",
                "?metric=FCR&points=0",
                "?metric=FCR&points=101",
                "?metric=FCR&points=NaN",
                "?metric=FCR&points=two",
                "?metric=FCR&points=2d",
                "?metric=FCR&points=2&customers=0",
                "?metric=FCR&points=34"
            })
    void whatIsNoChangeIsTheCallersMistake(String query) {
        related();
        post("", JUNE, Tokens.of(Role.HR)).statusCode(201);

        // The last one: a third of the customers can be moved, and no more.
        get("/effect" + query, Tokens.of(Role.HR)).statusCode(400).contentType("application/problem+json");
    }

    @Test
    @Tag("M4")
    void whatIsVoidOrDoesNotSayWhetherTheyContinueIsNotInTheSample() {
        related();
        facts.survey(
                response(true, true, 1).with("state", "VOID"),
                response(true, true, 1).with("continues", null),
                new Response(center, "2025-07-01T12:00:00Z"),
                new Response(center, "2024-06-30T12:00:00Z"));

        post("", JUNE, Tokens.of(Role.HR)).body("sample.responses", equalTo(300));
    }

    @Test
    void theHistoryIsReadPageByPageNewestFirst() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.addFirst(post("", JUNE, Tokens.of(Role.HR)).extract().path("id"));
        }

        String next = get("/history?limit=2", Tokens.of(Role.HR))
                .statusCode(200)
                .body("items.id", equalTo(ids.subList(0, 2)))
                .header("Link", endsWith("rel=\"next\""))
                .extract()
                .path("next");
        get("/history?limit=2&cursor=" + next, Tokens.of(Role.HR)).body("items.id", equalTo(ids.subList(2, 3)));
        get("/history?limit=0", Tokens.of(Role.HR)).statusCode(400);
    }

    @Test
    void withoutAModelThereIsNone() {
        UUID other = facts.center("clare-" + UUID.randomUUID(), "Europe/Dublin");
        String id = post("", JUNE, Tokens.of(Role.HR)).extract().path("id");

        at(other, "/history/" + id, Tokens.of(Role.HR)).statusCode(404);
        at(other, "", Tokens.of(Role.HR)).statusCode(404);
        at(other, "/effect?metric=FCR&points=1", Tokens.of(Role.HR)).statusCode(404);
        for (String path : List.of("", "/history", "/effect?metric=FCR&points=1")) {
            at(UUID.randomUUID(), path, Tokens.of(Role.HR)).statusCode(404);
        }
        post("", "?asOf=2999-01-01", Tokens.of(Role.HR)).statusCode(400);
    }

    @Test
    @Tag("L2")
    void managersFitTheirOwnCentersModelOthersReadOrDoNot() {
        UUID manager = facts.employee("Max", center, null, null, "Manager");
        UUID supervisor = facts.employee("Sam", center, null, null, "Supervisor");
        UUID stranger = facts.employee(
                "Mo", facts.center("kerry-" + UUID.randomUUID(), "Europe/Dublin"), null, null, "Manager");

        post("", JUNE, Tokens.of(Role.MANAGER, manager)).statusCode(201);
        post("", JUNE, Tokens.of(Role.ADMIN)).statusCode(201);
        post("", JUNE, Tokens.of(Role.MANAGER, stranger)).statusCode(404);
        post("", JUNE, Tokens.of(Role.SUPERVISOR, supervisor)).statusCode(403);
        post("", JUNE, Tokens.of(Role.CSR)).statusCode(403);
        post("", JUNE, Tokens.of(Role.HR_SYSTEM)).statusCode(403);
        for (String path : List.of("", "/history", "/effect?metric=FCR&points=1")) {
            get(path, Tokens.of(Role.MANAGER, manager)).statusCode(200);
            get(path, Tokens.of(Role.HR_SYSTEM)).statusCode(200);
            get(path, Tokens.of(Role.MANAGER, stranger)).statusCode(404);
            get(path, Tokens.of(Role.SUPERVISOR, supervisor)).statusCode(404);
            get(path, Tokens.of(Role.SURVEY_SOURCE)).statusCode(403);
        }
        BadTokens.areRefusedAt("/performance/v1/centers/" + center + "/retention-model", Role.HR);
    }

    @Test
    void databaseKeepsNoHalfAModel() {
        post("", JUNE, Tokens.of(Role.HR)).statusCode(201);

        assertThrows(
                JdbiException.class,
                () -> jdbi.useHandle(sql ->
                        sql.execute("UPDATE retention_model SET state = 'PREDICTS' WHERE center_id = ?", center)));
    }

    private void related() {
        said(30, 30, false, 1);
        said(10, 30, true, 2);
        said(20, 180, true, 1);
    }

    /** So many that leave and so many that continue. */
    private void said(int leave, int stay, boolean resolved, int contacts) {
        List<CloudEvent> events = new ArrayList<>();
        for (int i = 0; i < leave + stay; i++) {
            events.add(facts.event(response(i >= leave, resolved, contacts)));
        }
        facts.survey(events);
    }

    private Response response(boolean continues, boolean resolved, int contacts) {
        return new Response(center, "2025-06-10T12:00:00Z")
                .with("resolved", resolved)
                .with("contacts", contacts)
                .with("continues", continues);
    }

    private static String withoutName(String model) {
        return model.replaceAll("\"(id|fittedAt)\":\"[^\"]*\"", "");
    }

    private ValidatableResponse post(String path, String query, String token) {
        return asking(token).post(of(center) + path + query).then();
    }

    private ValidatableResponse get(String path, String token) {
        return at(center, path, token);
    }

    private static ValidatableResponse at(UUID center, String path, String token) {
        return asking(token).get(of(center) + path).then();
    }

    private static String of(UUID center) {
        return "/performance/v1/centers/" + center + "/retention-model";
    }

    private static RequestSpecification asking(String token) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .filter(new Contract())
                .auth()
                .oauth2(token);
    }
}
