package io.vocation.survey.webhook;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static io.vocation.survey.Surveys.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class WebhookTest {
    private static final String FORMBRICKS = """
            [{"webhookId": "cljwxvjos0003qhnvj2jg4k5i", "event": "responseFinished", "data": {"id": "ID",
              "createdAt": "2026-03-02T10:00:00.000Z", "updatedAt": "2026-03-02T10:01:00.000Z",
              "surveyId": "cljsf3d7a000019cv9apt2t27", "finished": true,
              "data": {"rating": 5, "solved": "Yes", "agent": "nobody", "customer": "C-77", "at": "2026-03-02T09:12:58Z"}}},
             {"event": "responseCreated", "data": {"id": "other"}}]""";
    private static final String FIELDS = """
            "fields": {"agent": {"question": "agent"}, "contactedAt": {"question": "at"},
              "csatCsr": {"question": "rating"}, "resolved": {"question": "solved"}, "customer": {"question": "customer"}}""";

    @Inject
    DeadLetters letters;

    private UUID center;
    private UUID source;

    @BeforeEach
    void declare() {
        center = Roster.center("UTC");
        source = Surveys.source(center);
    }

    private void formbricks() {
        Vendors.keep(source, """
                {"vendor": "FORMBRICKS", "secret": "whsec_%s", "mapping": {%s}}""".formatted(Vendors.KEY, FIELDS))
                .then()
                .statusCode(200)
                .body("secretSet", equalTo(true))
                .body("secret", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void formbricksDeliversOnceHoweverOftenItSends() {
        formbricks();
        for (String fate : new String[] {"ACCEPTED", "DUPLICATE"}) {
            Vendors.standard(source, "msg_1", Instant.now(), FORMBRICKS)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo(java.util.List.of(fate, "PASSED")));
        }
        Vendors.standard(source, "msg_1", Instant.now(), FORMBRICKS.replace("\"rating\": 5", "\"rating\": 4"))
                .then()
                .statusCode(409);
    }

    @Test
    void otherContentIsProposedAndNoDeadLetter() {
        formbricks();
        Vendors.standard(source, "msg_1", Instant.now(), FORMBRICKS).then().statusCode(200);
        Vendors.standard(source, "msg_2", Instant.now(), FORMBRICKS.replace("\"rating\": 5", "\"rating\": 4"))
                .then()
                .statusCode(200)
                .body("status", equalTo(java.util.List.of("CONFLICT", "PASSED")))
                .body("deadLetter", equalTo(java.util.Arrays.asList(null, null)));
        Surveys.as(io.vocation.test.Tokens.of("hr"))
                .get("/survey/v1/corrections?state=OPEN&center=" + center)
                .then()
                .statusCode(200)
                .body("items", org.hamcrest.Matchers.hasSize(1));
    }

    @Test
    void whatIsNotSignedInTimeIsRefusedInTheSameWords() {
        formbricks();
        String old = Vendors.standard(source, "msg_2", Instant.now().minusSeconds(400), FORMBRICKS)
                .then()
                .statusCode(401)
                .extract()
                .path("detail");
        String none = Vendors.standard(UUID.randomUUID(), "msg_2", Instant.now(), FORMBRICKS)
                .then()
                .statusCode(401)
                .extract()
                .path("detail");
        String unsigned = given().body("[]")
                .post(Vendors.path(source))
                .then()
                .statusCode(401)
                .extract()
                .path("detail");
        assertEquals(old, none);
        assertEquals(old, unsigned);
    }

    @Test
    void whatCannotBeReadIsADeadLetterUntilItIsErased() {
        formbricks();
        String bad = FORMBRICKS.replace("\"rating\": 5", "\"rating\": \"good\"").replace("ID", "bad");
        String letter = Vendors.standard(source, "msg_3", Instant.now(), bad)
                .then()
                .statusCode(202)
                .body("[0].status", equalTo("REJECTED"))
                .body("[0].deadLetter", notNullValue())
                .extract()
                .path("[0].deadLetter");
        String path = "/survey/v1/sources/" + source + "/dead-letters";
        as(Tokens.of("admin")).get(path).then().statusCode(200).body("items", hasSize(1));
        as(Tokens.of("admin"))
                .get(path + "/" + letter)
                .then()
                .statusCode(200)
                .body("payload.answers.rating", equalTo("good"));
        as(Tokens.of("admin"))
                .post(path + "/" + letter + "/retry")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"));
        assertEquals(0, letters.erase(center, "C-7"));
        assertEquals(1, letters.erase(center, "C-77"));
        as(Tokens.of("admin")).get(path).then().body("items", hasSize(0));
    }

    @Test
    void typeformSignsTheBody() {
        Vendors.keep(source, """
                {"vendor": "TYPEFORM", "secret": "%s", "mapping": {%s}}""".formatted(Vendors.SECRET, FIELDS)).then().statusCode(200);
        String body = """
                {"event_id": "LtWXD3crgy", "event_type": "form_response", "form_response": {"form_id": "lT4Z3j",
                  "token": "a3a12ec67a1365927098a606107fac15", "submitted_at": "2026-03-02T18:17:02Z",
                  "hidden": {"agent": "nobody", "at": "2026-03-02T09:12:58Z"},
                  "answers": [{"type": "number", "number": 4, "field": {"id": "hVONkQcnSNRj", "type": "rating", "ref": "rating"}},
                    {"type": "boolean", "boolean": true, "field": {"id": "RUqkXSeXBXSd", "type": "yes_no", "ref": "solved"}}]}}""";
        String signature =
                "sha256=" + Vendors.hmac("HmacSHA256", Vendors.SECRET.getBytes(StandardCharsets.UTF_8), body);
        given().contentType(ContentType.JSON)
                .header("Typeform-Signature", signature)
                .body(body + " ")
                .post(Vendors.path(source))
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .header("Typeform-Signature", signature)
                .body(body)
                .post(Vendors.path(source))
                .then()
                .statusCode(200)
                .body("[0].status", equalTo("ACCEPTED"));
    }

    @Test
    void wordsAreNoRatingAndSecretsAreNeverShown() {
        Vendors.keep(source, """
                {"vendor": "FORMBRICKS", "secret": "whsec_%s", "mapping": {"fields": {"agent": {"question": "a"},
                 "contactedAt": {"question": "b"}, "csatCsr": {"question": "c", "values": {"good": "5"}}}}}""".formatted(Vendors.KEY))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("mapping.fields.csatCsr.values"));
        formbricks();
        as(Tokens.of("admin")).get(Vendors.path(source)).then().statusCode(200).body(not(containsString(Vendors.KEY)));
        given().head(Vendors.path(UUID.randomUUID())).then().statusCode(200);
    }
}
