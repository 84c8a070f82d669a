package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vocation.local.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static io.vocation.e2e.HandmadeClients.client;
import static io.vocation.e2e.HandmadeClients.description;
import static io.vocation.e2e.HandmadeClients.token;
import static io.vocation.e2e.Running.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tokens that the real Keycloak issued, or that somebody forged: at the gateway, and at each service by itself. */
@Tag("L2")
class TokensIT {
    private static final Map<String, String> DOORS = new LinkedHashMap<>();

    @BeforeAll
    static void doors() {
        UUID center = Running.center("tokens", "Europe/Madrid");
        var ports = Running.platform().ports();
        DOORS.put("gateway", ports.url(Service.GATEWAY) + "/career/v1/centers");
        DOORS.put("career-service", ports.url(Service.CAREER) + "/career/v1/centers");
        DOORS.put("survey-service", ports.url(Service.SURVEY) + "/survey/v1/sources");
        DOORS.put("training-service", ports.url(Service.TRAINING) + "/training/v1/sessions");
        DOORS.put(
                "performance-service",
                ports.url(Service.PERFORMANCE) + "/performance/v1/centers/" + center + "/scorecard");
        await(
                "the center in performance-service",
                () -> given().auth()
                                .oauth2(Running.token("demo-hr-system"))
                                .get(DOORS.get("performance-service"))
                                .statusCode()
                        == 200);
    }

    @Test
    void aGoodTokenOpensEveryDoor() {
        client("tokens-good", Map.of());
        opens(token("vocation", "tokens-good"), 200);
    }

    @Test
    void anExpiredTokenOpensNone() throws InterruptedException {
        client("tokens-short", Map.of("attributes", Map.of("access.token.lifespan", "1")));
        String token = token("vocation", "tokens-short");
        // The gateway allows for clocks that differ by five seconds.
        Thread.sleep(7_000);
        opens(token, 401);
    }

    @Test
    void aTokenForAnotherAudienceOpensNone() {
        client("tokens-astray", Map.of("defaultClientScopes", List.of("roles", "basic")));
        opens(token("vocation", "tokens-astray"), 401);
    }

    @Test
    void aTokenOfAnotherRealmOpensNone() {
        inKeycloak()
                .contentType(ContentType.JSON)
                .body(Map.of("realm", "elsewhere", "enabled", true, "clients", List.of(description("tokens-far"))))
                .post("/admin/realms")
                .then()
                .statusCode(201);
        opens(token("elsewhere", "tokens-far"), 401);
    }

    @Test
    void aTokenThatNobodySignedOpensNone() {
        client("tokens-none", Map.of());
        String token = token("vocation", "tokens-none");
        opens(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + body(token) + ".", 401);
        opens(token.substring(0, token.lastIndexOf('.') + 1), 401);
    }

    @Test
    void aTokenSignedWithTheRealmsPublicKeyOpensNone() throws GeneralSecurityException {
        client("tokens-hs256", Map.of());
        String token = token("vocation", "tokens-hs256");
        String signed = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"" + kid(token) + "\"}") + body(token);
        Mac mac = Mac.getInstance("HmacSHA256");
        for (byte[] secret : publicKey()) {
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
            opens(signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature), 401);
        }
    }

    @Test
    void aTokenOfAClientThatWasDisabledOpensNoDoorForLong() {
        String id = client("tokens-revoked", Map.of());
        String token = token("vocation", "tokens-revoked");
        opens(token, 200);

        Accounts.byHand()
                .contentType(ContentType.JSON)
                .body(description("tokens-revoked", Map.of("enabled", false)))
                .put("/clients/" + id)
                .then()
                .statusCode(204);

        awaitAt("the refusal", token, 401);
        opens(token, 401);
    }

    @Test
    void aLeaversTokenOpensNoDoorForLong() {
        Map<String, Object> known = new HashMap<>(Cast.known("TK-L", "tokens", null, null, "hr"));
        Accounts.keep("TK-L", known);
        Accounts.awaitDone("TK-L");
        String token = Accounts.signIn("tk-l").token();
        opens(token, 200);

        known.put("leftOn", "2026-01-01");
        Accounts.keep("TK-L", known);

        awaitAt("the refusal", token, 401);
    }

    @Test
    void aRoleThatWasTakenAwayOpensNoDoorForLong() {
        Map<String, Object> known = new HashMap<>(Cast.known("TK-R", "tokens", null, null, "hr"));
        Accounts.keep("TK-R", known);
        Accounts.awaitDone("TK-R");
        String token = Accounts.signIn("tk-r").token();
        opens(token, 200);

        known.putAll(Cast.known("TK-R", "tokens", null, null, "general"));
        Accounts.keep("TK-R", known);

        awaitAt("the refusal", token, 401);
    }

    @Test
    void aTokenOfAKeyThatWasTakenAwayOpensNoDoorForLong() {
        client("tokens-key", Map.of());
        RealmKey key = RealmKey.added();
        String token = token("vocation", "tokens-key");
        key.signsNoMore();
        assertNotEquals(kid(token), kid(token("vocation", "tokens-key")));
        awaitAt("the new key", token, 200);

        key.takeAway();
        Instant taken = Instant.now();

        awaitAt("the refusal", token, 401);
        // Keycloak says so itself when it is asked about the token: that is sooner than the signature is checked again.
        Duration took = Duration.between(taken, Instant.now());
        assertTrue(took.compareTo(Duration.ofSeconds(30)) < 0, "took " + took);
    }

    private static void awaitAt(String what, String token, int status) {
        DOORS.forEach((door, url) -> await(
                what + " at " + door,
                () -> given().auth().oauth2(token).get(url).statusCode() == status));
    }

    private static void opens(String token, int status) {
        DOORS.forEach((door, url) ->
                assertEquals(status, given().auth().oauth2(token).get(url).statusCode(), door));
    }

    private static io.restassured.specification.RequestSpecification inKeycloak() {
        return Accounts.byHand()
                .baseUri(Running.platform().ports().keycloakUrl().toString());
    }

    private static String kid(String token) {
        byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return JsonPath.from(new String(header, StandardCharsets.UTF_8)).getString("kid");
    }

    private static String body(String token) {
        return token.substring(token.indexOf('.'), token.lastIndexOf('.'));
    }

    /** The realm's public key in the forms in which libraries were once fooled: its bytes, and as text. */
    private static List<byte[]> publicKey() {
        String key =
                given().get(Running.platform().ports().realmUrl().toString()).path("public_key");
        String pem = "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n";
        return List.of(
                Base64.getDecoder().decode(key),
                key.getBytes(StandardCharsets.US_ASCII),
                pem.getBytes(StandardCharsets.US_ASCII));
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
