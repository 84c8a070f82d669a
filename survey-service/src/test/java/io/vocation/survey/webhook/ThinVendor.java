package io.vocation.survey.webhook;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.test.Tokens;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import static io.restassured.RestAssured.given;
import static io.vocation.survey.Surveys.as;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** SurveyMonkey and Qualtrics, as their documentation shapes what they send and answer. */
final class ThinVendor {
    static final String CLIENT = "yN_DUnMDTjuHh2y8Aktzmg";

    private ThinVendor() {}

    static String document(String name) {
        try (InputStream in = ThinVendor.class.getResourceAsStream("/vendors/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Response surveyMonkey(UUID source, String url, String token) {
        return Vendors.keep(source, """
                {"vendor": "SURVEYMONKEY", "clientId": "%s", "secret": "%s", "token": "%s", "apiUrl": "%s", "mapping": {"fields": {
                  "agent": {"question": "agent"}, "contactedAt": {"question": "contacted"}, "customer": {"question": "customer"},
                  "csatCsr": {"question": "319352786.2120089116"}, "verbatim": {"question": "319352788"},
                  "resolved": {"question": "319352787", "values": {"Yes": "true", "No": "false"}}}}}""".formatted(CLIENT, Vendors.SECRET, token, url));
    }

    static Response qualtrics(UUID source, String url, String token) {
        return Vendors.keep(source, """
                {"vendor": "QUALTRICS", "secret": "%s", "token": "%s", "apiUrl": "%s", "mapping": {"fields": {
                  "agent": {"question": "agent"}, "contactedAt": {"question": "contacted"}, "customer": {"question": "customer"},
                  "csatCsr": {"question": "QID1"}, "verbatim": {"question": "QID3_TEXT"},
                  "resolved": {"question": "QID2", "values": {"1": "true", "2": "false"}}}}}""".formatted(Vendors.SECRET, token, url));
    }

    /** The event of a response, as SurveyMonkey sends it. */
    static Response tell(UUID source, String response) {
        return tell(source, response, CLIENT + "&" + Vendors.SECRET);
    }

    static Response tell(UUID source, String response, String key) {
        String body = document("surveymonkey-event")
                .replace("EVENT", "event-" + response)
                .replace("RESPONSE", response);
        return given().contentType("application/vnd.surveymonkey.response.v1+json")
                .header("Sm-Apikey", CLIENT)
                .header("Sm-Signature", Vendors.hmac("HmacSHA1", key.getBytes(StandardCharsets.UTF_8), body))
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(Vendors.path(source));
    }

    /** The event of a response, as Qualtrics sends it. */
    static Response notifyOf(UUID source, String response, String key) {
        String message = """
                {"Topic": "surveyengine.completedResponse.SV_1", "Status": "Complete", "SurveyID": "SV_1", "ResponseID": "%s",\
                 "CompletedDate": "2026-03-02 03:01:40", "BrandID": "brand"}""".formatted(response);
        String mac = HexFormat.of().formatHex(Vendors.mac("HmacSHA512", key.getBytes(StandardCharsets.UTF_8), message));
        return given().contentType(ContentType.URLENC)
                .body("Topic=surveyengine.completedResponse.SV_1&HMAC=" + mac + "&MSG="
                        + URLEncoder.encode(message, StandardCharsets.UTF_8))
                .post(Vendors.path(source));
    }

    static VendorStub.Answer answers(String name, String response, String customer, String words) {
        return VendorStub.Answer.ok(document(name)
                .replace("RESPONSE", response)
                .replace("CUSTOMER", customer)
                .replace("WORDS", words));
    }

    /** The responses of a source, as its manager reads them. */
    static List<Map<String, Object>> kept(UUID source, String token) {
        return as(token)
                .get("/survey/v1/responses?source=" + source)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    static Response letters(UUID source) {
        return as(Tokens.of("admin")).get("/survey/v1/sources/" + source + "/dead-letters");
    }

    static String letter(UUID source) {
        until(() -> letters(source).<List<?>>path("items").size() == 1);
        return letters(source).path("items[0].id");
    }

    static Response retry(UUID source, String letter) {
        return as(Tokens.of("admin")).post("/survey/v1/sources/" + source + "/dead-letters/" + letter + "/retry");
    }

    static void until(BooleanSupplier holds) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!holds.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "It never came to that");
            sleep(50);
        }
    }

    static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
