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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(Surroundings.class)
@Tag("P3")
class AcknowledgementResourceTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final String MARCH = "2026-03";

    @Inject
    Facts facts;

    private UUID center;
    private UUID supervisor;
    private UUID csr;
    private String me;

    @BeforeEach
    void somebody() {
        center = facts.center("oulu-" + UUID.randomUUID(), ZONE.getId());
        supervisor = facts.employee("Sam", center, null, null, "Supervisor");
        csr = facts.employee("Casey", center, null, supervisor, "General");
        me = Tokens.of(Role.CSR, csr);
    }

    /** The clocks went forward on 2026-03-29: the last moment of March is 20:59:59 UTC, not 21:59:59. */
    @Test
    void aMonthIsAcknowledgedOnceWithTheFiguresThatWereSeen() {
        for (int i = 0; i < 6; i++) {
            said("2026-03-31T20:59:59Z", i < 5);
        }
        said("2026-03-31T21:00:00Z", false);
        String tag = month(MARCH)
                .body("acknowledged", nullValue())
                .body(of("figures", "RESOLUTION") + ".numerator", equalTo(5))
                .body(of("figures", "RESOLUTION") + ".denominator", equalTo(6))
                .body("figures.metric", not(hasItem("FCR")))
                .extract()
                .header("ETag");
        String at = acknowledge(MARCH, tag)
                .statusCode(200)
                .body(of("acknowledged.seen", "RESOLUTION") + ".denominator", equalTo(6))
                .extract()
                .path("acknowledged.acknowledgedAt");

        said("2026-03-05T12:00:00Z", true);
        acknowledge(MARCH, "\"0\"").statusCode(200).body("acknowledged.acknowledgedAt", equalTo(at));
        month(MARCH)
                .body(of("figures", "RESOLUTION") + ".denominator", equalTo(7))
                .body(of("acknowledged.seen", "RESOLUTION") + ".denominator", equalTo(6));
        as(Tokens.of(Role.SUPERVISOR, supervisor))
                .get("/performance/v1/employees/" + csr + "/acknowledgements")
                .then()
                .statusCode(200)
                .body("month", equalTo(List.of(MARCH)))
                .body("[0].seen.find { it.metric == 'RESOLUTION' }.figure.numerator", equalTo(5));
    }

    @Test
    void figuresThatMovedAreReadAgain() {
        said("2026-03-05T12:00:00Z", true);
        String tag = month(MARCH).extract().header("ETag");
        said("2026-03-06T12:00:00Z", false);
        acknowledge(MARCH, tag).statusCode(412);
        as(me).put(path(MARCH) + "/acknowledgement").then().statusCode(428);
        month(MARCH).body("acknowledged", nullValue());
    }

    @Test
    @Tag("M4")
    void aMonthWithoutAnswersHasNoFiguresAndCanBeAcknowledged() {
        month(MARCH).body("figures", hasSize(0));
        acknowledge(MARCH, "*").statusCode(200).body("acknowledged.seen", hasSize(0));
    }

    @Test
    void onlyWhatIsOverIsAcknowledged() {
        String now = YearMonth.now(ZONE).toString();
        month(now);
        acknowledge(now, "*").statusCode(409);
        acknowledge(YearMonth.now(ZONE).plusMonths(1).toString(), "*").statusCode(409);
        acknowledge("march", "*").statusCode(400).body("violations[0].field", equalTo("month"));
        acknowledge("2026-13", "*").statusCode(400);
    }

    @Test
    @Tag("L2")
    void whatSomebodyAcknowledgedIsReadByWhoLeadsThem() {
        UUID other = facts.employee("Robin", center, null, UUID.randomUUID(), "General");
        String path = "/performance/v1/employees/" + csr + "/acknowledgements";
        as(me).get(path).then().statusCode(200);
        as(Tokens.of(Role.CSR, other)).get(path).then().statusCode(404);
        as(Tokens.of(Role.ADMIN)).get(path).then().statusCode(403);
        as(Tokens.of(Role.HR)).get(path(MARCH)).then().statusCode(404);
        acknowledge(MARCH, "*");
        as(me).get("/performance/v1/me/data").then().body("sections.monthsAcknowledged", hasSize(1));
    }

    private void said(String at, boolean resolved) {
        facts.survey(
                new Response(center, at).by(csr, null, supervisor, "General").with("resolved", resolved));
    }

    private static String of(String list, String metric) {
        return list + ".find { it.metric == '" + metric + "' }.figure";
    }

    private ValidatableResponse month(String month) {
        return as(me).get(path(month)).then().statusCode(200);
    }

    private ValidatableResponse acknowledge(String month, String ifMatch) {
        return as(me).header("If-Match", ifMatch)
                .put(path(month) + "/acknowledgement")
                .then();
    }

    private static String path(String month) {
        return "/performance/v1/me/months/" + month;
    }

    private static RequestSpecification as(String token) {
        return given().config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .filter(new Contract())
                .auth()
                .oauth2(token);
    }
}
