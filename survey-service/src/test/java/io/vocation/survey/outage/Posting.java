package io.vocation.survey.outage;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.survey.Roster;
import io.vocation.survey.Surveys;
import io.vocation.test.Tokens;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import static io.restassured.RestAssured.given;
import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.Surveys.response;

/** All the ways in which responses come in, to one source. Each takes the response's own id. */
final class Posting {
    static final String NDJSON = "application/x-ndjson";

    private static final String KEY = "d2Fsa2luZyB3ZWJob29rcyBvbiB0aGlzIGtleQ==";
    private static final String RESPONSES = "/survey/v1/responses";

    private final UUID source;

    Posting() {
        UUID center = Roster.center("UTC");
        source = Surveys.declared("""
                {"centerId": "%s", "name": "All", "questions": {"csatCsr": {"min": 1, "max": 5, "column": "Rating"}},
                 "columns": {"sourceResponseId": "Call", "agent": "Agent",
                   "contactedAt": {"timestamp": "When", "timestampFormat": "dd.MM.yyyy HH:mm"}}}""".formatted(center));
        as(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body("""
                        {"vendor": "GENERIC", "secret": "whsec_%s", "mapping": {"fields": {"sourceResponseId": {"path": "$.id"},
                         "agent": {"path": "$.agent"}, "contactedAt": {"path": "$.at"}}}}""".formatted(KEY))
                .put("/survey/v1/sources/" + source + "/webhook")
                .then()
                .statusCode(200);
    }

    /** Has the source's answers fetched from an address. */
    Response fetchFrom(String address) {
        return as(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body("""
                        {"vendor": "QUALTRICS", "secret": "a secret", "token": "t", "apiUrl": "%s", "mapping": {"fields": {
                         "agent": {"question": "a"}, "contactedAt": {"question": "b"}}}}""".formatted(address))
                .put("/survey/v1/sources/" + source + "/webhook");
    }

    UUID source() {
        return source;
    }

    String line(String id) {
        return response(source, id, "nobody", "");
    }

    /** By name; those that keep a response before they are answered. */
    Map<String, Function<String, Response>> ways() {
        Map<String, Function<String, Response>> ways = new LinkedHashMap<>();
        ways.put("one", this::one);
        ways.put("array", this::array);
        ways.put("stream", id -> stream(line(id)));
        ways.put("webhook", this::webhook);
        return ways;
    }

    Response one(String id) {
        return Surveys.deliver(line(id));
    }

    Response array(String id) {
        return Surveys.deliver("[" + line(id) + "]");
    }

    static Response stream(String lines) {
        return Surveys.vendor()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(NDJSON, ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(NDJSON)
                .body(lines)
                .post(RESPONSES);
    }

    Response upload(String id) {
        return Surveys.vendor()
                .contentType("text/csv")
                .body(("Call;When;Agent;Rating\n" + id + ";01.03.2026 09:15;nobody;5\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/survey/v1/sources/" + source + "/imports");
    }

    Response webhook(String id) {
        String body = "{\"id\": \"%s\", \"agent\": \"nobody\", \"at\": \"2026-03-02T09:12:58Z\"}".formatted(id);
        String time = Long.toString(Instant.now().getEpochSecond());
        return given().contentType(ContentType.JSON)
                .header("webhook-id", "msg-" + id)
                .header("webhook-timestamp", time)
                .header("webhook-signature", "v1," + signature("msg-" + id + "." + time + "." + body))
                .body(body)
                .post("/survey/v1/sources/" + source + "/webhook");
    }

    Response read() {
        return as(Tokens.of("hr")).get(RESPONSES + "?source=" + source + "&limit=500");
    }

    /** The ids of what is kept. */
    List<String> kept() {
        return new ArrayList<>(read().then().statusCode(200).extract().<List<String>>path("items.sourceResponseId"));
    }

    private static String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
