package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static io.vocation.gateway.Browser.location;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where a session is too old as soon as it begins. */
@QuarkusTest
@QuarkusTestResource(value = SessionAgeTest.Impatient.class, restrictToAnnotatedClass = true)
class SessionAgeTest {

    public static class Impatient extends Neighbors {
        @Override
        public Map<String, String> start() {
            var config = new HashMap<>(super.start());
            config.put("vocation.session.max-age", "0S");
            return config;
        }
    }

    @Test
    void a_session_that_is_too_old_is_over_though_its_tokens_are_good() {
        var signedIn = new Browser().signIn("/");
        assertEquals("/", location(signedIn));
        var cookie = signedIn.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("vocation_session="))
                .findFirst()
                .orElseThrow()
                .replaceAll(";.*", "");
        given().header("Cookie", cookie)
                .get("/career/v1/me")
                .then()
                .statusCode(401)
                .header("Set-Cookie", containsString("vocation_session=; Max-Age=0;"))
                .body("detail", containsString("session is over"));
        given().header("Cookie", cookie).get("/session").then().body("signedIn", equalTo(false));
    }
}
