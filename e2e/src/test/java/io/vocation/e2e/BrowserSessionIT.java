package io.vocation.e2e;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.vocation.local.DemoUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A person with a browser, the gateway, and the real Keycloak. */
@Tag("L2")
class BrowserSessionIT {
    private static final String CENTERS = "/career/v1/centers";

    @Test
    void somebodySignsInLooksChangesAndSignsOut() throws IOException, InterruptedException {
        RealBrowser browser = new RealBrowser();
        assertEquals(401, browser.get(CENTERS).statusCode());

        assertEquals("/team?week=3", signIn(browser, "/team?week=3"));

        JsonPath session = session(browser);
        assertTrue(session.getBoolean("signedIn"));
        assertEquals("Ada Admin", session.getString("name"));
        assertTrue(session.getList("roles").contains("admin"));
        assertEquals(200, browser.get(CENTERS).statusCode());

        String center = "{\"code\":\"in-a-browser\",\"name\":\"Made in a browser\",\"zone\":\"UTC\"}";
        HttpResponse<String> unproven = browser.post(CENTERS, null, center);
        assertEquals(403, unproven.statusCode());
        assertTrue(unproven.body().contains("urn:vocation:problem:csrf"), unproven.body());
        String proof = session.getString("csrfToken");
        HttpResponse<String> made = browser.post(CENTERS, proof, center);
        assertEquals(201, made.statusCode(), made.body());

        String kept = browser.sessionCookie();
        assertEquals(200, withCookie(kept));
        assertEquals(403, browser.post("/session/logout", null, "").statusCode());
        assertEquals(204, browser.post("/session/logout", proof, "").statusCode());
        assertEquals(401, browser.get(CENTERS).statusCode());
        assertFalse(session(browser).getBoolean("signedIn"));
        // Keycloak has forgotten them, too: it asks for the password again.
        assertTrue(browser.loginPage("/").body().contains("kc-form-login"));
        Running.await("the refusal of a cookie that somebody kept", () -> withCookie(kept) == 401);
    }

    @Test
    void aPageAsksForManyThingsAtOnceWhileItsTokensEnd() throws IOException, InterruptedException {
        lifeOfAccessTokens("20");
        try {
            RealBrowser browser = new RealBrowser();
            signIn(browser, "/");
            for (int i = 0; i < 3; i++) {
                String before = browser.sessionCookie();
                List<CompletableFuture<HttpResponse<String>>> asked =
                        Stream.generate(() -> browser.begin(CENTERS)).limit(12).toList();
                for (CompletableFuture<HttpResponse<String>> answer : asked) {
                    assertEquals(200, answer.join().statusCode(), answer.join().body());
                }
                assertNotEquals(before, browser.sessionCookie());
            }
        } finally {
            lifeOfAccessTokens("");
        }
    }

    /** Shorter than a gateway waits before it renews them. */
    private static void lifeOfAccessTokens(String seconds) {
        String id = Accounts.byHand().get("/clients?clientId=gateway").path("[0].id");
        Accounts.byHand()
                .contentType(ContentType.JSON)
                .body(Map.of("clientId", "gateway", "attributes", Map.of("access.token.lifespan", seconds)))
                .put("/clients/" + id)
                .then()
                .statusCode(204);
    }

    private static int withCookie(String cookie) {
        return Running.anonymous().header("Cookie", cookie).get(CENTERS).statusCode();
    }

    private static String signIn(RealBrowser browser, String returnTo) throws IOException, InterruptedException {
        return browser.signIn(DemoUser.ADMIN.login(), DemoUser.PASSWORD, returnTo);
    }

    private static JsonPath session(RealBrowser browser) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.get("/session");
        assertEquals(200, answer.statusCode(), answer.body());
        return JsonPath.from(answer.body());
    }
}
