package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(Neighbors.class)
class SignOutTest {

    @AfterEach
    void good_days() {
        SignInDesk.trouble = null;
        SignInDesk.ACCESS_LIFE.set(300);
    }

    @Test
    void signing_out_ends_the_session_here_and_there() {
        SignInDesk.ACCESS_LIFE.set(10);
        var browser = Browser.signedIn();
        var token = browser.csrfToken();
        var kept = browser.cookie("vocation_session").toString();
        var answer = browser.send("POST", "/session/logout", "X-CSRF-Token", token);
        assertEquals(204, answer.statusCode());
        assertTrue(answer.headers().firstValue("Set-Cookie").orElseThrow().startsWith("vocation_session=; Max-Age=0;"));
        assertFalse(browser.session().getBoolean("signedIn"));
        // Somebody kept the cookie.
        given().header("Cookie", kept).get("/career/v1/me").then().statusCode(401);
        assertEquals(204, browser.send("POST", "/session/logout").statusCode());
    }

    @Test
    void whoever_cannot_be_signed_out_there_is_told_so_and_may_try_again() {
        var browser = Browser.signedIn();
        var token = browser.csrfToken();
        SignInDesk.trouble = "500";
        assertEquals(
                503,
                browser.send("POST", "/session/logout", "X-CSRF-Token", token).statusCode());
        assertTrue(browser.session().getBoolean("signedIn"));
        SignInDesk.trouble = null;
        assertEquals(
                204,
                browser.send("POST", "/session/logout", "X-CSRF-Token", token).statusCode());
    }
}
