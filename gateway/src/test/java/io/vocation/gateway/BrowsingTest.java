package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a page gets at the API for the session of its browser. */
@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class BrowsingTest {
    private static final String PATH = "/career/v1/me";
    private static final String COOKIE = "vocation_session";

    @AfterEach
    void good_days() {
        SignInDesk.trouble = null;
        SignInDesk.ACCESS_LIFE.set(300);
    }

    @Test
    void a_session_opens_the_door_and_a_service_sees_a_bearer() {
        var answer = Browser.signedIn().get(PATH);
        assertEquals(200, answer.statusCode());
        assertTrue(bearer(answer).startsWith("Bearer eyJ"));
        assertNull(JsonPath.from(answer.body()).get("headers.cookie"));
        assertTrue(answer.headers().firstValue("RateLimit").isPresent());
        assertTrue(answer.headers().allValues("Set-Cookie").isEmpty());
    }

    @Test
    void no_cookie_of_anybody_gets_to_a_service() {
        given().header("Cookie", COOKIE + "=1.x; theirs=y")
                .get("/career/openapi")
                .then()
                .body("headers.cookie", nullValue());
        given().auth()
                .oauth2(Tickets.good())
                .header("Cookie", "theirs=y")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("headers.cookie", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vocation_session=1.x", "q_session_browser=x", "q_auth_browser_x=y", "q_session=x"})
    void a_bearer_s_cookies_say_nothing(String cookie) {
        var token = Tickets.good();
        given().auth()
                .oauth2(token)
                .header("Cookie", cookie)
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(200)
                .body("headers.authorization", equalTo("Bearer " + token));
    }

    @Test
    void with_a_token_of_its_own_the_session_is_not_looked_at() {
        var browser = Browser.signedIn();
        var refused = browser.get(PATH, "Authorization", "Bearer a.b.c");
        assertEquals(401, refused.statusCode());
        assertTrue(refused.body().contains("not valid here"), refused.body());
        assertTrue(refused.headers().allValues("Set-Cookie").isEmpty());
        var token = Tickets.of("vocation-cli", "somebody-else");
        var taken = browser.send("POST", PATH, "Authorization", "Bearer " + token);
        assertEquals(200, taken.statusCode());
        assertEquals("Bearer " + token, bearer(taken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.", "x", "1.AAAA", "9.AAAA", "0.AAAA", "2.half"})
    void a_cookie_that_is_not_ours_is_forgotten(String value) {
        isOver(given().header("Cookie", COOKIE + "=" + value).get(PATH).then().extract());
        given().header("Cookie", COOKIE + "=" + value)
                .get("/session")
                .then()
                .statusCode(200)
                .body("signedIn", equalTo(false));
    }

    @Test
    void a_cookie_that_was_tampered_with_is_forgotten() {
        var value = Browser.signedIn().cookie(COOKIE).getValue();
        int middle = value.length() / 2;
        var changed =
                value.substring(0, middle) + (value.charAt(middle) == 'A' ? 'B' : 'A') + value.substring(middle + 1);
        given().header("Cookie", COOKIE + "=" + value).get(PATH).then().statusCode(200);
        isOver(given().header("Cookie", COOKIE + "=" + changed).get(PATH).then().extract());
    }

    @Test
    void an_access_token_that_is_about_to_end_is_renewed() {
        SignInDesk.ACCESS_LIFE.set(10);
        var browser = Browser.signedIn();
        var before = browser.cookie(COOKIE).getValue();
        SignInDesk.ACCESS_LIFE.set(300);
        var first = browser.get(PATH);
        assertEquals(200, first.statusCode(), first.body());
        assertNotEquals(before, browser.cookie(COOKIE).getValue());
        var second = browser.get(PATH);
        assertEquals(bearer(first), bearer(second));
        assertTrue(second.headers().allValues("Set-Cookie").isEmpty());
    }

    @Test
    void one_that_has_ended_is_renewed_as_often_as_it_takes() {
        SignInDesk.ACCESS_LIFE.set(-60);
        var browser = Browser.signedIn();
        SignInDesk.ACCESS_LIFE.set(10);
        var tokens = new HashSet<String>();
        var csrf = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            var answer = browser.get(PATH);
            assertEquals(200, answer.statusCode(), answer.body());
            tokens.add(bearer(answer));
            csrf.add(browser.csrfToken());
        }
        assertEquals(3, tokens.size());
        assertEquals(1, csrf.size());
    }

    @Test
    void many_requests_at_once_renew_it_once() {
        SignInDesk.ACCESS_LIFE.set(-60);
        var browser = Browser.signedIn();
        SignInDesk.ACCESS_LIFE.set(300);
        int before = SignInDesk.RENEWALS.get();
        var answers = Stream.generate(() -> browser.begin(PATH)).limit(40).toList().stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(before + 1, SignInDesk.RENEWALS.get());
        var tokens = new HashSet<String>();
        answers.forEach(answer -> {
            assertEquals(200, answer.statusCode(), answer.body());
            tokens.add(bearer(answer));
        });
        assertEquals(1, tokens.size());
    }

    @Test
    void whoever_did_not_get_the_renewed_cookie_is_told_it_again() {
        SignInDesk.ACCESS_LIFE.set(-60);
        var browser = Browser.signedIn();
        var old = browser.cookie(COOKIE).getValue();
        SignInDesk.ACCESS_LIFE.set(300);
        browser.get(PATH);
        given().header("Cookie", COOKIE + "=" + old).get(PATH).then().statusCode(200);
        assertEquals(200, browser.get(PATH).statusCode());
    }

    @Test
    void a_session_that_cannot_be_renewed_is_over() {
        SignInDesk.ACCESS_LIFE.set(-60);
        var browser = Browser.signedIn();
        SignInDesk.endAll();
        var answer = browser.get(PATH);
        assertEquals(401, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").isEmpty());
        assertTrue(answer.body().contains("session is over"), answer.body());
        assertTrue(browser.cookies().isEmpty());
    }

    @Test
    void a_session_that_was_ended_at_the_identity_server_is_over() {
        var browser = Browser.signedIn();
        SignInDesk.endAll();
        assertEquals(401, browser.get(PATH).statusCode());
        assertTrue(browser.cookies().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hangs-up", "500"})
    void while_the_identity_server_is_down_what_has_not_ended_holds(String trouble) {
        SignInDesk.ACCESS_LIFE.set(20);
        var browser = Browser.signedIn();
        SignInDesk.trouble = trouble;
        assertEquals(200, browser.get(PATH).statusCode());

        SignInDesk.trouble = null;
        SignInDesk.ACCESS_LIFE.set(-60);
        var late = Browser.signedIn();
        SignInDesk.trouble = trouble;
        for (var path : new String[] {PATH, "/session"}) {
            var answer = late.get(path);
            assertEquals(503, answer.statusCode());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        }
        SignInDesk.trouble = null;
        SignInDesk.ACCESS_LIFE.set(300);
        assertEquals(200, late.get(PATH).statusCode());
    }

    private static String bearer(HttpResponse<String> answer) {
        return JsonPath.from(answer.body()).getString("headers.authorization");
    }

    private static void isOver(io.restassured.response.ExtractableResponse<?> answer) {
        assertEquals(401, answer.statusCode());
        assertEquals("application/problem+json", answer.contentType());
        assertFalse(answer.headers().hasHeaderWithName("Location"));
        var forgotten = answer.header("Set-Cookie");
        assertTrue(forgotten.startsWith(COOKIE + "=; Max-Age=0;"), forgotten);
    }
}
