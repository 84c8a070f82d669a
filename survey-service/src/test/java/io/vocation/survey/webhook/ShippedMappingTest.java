package io.vocation.survey.webhook;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.Surveys.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

/** The mappings that come with the product, on documents as the vendors' documentation shapes them. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ShippedMappingTest {
    private UUID center;
    private UUID source;
    private UUID ada;
    private String manager;

    @BeforeEach
    void declare() {
        center = Roster.center("UTC");
        ada = Roster.employee(center, null, null, "135");
        manager = Tokens.of("manager", Roster.employee(center, null, null));
        source = Surveys.declared("""
                {"centerId": "%s", "name": "Vendor", "questions": {"csatCsr": {"min": 1, "max": 5}}}""".formatted(center));
    }

    private void use(String mapping, String secret) {
        Vendors.keep(source, """
                {"vendor": "GENERIC", "secret": "%s", "mapping": {"use": "%s"}}""".formatted(secret, mapping)).then().statusCode(200);
    }

    private Response zendesk(String body) {
        String time = Instant.now().toString();
        return given().contentType("application/json")
                .header("X-Zendesk-Webhook-Signature-Timestamp", time)
                .header(
                        "X-Zendesk-Webhook-Signature",
                        Vendors.hmac("HmacSHA256", Vendors.SECRET.getBytes(StandardCharsets.UTF_8), time + body))
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(Vendors.path(source));
    }

    private Response of(String id) {
        return as(manager).get("/survey/v1/responses/" + id);
    }

    @Test
    @Tag("M2")
    void zendesksNumericScaleHasATopBox() {
        use("zendesk-csat", Vendors.SECRET);
        String csat = ThinVendor.document("zendesk-csat");
        String five = zendesk(csat)
                .then()
                .statusCode(200)
                .body("status", contains("ACCEPTED"))
                .extract()
                .path("[0].id");
        of(five).then()
                .statusCode(200)
                .body("employeeId", equalTo(ada.toString()))
                .body("sourceResponseId", equalTo("01JMZ7Q0A4ZZ"))
                .body("contactedAt", equalTo("2026-03-01T22:55:29Z"))
                .body("answeredAt", equalTo("2026-03-02T10:00:01Z"))
                .body("csatCsr.value", equalTo(5))
                .body("csatCsr.topBox", equalTo(true))
                .body("verbatim", equalTo("Awesome support!"));
        String four = zendesk(csat.replace("\"rating\": 5", "\"rating\": 4").replace("01JMZ7Q0A4ZZ", "other"))
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
        of(four).then().body("csatCsr.value", equalTo(4)).body("csatCsr.topBox", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"good", "bad"})
    @Tag("M2")
    @Tag("M4")
    void zendesksGoodAndBadHaveNoTopBoxSoThereIsNoRating(String score) {
        use("zendesk-satisfaction", Vendors.SECRET);
        String id = zendesk(ThinVendor.document("zendesk-satisfaction").replace("SCORE", score))
                .then()
                .statusCode(200)
                .body("status", contains("ACCEPTED"))
                .extract()
                .path("[0].id");
        of(id).then()
                .statusCode(200)
                .body("employeeId", equalTo(ada.toString()))
                .body("verbatim", equalTo("Awesome support!"))
                .body("$", not(hasKey("csatCsr")))
                .body("$", not(hasKey("csatCenter")))
                .body("$", not(hasKey("resolved")));
        read(id).then().body("$", not(hasKey("csatCsr")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"offered", "unoffered"})
    void whatNobodyRatedIsPassed(String score) {
        use("zendesk-satisfaction", Vendors.SECRET);
        zendesk(ThinVendor.document("zendesk-satisfaction").replace("SCORE", score))
                .then()
                .statusCode(200)
                .body("status", contains("PASSED"));
    }

    @Test
    @Tag("M2")
    void genesysFinishedSurveysAreResponsesAndTheirScoresAreNoRatings() {
        use("genesys-cloud", "whsec_" + Vendors.KEY);
        Response receipt = Vendors.standard(source, "msg_1", Instant.now(), ThinVendor.document("genesys-cloud"));
        receipt.then().statusCode(200).body("status", contains("ACCEPTED", "PASSED"));
        of(receipt.path("[0].id"))
                .then()
                .statusCode(200)
                .body("sourceResponseId", equalTo("s-finished"))
                .body("employeeId", equalTo(ada.toString()))
                .body("contactedAt", equalTo("2026-03-02T09:00:00.123Z"))
                .body("answeredAt", equalTo("2026-03-02T10:00:00Z"))
                .body("lineOfBusiness", equalTo("q-billing"))
                .body("$", not(hasKey("csatCsr")))
                .body("$", not(hasKey("csatCenter")));
    }

    @Test
    void allOfThemAreListed() {
        as(Tokens.of("admin"))
                .get("/survey/v1/webhook-mappings")
                .then()
                .statusCode(200)
                .body("$", hasSize(3))
                .body("name", hasItems("genesys-cloud", "zendesk-csat", "zendesk-satisfaction"));
    }
}
