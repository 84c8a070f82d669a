package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static io.vocation.gateway.Browser.location;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class SignInTest {

    @AfterEach
    void good_days() {
        SignInDesk.trouble = null;
        SignInDesk.ACCESS_LIFE.set(300);
    }

    @Test
    void whoever_signs_in_is_back_where_they_wanted_to_go() {
        var browser = new Browser();
        assertEquals("/team/?week=3#top", location(browser.signIn("%2Fteam%2F%3Fweek%3D3%23top")));

        var session = browser.session();
        assertTrue(session.getBoolean("signedIn"));
        assertEquals("Becky Brówser", session.getString("name"));
        assertEquals(List.of("csr"), session.getList("roles"));
        assertTrue(Instant.parse(session.getString("endsAt")).isAfter(Instant.now()));
        assertEquals(session.getString("csrfToken"), browser.csrfToken());
        assertNotEquals(session.getString("csrfToken"), Browser.signedIn().csrfToken());
    }

    @Test
    void without_a_place_to_go_it_is_the_front_door() {
        var browser = new Browser();
        assertEquals("/", location(browser.get(location(browser.get(location(browser.get("/session/login")))))));
    }

    @Test
    void nobody_is_signed_in_at_first() {
        var answer = given().get("/session");
        assertEquals("{\"signedIn\":false}", answer.asString());
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals(List.of(), answer.headers().getValues("Set-Cookie"));
    }

    @Test
    void the_way_there_asks_for_a_code_with_pkce_and_nothing_of_it_is_told() {
        var answer = new Browser().get("/session/login");
        var there = location(answer);
        assertTrue(there.contains("/protocol/openid-connect/auth?"), there);
        assertTrue(there.contains("code_challenge_method=S256"), there);
        assertFalse(there.contains("verifier"), there);
        var cookie = setCookies(answer).getFirst();
        assertTrue(cookie.startsWith("q_auth_browser_"), cookie);
        assertTrue(cookie.contains("HTTPOnly") && cookie.contains("SameSite=Lax"), cookie);
    }

    @Test
    void a_session_is_out_of_reach_of_scripts_and_small_enough_for_browsers() {
        var browser = new Browser();
        var cookies = setCookies(browser.signIn("/"));
        for (var cookie :
                cookies.stream().filter(set -> !set.contains("=; Max-Age=0")).toList()) {
            assertTrue(cookie.contains("; Path=/;"), cookie);
            assertTrue(cookie.contains("HTTPOnly"), cookie);
            assertFalse(cookie.contains("; Secure"), cookie);
            assertTrue(cookie.contains("SameSite=Lax"), cookie);
            assertTrue(cookie.length() < 4096, cookie);
            assertFalse(cookie.contains("eyJ"), cookie);
        }
        assertTrue(cookies.stream().anyMatch(cookie -> cookie.startsWith("vocation_session=")), cookies.toString());
        assertTrue(cookies.stream().noneMatch(cookie -> cookie.startsWith("q_session")), cookies.toString());
        assertTrue(browser.cookies().stream().noneMatch(kept -> kept.getName().startsWith("q_")));
    }

    @Test
    void no_answer_has_a_token_in_it() {
        var browser = new Browser();
        for (var answer :
                List.of(browser.signIn("/"), browser.get("/session"), browser.send("POST", "/session/logout"))) {
            assertFalse(answer.body().contains("eyJ"), answer.body());
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/a/../..//evil.example",
                "/a//evil.example",
                "javascript:alert(1)",
                "evil.example",
                "",
                "/\t/evil.example",
                "\t//evil.example",
                "/a\r\nSet-Cookie: x=y",
                "/a\u0000",
                "/session/login",
                "/session/login?returnTo=/",
                "/%73ession/login"
            })
    void nobody_is_sent_to_a_stranger(String returnTo) {
        var encoded = URLEncoder.encode(returnTo, StandardCharsets.UTF_8);
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/session/login?returnTo=" + encoded)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:vocation:problem:malformed"))
                .body("detail", containsString("returnTo"));
    }

    @Test
    void a_path_that_is_too_long_for_a_cookie_or_given_twice_is_refused() {
        assertEquals(
                400,
                new Browser()
                        .get("/session/login?returnTo=/" + "a".repeat(1000))
                        .statusCode());
        assertEquals(
                400, new Browser().get("/session/login?returnTo=/a&returnTo=/b").statusCode());
        assertEquals(
                302,
                new Browser().get("/session/login?returnTo=/" + "a".repeat(999)).statusCode());
    }

    @Test
    void a_state_that_is_not_the_browser_s_own_is_refused() {
        var browser = new Browser();
        var callback = location(browser.get(location(browser.get("/session/login"))));
        var foreign = callback.replaceAll("state=[^&]*", "state=" + UUID.randomUUID());
        isRefused(browser.get(foreign));
        isRefused(browser.get(callback.replaceAll("state=[^&]*&", "")));
        isRefused(new Browser().get(callback));
        assertFalse(browser.session().getBoolean("signedIn"));
    }

    @Test
    void a_code_is_good_once() {
        var browser = new Browser();
        var callback = location(browser.get(location(browser.get("/session/login"))));
        location(browser.get(callback));
        isRefused(browser.get(callback));
        // The same code with a good state of its own, which a thief could get.
        var thief = new Browser();
        var state = location(thief.get(location(thief.get("/session/login")))).replaceAll(".*state=([^&]*).*", "$1");
        isRefused(thief.get(callback.replaceAll("state=[^&]*", "state=" + state)));
    }

    @Test
    void a_stolen_code_is_worth_nothing_without_its_verifier() {
        var victim = new Browser();
        var stolen =
                location(victim.get(location(victim.get("/session/login")))).replaceAll(".*code=([^&]*).*", "$1");
        var thief = new Browser();
        var own = location(thief.get(location(thief.get("/session/login"))));
        isRefused(thief.get(own.replaceAll("code=[^&]*", "code=" + stolen)));
    }

    @Test
    void whoever_is_refused_at_the_identity_server_is_refused_here() {
        var browser = new Browser();
        var callback = location(browser.get(location(browser.get("/session/login"))));
        isRefused(browser.get(callback.replaceAll("code=[^&]*", "error=access_denied")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hangs-up", "500"})
    void while_the_identity_server_is_down_nobody_is_signed_in(String trouble) {
        var browser = new Browser();
        var callback = location(browser.get(location(browser.get("/session/login"))));
        SignInDesk.trouble = trouble;
        var answer = browser.get(callback);
        assertEquals(503, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertTrue(answer.body().contains("urn:vocation:problem:unavailable"));
        assertFalse(browser.session().getBoolean("signedIn"));
    }

    @Test
    void each_address_understands_one_method() {
        for (var address : List.of("/session", "/session/login", "/session/callback")) {
            given().post(address).then().statusCode(405).header("Allow", "GET");
        }
        given().get("/session/logout").then().statusCode(405).header("Allow", "POST");
        given().get("/session/nonsense").then().statusCode(404);
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertEquals(401, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("urn:vocation:problem:unauthorized"), answer.body());
        assertTrue(setCookies(answer).stream().noneMatch(cookie -> cookie.startsWith("vocation_session=")));
    }

    private static List<String> setCookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }
}
