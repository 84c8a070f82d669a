package io.vocation.survey.subscription;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vocation.survey.Roster;
import io.vocation.survey.subscription.Subscribing.Subscribed;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import static io.restassured.RestAssured.given;
import static io.vocation.survey.Surveys.as;
import static io.vocation.survey.subscription.Subscribing.PATH;
import static io.vocation.survey.subscription.Subscribing.admin;
import static io.vocation.survey.subscription.Subscribing.create;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SubscriptionTest {
    private static final String URL = "https://hr.example.com/voc?key=theirs";

    @Inject
    Jdbi jdbi;

    @Test
    void itIsCreatedReadChangedAndRemoved() {
        UUID center = Roster.center("UTC");
        Response created = create("""
                {"url": "%s", "description": "Warehouse", "centers": ["%s"], "types": ["response.changed"]}""".formatted(URL, center));
        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(created.path("subscription.id")))
                .body("subscription.enabled", equalTo(true))
                .body("subscription.centers", contains(center.toString()))
                .body("subscription.types", contains("response.changed"));
        String secret = created.path("secret");
        assertTrue(secret.startsWith("whsec_"));
        assertEquals(32, Base64.getDecoder().decode(secret.substring(6)).length);
        Subscribed subscribed = new Subscribed(UUID.fromString(created.path("subscription.id")), secret);
        subscribed
                .read()
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("url", equalTo(URL))
                .body("pending", equalTo(0));
        change(subscribed, null, "{\"url\": \"%s\"}".formatted(URL)).then().statusCode(428);
        change(subscribed, "\"7\"", "{\"url\": \"%s\"}".formatted(URL)).then().statusCode(412);
        change(subscribed, "\"1\"", "{\"url\": \"https://other.example.com/\", \"enabled\": false}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("url", equalTo("https://other.example.com/"))
                .body("description", nullValue())
                .body("centers", nullValue())
                .body("disabledBecause", equalTo("ADMINISTRATOR"))
                .body("disabledAt", notNullValue());
        change(subscribed, "\"2\"", "{\"url\": \"https://other.example.com/\"}")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false));
        Subscribing.admin()
                .get(PATH + "?limit=500")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(subscribed.id().toString()));
        admin().delete(subscribed.path()).then().statusCode(204);
        admin().delete(subscribed.path()).then().statusCode(404);
        subscribed.read().then().statusCode(404);
        change(subscribed, "*", "{\"url\": \"%s\"}".formatted(URL)).then().statusCode(404);
        admin().header("If-Match", "*")
                .post(subscribed.path() + "/secret")
                .then()
                .statusCode(404);
    }

    private static Response change(Subscribed subscribed, String ifMatch, String json) {
        var request = admin().contentType(ContentType.JSON).body(json);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(subscribed.path());
    }

    @Test
    void whatMayNotBeCalledOrIsNotKnownIsRefused() {
        for (String url : List.of(
                "ftp://example.com/",
                "example.com",
                "https://",
                "https:///path",
                "https://user:word@example.com/",
                "https://example.com/#part",
                "https://exa mple.com/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::ffff:10.0.0.1]/",
                "https://[fd00:ec2::254]/",
                "https://0x7f.0.0.1:70000/")) {
            create("{\"url\": \"%s\"}".formatted(url)).then().statusCode(400).body("violations.field", contains("url"));
        }
        for (String wrong : List.of(
                "{}",
                "{\"url\": \" \"}",
                "{\"url\": \"%s\", \"types\": [\"session.changed\"]}".formatted(URL),
                "{\"url\": \"%s\", \"types\": []}".formatted(URL),
                "{\"url\": \"%s\", \"centers\": []}".formatted(URL),
                "{\"url\": \"%s\", \"centers\": [null]}".formatted(URL),
                "{\"url\": \"%s\", \"centers\": [\"%s\"]}".formatted(URL, UUID.randomUUID()),
                "{\"url\": \"%s\", \"secret\": \"whsec_AAAA\"}".formatted(URL),
                "{\"url\": \"%s%s\"}".formatted(URL, "x".repeat(2000)))) {
            create(wrong).then().statusCode(400);
        }
    }

    @Test
    @Tag("L2")
    void nobodyButAdministratorsHasAnythingToDoWithIt() {
        Subscribed subscribed = Subscribing.subscribed(URL, "");
        String body = "{\"url\": \"%s\"}".formatted(URL);
        UUID delivery = UUID.randomUUID();
        UUID manager = Roster.employee(Roster.center("UTC"), null, null);
        for (String role :
                List.of("csr", "supervisor", "manager", "trainer", "hr", "hr-system", "survey-source", "service")) {
            String token = Tokens.of(role, manager);
            for (Response refused : List.of(
                    as(token).contentType(ContentType.JSON).body(body).post(PATH),
                    as(token).get(PATH),
                    as(token).get(subscribed.path()),
                    as(token)
                            .contentType(ContentType.JSON)
                            .header("If-Match", "*")
                            .body(body)
                            .put(subscribed.path()),
                    as(token).header("If-Match", "*").post(subscribed.path() + "/secret"),
                    as(token).delete(subscribed.path()),
                    as(token).post(subscribed.path() + "/test"),
                    as(token).get(subscribed.path() + "/deliveries"),
                    as(token).get(subscribed.path() + "/deliveries/" + delivery),
                    as(token).post(subscribed.path() + "/deliveries/" + delivery + "/replay"),
                    as(token)
                            .contentType(ContentType.JSON)
                            .body("{\"since\": \"2026-01-01T00:00:00Z\"}")
                            .post(subscribed.path() + "/deliveries/replay"))) {
                refused.then().statusCode(403);
            }
        }
        given().get(PATH).then().statusCode(401);
        subscribed.read().then().statusCode(200).header("ETag", "\"1\"");
        subscribed.remove();
    }

    @Test
    void secretsAreShownOnceAndNeverAgain() {
        Queue<String> logged = new ConcurrentLinkedQueue<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage()
                        + List.of(entry.getParameters() == null ? new Object[0] : entry.getParameters()));
            }

            @Override
            public void flush() {
                // Nothing is buffered.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listening);
        Subscribed subscribed = Subscribing.subscribed(URL, "");
        admin().post(subscribed.path() + "/secret").then().statusCode(428);
        String second = subscribed.rotate();
        change(subscribed, "*", "{\"url\": \"nothing\"}").then().statusCode(400);
        root.removeHandler(listening);
        String audit = admin().queryParam("limit", 500)
                .get("/survey/v1/audit")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(audit.contains(subscribed.id().toString()) && audit.contains("hr.example.com"));
        String kept = jdbi.withHandle(sql -> sql.createQuery("SELECT s::text FROM subscription s WHERE id = :id")
                .bind("id", subscribed.id())
                .mapTo(String.class)
                .one());
        assertTrue(
                logged.stream().anyMatch(line -> line.contains("412") || line.contains("400") || line.contains("428")));
        for (String secret : List.of(subscribed.secret(), second)) {
            String bytes = secret.substring("whsec_".length());
            subscribed.read().then().body(not(containsString(bytes))).body("previousSecretUntil", notNullValue());
            admin().get(PATH + "?limit=500").then().body(not(containsString(bytes)));
            assertTrue(!audit.contains(bytes) && !audit.contains("key=theirs"));
            assertTrue(logged.stream().noneMatch(line -> line.contains(bytes)));
            assertFalse(kept.contains(HexFormat.of().formatHex(bytes.getBytes(StandardCharsets.UTF_8))));
            assertFalse(
                    kept.contains(HexFormat.of().formatHex(Base64.getDecoder().decode(bytes))));
        }
        subscribed.remove();
    }
}
