package io.vocation.survey.webhook;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static io.vocation.survey.Surveys.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What proves a call, and what does not. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SignatureTest {
    private static final String MAPPING = """
            "mapping": {"fields": {"sourceResponseId": {"path": "$.id"}, "agent": {"path": "$.agent"},
              "contactedAt": {"path": "$.at"}, "verbatim": {"path": "$.words"}}}""";
    private static final String BODY = "{\"id\": \"%s\", \"agent\": \"nobody\", \"at\": \"2026-03-02T09:12:58Z\"}";

    @Inject
    Jdbi jdbi;

    private UUID source;

    @BeforeEach
    void declare() {
        source = Surveys.source(Roster.center("UTC"));
    }

    private Response keep(String secret, String signing) {
        return Vendors.keep(source, """
                {"vendor": "GENERIC", "secret": "%s", "signing": %s, %s}""".formatted(secret, signing, MAPPING));
    }

    private Response send(Map<String, String> headers, String body) {
        RequestSpecification request = given().contentType("application/json");
        headers.forEach(request::header);
        return request.body(body.getBytes(StandardCharsets.UTF_8)).post(Vendors.path(source));
    }

    private static String encoded(String encoding, byte[] mac) {
        return encoding.equals("HEX")
                ? HexFormat.of().formatHex(mac)
                : Base64.getEncoder().encodeToString(mac);
    }

    private static byte[] mac(String hash, String secret, String signed) {
        return Vendors.mac("Hmac" + hash, secret.getBytes(StandardCharsets.UTF_8), signed);
    }

    @ParameterizedTest
    @CsvSource({"SHA256, HEX, sha256=", "SHA256, BASE64, ''", "SHA512, HEX, ''", "SHA512, BASE64, v0="})
    void theBodyIsSigned(String hash, String encoding, String prefix) {
        keep(Vendors.SECRET, """
                {"kind": "BODY", "header": "X-Signature", "hash": "%s", "encoding": "%s", "prefix": "%s"}""".formatted(hash, encoding, prefix)).then().statusCode(200);
        String body = BODY.formatted("b-1");
        String signature = prefix + encoded(encoding, mac(hash, Vendors.SECRET, body));
        send(Map.of("X-Signature", signature), body).then().statusCode(200).body("status", contains("ACCEPTED"));
        send(Map.of("X-Signature", signature), body).then().statusCode(200).body("status", contains("DUPLICATE"));
        send(Map.of("X-Signature", signature), body + " ").then().statusCode(401);
        send(Map.of("X-Signature", "x" + signature), body).then().statusCode(401);
        send(Map.of("X-Signature", prefix + encoded(encoding, mac(hash, "another secret", body))), body)
                .then()
                .statusCode(401);
        send(Map.of(), body).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"SHA256, BASE64, ''", "SHA256, HEX, .", "SHA512, HEX, ':'"})
    void timeAndBodyAreSigned(String hash, String encoding, String separator) {
        keep(Vendors.SECRET, """
                {"kind": "TIMESTAMP_AND_BODY", "header": "X-Signature", "timestampHeader": "X-Time", "hash": "%s",
                 "encoding": "%s", "separator": "%s"}""".formatted(hash, encoding, separator)).then().statusCode(200);
        String body = BODY.formatted("t-1");
        for (String time : List.of(
                Instant.now().toString(),
                Long.toString(Instant.now().getEpochSecond()),
                Long.toString(Instant.now().toEpochMilli()))) {
            timed(hash, encoding, separator, time, body).then().statusCode(200);
        }
        for (String time : List.of(
                Instant.now().minusSeconds(301).toString(),
                Instant.now().plusSeconds(320).toString(),
                Long.toString(Instant.now().minusSeconds(86_400).getEpochSecond()),
                "yesterday",
                "-1",
                "9".repeat(30))) {
            timed(hash, encoding, separator, time, body).then().statusCode(401);
        }
        String now = Instant.now().toString();
        String other = encoded(encoding, mac(hash, Vendors.SECRET, Instant.now().minusSeconds(9) + separator + body));
        send(Map.of("X-Time", now, "X-Signature", other), body).then().statusCode(401);
        send(Map.of("X-Signature", other), body).then().statusCode(401);
    }

    private Response timed(String hash, String encoding, String separator, String time, String body) {
        String signature = encoded(encoding, mac(hash, Vendors.SECRET, time + separator + body));
        return send(Map.of("X-Time", time, "X-Signature", signature), body);
    }

    @Test
    void aReplayHasNoSecondEffectAndAnOldOneIsRefused() {
        keep("whsec_" + Vendors.KEY, "{\"kind\": \"STANDARD_WEBHOOKS\"}").then().statusCode(200);
        Instant sent = Instant.now();
        Vendors.standard(source, "msg_1", sent, BODY.formatted("s-1"))
                .then()
                .statusCode(200)
                .body("status", contains("ACCEPTED"));
        Vendors.standard(source, "msg_1", sent, BODY.formatted("s-1"))
                .then()
                .statusCode(200)
                .body("status", contains("DUPLICATE"));
        Vendors.standard(source, "msg_1", sent, BODY.formatted("s-2")).then().statusCode(409);
        Vendors.standard(source, "msg_2", sent.minusSeconds(310), BODY.formatted("s-2"))
                .then()
                .statusCode(401);
        Vendors.standard(source, "msg_2", sent.plusSeconds(330), BODY.formatted("s-2"))
                .then()
                .statusCode(401);
        assertEquals(1, kept());
    }

    private int kept() {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT count(*) FROM response WHERE source_id = :source")
                .bind("source", source)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void aReplacedSecretIsAcceptedForAWhileOnly() {
        String signing = "{\"kind\": \"BODY\", \"header\": \"X-Signature\"}";
        keep("the first secret", signing).then().statusCode(200).body("previousSecretUntil", nullValue());
        signed("the first secret", "r-1").then().statusCode(200);
        keep("the second secret", signing).then().statusCode(200).body("previousSecretUntil", notNullValue());
        signed("the first secret", "r-2").then().statusCode(200);
        signed("the second secret", "r-3").then().statusCode(200);
        jdbi.useHandle(sql -> sql.createUpdate("UPDATE webhook SET previous_until = now() WHERE source_id = :source")
                .bind("source", source)
                .execute());
        signed("the first secret", "r-4").then().statusCode(401);
        signed("the second secret", "r-5").then().statusCode(200);
        keep("the third secret", signing).then().statusCode(200);
        signed("the first secret", "r-6").then().statusCode(401);
        as(Tokens.of("admin"))
                .get(Vendors.path(source))
                .then()
                .statusCode(200)
                .body("previousSecretUntil", notNullValue())
                .body(not(containsString("second secret")));
        as(Tokens.of("admin")).delete(Vendors.path(source)).then().statusCode(204);
        signed("the third secret", "r-7").then().statusCode(401);
    }

    private Response signed(String secret, String id) {
        String body = BODY.formatted(id);
        return send(Map.of("X-Signature", encoded("BASE64", mac("SHA256", secret, body))), body);
    }

    @Test
    void tooLargeIsRefusedBeforeAnythingElse() {
        keep(Vendors.SECRET, "{\"kind\": \"BODY\", \"header\": \"X-Signature\"}")
                .then()
                .statusCode(200);
        String large =
                "{\"id\": \"l-1\", \"agent\": \"nobody\", \"at\": \"2026-03-02T09:12:58Z\", \"padding\": \"%s\"}";
        String most = large.formatted("x".repeat((1 << 20) - large.length() + 2));
        assertEquals(1 << 20, most.length());
        String signature = encoded("BASE64", mac("SHA256", Vendors.SECRET, most));
        send(Map.of("X-Signature", signature), most).then().statusCode(200);
        send(Map.of("X-Signature", signature), most + " ")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:vocation:problem:too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csr", "supervisor", "manager", "hr", "survey-source", "service"})
    void onlyAnAdministratorConfiguresIt(String role) {
        as(Tokens.of(role))
                .contentType("application/json")
                .body("{\"vendor\": \"GENERIC\", \"secret\": \"%s\", %s}".formatted("whsec_" + Vendors.KEY, MAPPING))
                .put(Vendors.path(source))
                .then()
                .statusCode(403);
        as(Tokens.of(role)).get(Vendors.path(source)).then().statusCode(403);
        as(Tokens.of(role)).delete(Vendors.path(source)).then().statusCode(403);
        as(Tokens.of(role))
                .get("/survey/v1/sources/" + source + "/dead-letters")
                .then()
                .statusCode(403);
    }

    @Test
    void aTokenIsNoProof() {
        keep(Vendors.SECRET, "{\"kind\": \"BODY\", \"header\": \"X-Signature\"}")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType("application/json")
                .body(BODY.formatted("no"))
                .post(Vendors.path(source))
                .then()
                .statusCode(401);
    }

    @Test
    void aDeliveryIsOnRecordUnderItsSourceWithoutWhatItSays() {
        keep("whsec_" + Vendors.KEY, "{\"kind\": \"STANDARD_WEBHOOKS\"}").then().statusCode(200);
        String correlation = Vendors.standard(
                        source, "msg_9", Instant.now(), BODY.formatted("a-1").replace("}", ", \"words\": \"private\"}"))
                .then()
                .statusCode(200)
                .extract()
                .header("X-Correlation-Id");
        as(Tokens.of("admin"))
                .get("/survey/v1/audit?correlation=" + correlation)
                .then()
                .statusCode(200)
                .body("items.operation", contains("receiveWebhook"))
                .body("items.actor", contains("webhook:" + source))
                .body("items.outcome", contains("CHANGED"))
                .body("items[0].detail.vendor", equalTo("GENERIC"))
                .body("items[0].detail.items", equalTo(1))
                .body(not(containsString("private")));
    }

    @Test
    void tokenAndAddressBelongTogether() {
        String at = "{\"vendor\": \"QUALTRICS\", \"secret\": \"%s\", %s\"apiUrl\": \"%s\", %s}";
        Vendors.keep(source, at.formatted(Vendors.SECRET, "", "https://fra1.qualtrics.com", MAPPING))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("token"));
        Vendors.keep(source, at.formatted(Vendors.SECRET, "\"token\": \"t\", ", "https://fra1.qualtrics.com", MAPPING))
                .then()
                .statusCode(200)
                .body("tokenSet", equalTo(true));
        Vendors.keep(source, at.formatted(Vendors.SECRET, "", "https://fra1.qualtrics.com", MAPPING))
                .then()
                .statusCode(200);
        Vendors.keep(source, at.formatted(Vendors.SECRET, "", "https://elsewhere.example", MAPPING))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("token"));
        for (String address : List.of(
                "ftp://fra1.qualtrics.com",
                "https://fra1.qualtrics.com/API",
                "https://me@fra1.qualtrics.com",
                "https://fra1.qualtrics.com?x=1",
                "https://",
                "fra1.qualtrics.com",
                "https://fra1 qualtrics.com")) {
            Vendors.keep(source, at.formatted(Vendors.SECRET, "\"token\": \"t\", ", address, MAPPING))
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("apiUrl"));
        }
        Vendors.keep(source, """
                {"vendor": "GENERIC", "secret": "whsec_%s", "token": "t", "apiUrl": "https://x.example", %s}""".formatted(Vendors.KEY, MAPPING))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("token"))
                .body("violations.field", hasItem("apiUrl"));
    }
}
