package io.vocation.performance.principle;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vocation.commons.access.Role;
import io.vocation.performance.Facts;
import io.vocation.test.Contract;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@WithTestResource(Surroundings.class)
@Tag("P5")
class PrincipleResourceTest {
    @Inject
    Facts facts;

    @Inject
    Jdbi jdbi;

    private UUID center;
    private UUID supervisor;
    private String manager;
    private final List<UUID> csrs = new ArrayList<>();

    @BeforeEach
    void aCenterOfTen() {
        center = facts.center("faro-" + UUID.randomUUID(), "Europe/Lisbon");
        UUID leader = facts.employee("Max", center, null, null, "Manager");
        supervisor = facts.employee("Sam", center, null, leader, "Supervisor");
        manager = Tokens.of(Role.MANAGER, leader);
        csrs.clear();
        for (int i = 0; i < 8; i++) {
            csrs.add(facts.employee("CSR " + i, center, null, supervisor, "General"));
        }
    }

    @Test
    void aVersionOfNoNumberAtAllIsNoVersion() {
        for (String nothing : List.of("/versions/;", "/versions/;/", "/versions/;a=b/acknowledged")) {
            given().urlEncodingEnabled(false)
                    .auth()
                    .oauth2(manager)
                    .get(principles() + nothing)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("empty segment"));
        }
    }

    @Test
    void aVersionHoldsFromNowOnAndThoseBeforeStay() {
        as(manager).get(principles()).then().statusCode(404);
        publish("\"0\"", "Resolved the first time")
                .statusCode(201)
                .header("Location", containsString(principles() + "/versions/1"))
                .header("ETag", equalTo("\"1\""))
                .body("principles.text", equalTo(List.of("Listen first", "Resolve, then end the call")))
                .body("publishedBy", equalTo("manager"));
        publish("\"1\"", "Resolved the first time, always").statusCode(201).body("version", equalTo(2));

        as(Tokens.of(Role.CSR, csrs.getFirst()))
                .get(principles())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("vision", equalTo("Resolved the first time, always"));
        as(manager).get(principles() + "/versions").then().body("version", equalTo(List.of(2, 1)));
        as(manager).get(principles() + "/versions/1").then().body("vision", equalTo("Resolved the first time"));
        as(manager).get(principles() + "/versions/3").then().statusCode(404);
    }

    @Test
    void nobodyPublishesOverAVersionTheyHaveNotSeen() {
        publish("\"0\"", "one").statusCode(201);
        publish("\"0\"", "two").statusCode(412);
        as(manager)
                .contentType("application/json")
                .body(wanted("three"))
                .post(principles())
                .then()
                .statusCode(428);
        as(manager)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("vision", " ", "mission", "m", "principles", List.of(), "reason", "r"))
                .post(principles())
                .then()
                .statusCode(400);
    }

    @Test
    void whatWasPublishedIsNeverChanged() {
        publish("\"0\"", "one").statusCode(201);
        assertThrows(
                UnableToExecuteStatementException.class,
                () -> jdbi.useHandle(sql -> sql.execute("UPDATE principle_version SET vision = 'other'")));
        assertThrows(
                UnableToExecuteStatementException.class,
                () -> jdbi.useHandle(sql -> sql.execute("DELETE FROM principle")));
    }

    @Test
    void eachAcknowledgesForThemselvesWhatHolds() {
        String csr = Tokens.of(Role.CSR, csrs.getFirst());
        as(csr).get("/performance/v1/me/principles").then().statusCode(404);
        publish("\"0\"", "one");
        as(csr).get("/performance/v1/me/principles")
                .then()
                .statusCode(200)
                .body("open", equalTo(true))
                .body("principles.version", equalTo(1))
                .body("acknowledgedAt", nullValue());
        String at = acknowledge(csr, 1)
                .statusCode(200)
                .body("open", equalTo(false))
                .extract()
                .path("acknowledgedAt");
        acknowledge(csr, 1).statusCode(200).body("acknowledgedAt", equalTo(at));

        publish("\"1\"", "two");
        as(csr).get("/performance/v1/me/principles").then().body("open", equalTo(true));
        acknowledge(csr, 1).statusCode(409);
        acknowledge(csr, 7).statusCode(404);
        as(csr).get("/performance/v1/me/data")
                .then()
                .body("sections.principlesAcknowledged.version", equalTo(List.of(1)));
    }

    /** Two of ten; Wilson (1927) by hand: (0.2 + 0.19207 ± 1.96·√(0.016 + 0.009604)) / 1.38415. */
    @Test
    @Tag("F1")
    void theShareIsOfThePeopleAssignedToday() {
        publish("\"0\"", "one");
        shared().body("acknowledged.numerator", equalTo(0)).body("acknowledged.denominator", equalTo(10));
        acknowledge(Tokens.of(Role.CSR, csrs.get(0)), 1);
        acknowledge(Tokens.of(Role.SUPERVISOR, supervisor), 1);
        UUID elsewhere = facts.center("sines-" + UUID.randomUUID(), "Europe/Lisbon");
        acknowledge(Tokens.of(Role.CSR, facts.employee("Far", elsewhere, null, null, "General")), 1)
                .statusCode(404);

        shared().body("acknowledged.numerator", equalTo(2))
                .body("acknowledged.denominator", equalTo(10))
                .body("acknowledged.rate", equalTo(0.2))
                .body("acknowledged.interval.low", closeTo(0.0567, 0.0001))
                .body("acknowledged.interval.high", closeTo(0.5098, 0.0001));
    }

    @Test
    @Tag("F1")
    void aShareOfTooFewIsNotShown() {
        UUID small = facts.center("loul-" + UUID.randomUUID(), "Europe/Lisbon");
        UUID only = facts.employee("Only", small, null, null, "Manager");
        String path = "/performance/v1/centers/" + small + "/principles";
        as(Tokens.of(Role.MANAGER, only))
                .header("If-Match", "*")
                .contentType("application/json")
                .body(wanted("one"))
                .post(path)
                .then()
                .statusCode(201);
        acknowledge(Tokens.of(Role.MANAGER, only), 1).statusCode(200);
        as(Tokens.of(Role.HR))
                .get(path + "/versions/1/acknowledged")
                .then()
                .statusCode(200)
                .body("acknowledged.state", equalTo("INSUFFICIENT_DATA"))
                .body("acknowledged.denominator", equalTo(1))
                .body("acknowledged.numerator", nullValue());
    }

    @Test
    @Tag("L2")
    void whoWorksThereReadsAndWhoLeadsPublishes() {
        publish("\"0\"", "one");
        for (String role : List.of(Role.CSR, Role.SUPERVISOR, Role.TRAINER)) {
            String token = Tokens.of(role, supervisor);
            as(token).get(principles()).then().statusCode(200);
            as(token)
                    .header("If-Match", "*")
                    .contentType("application/json")
                    .body(wanted("two"))
                    .post(principles())
                    .then()
                    .statusCode(403);
        }
        as(Tokens.of(Role.CSR, csrs.getFirst()))
                .get(principles() + "/versions/1/acknowledged")
                .then()
                .statusCode(404);
        UUID elsewhere = facts.center("tavira-" + UUID.randomUUID(), "Europe/Lisbon");
        String stranger = Tokens.of(Role.MANAGER, facts.employee("Alex", elsewhere, null, null, "Manager"));
        as(stranger).get(principles()).then().statusCode(404);
        as(stranger)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(wanted("two"))
                .post(principles())
                .then()
                .statusCode(404);
        as(Tokens.of(Role.HR))
                .header("If-Match", "*")
                .contentType("application/json")
                .body(wanted("two"))
                .post("/performance/v1/centers/" + UUID.randomUUID() + "/principles")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse shared() {
        return as(manager).get(principles() + "/versions/1/acknowledged").then().statusCode(200);
    }

    private ValidatableResponse publish(String ifMatch, String vision) {
        return as(manager)
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body(wanted(vision))
                .post(principles())
                .then();
    }

    private static Map<String, Object> wanted(String vision) {
        return Map.of(
                "vision",
                vision,
                "mission",
                "We resolve what customers call about",
                "principles",
                List.of("Listen first", "Resolve, then end the call"),
                "reason",
                "yearly review");
    }

    private static ValidatableResponse acknowledge(String token, int version) {
        return as(token)
                .put("/performance/v1/me/principles/" + version + "/acknowledgement")
                .then();
    }

    private String principles() {
        return "/performance/v1/centers/" + center + "/principles";
    }

    private static RequestSpecification as(String token) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .filter(new Contract())
                .auth()
                .oauth2(token);
    }
}
