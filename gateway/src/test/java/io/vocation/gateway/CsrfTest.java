package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Other pages know of a session, and make its browser send requests. */
@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class CsrfTest {
    private static final String PATH = "/career/v1/me";
    private static final String TOKEN = "X-CSRF-Token";

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "QUERY"})
    void a_change_needs_the_session_s_token(String method) {
        var browser = Browser.signedIn();
        isForged(browser.send(method, PATH));
        isForged(browser.send(method, PATH, TOKEN, ""));
        isForged(browser.send(method, PATH, TOKEN, "guessed"));
        isForged(browser.send(method, PATH, TOKEN, Browser.signedIn().csrfToken()));
        isForged(browser.send(method, PATH, TOKEN, browser.csrfToken(), TOKEN, "guessed"));
        assertEquals(200, browser.send(method, PATH, TOKEN, browser.csrfToken()).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void what_changes_nothing_needs_none(String method) {
        assertEquals(200, Browser.signedIn().send(method, PATH).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://console.example", "https://evil.example", "null", "http://localhost"})
    void a_page_of_another_origin_cannot_use_a_session_even_one_that_may_call_the_api(String origin) {
        var browser = Browser.signedIn();
        var token = browser.csrfToken();
        for (var path : new String[] {PATH, "/session"}) {
            assertEquals(403, browser.get(path, "Origin", origin).statusCode());
        }
        assertEquals(
                403, browser.send("POST", PATH, "Origin", origin, TOKEN, token).statusCode());
        assertEquals(
                403,
                browser.send("POST", "/session/logout", "Origin", origin, TOKEN, token)
                        .statusCode());
        isForged(browser.get(PATH, "Origin", "https://console.example"));
    }

    @Test
    void our_own_page_can() {
        var browser = Browser.signedIn();
        var own = "http://localhost:" + RestAssured.port;
        var answer =
                browser.send("POST", PATH, "Origin", own, "Sec-Fetch-Site", "same-origin", TOKEN, browser.csrfToken());
        assertEquals(200, answer.statusCode());
        assertEquals(200, browser.get(PATH, "Sec-Fetch-Site", "none").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "nonsense"})
    void a_browser_that_says_it_comes_from_elsewhere_is_believed(String site) {
        var browser = Browser.signedIn();
        isForged(browser.get(PATH, "Sec-Fetch-Site", site));
        isForged(browser.get("/session", "Sec-Fetch-Site", site, "Sec-Fetch-Mode", "cors"));
        isForged(browser.send("POST", PATH, "Sec-Fetch-Site", site, TOKEN, browser.csrfToken()));
        isForged(browser.send(
                "POST", PATH, "Sec-Fetch-Site", site, "Sec-Fetch-Mode", "navigate", TOKEN, browser.csrfToken()));
        // A link that somebody followed: they see the answer, the page that had the link does not.
        assertEquals(
                200,
                browser.get(PATH, "Sec-Fetch-Site", site, "Sec-Fetch-Mode", "navigate")
                        .statusCode());
    }

    @Test
    void nobody_is_signed_out_by_another_page() {
        var browser = Browser.signedIn();
        isForged(browser.send("POST", "/session/logout"));
        isForged(browser.send("POST", "/session/logout", TOKEN, "guessed"));
        assertTrue(browser.session().getBoolean("signedIn"));
    }

    @Test
    void a_bearer_needs_none() {
        given().auth().oauth2(Tickets.good()).body("{}").post(PATH).then().statusCode(200);
    }

    @Test
    void other_origins_are_offered_neither_cookies_nor_the_header() {
        given().header("Origin", "https://console.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", TOKEN)
                .options(PATH)
                .then()
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Allow-Headers", not(containsString(TOKEN)));
    }

    private static void isForged(HttpResponse<String> answer) {
        assertEquals(403, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"urn:vocation:problem:csrf\""), answer.body());
        assertTrue(answer.headers().allValues("Set-Cookie").isEmpty());
    }
}
