package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Behind an ingress that ends TLS and says so. */
@QuarkusTest
@QuarkusTestResource(Neighbors.class)
@TestProfile(SecureSessionTest.BehindAnIngress.class)
class SecureSessionTest {

    public static class BehindAnIngress implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding", "true",
                    "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.enable-forwarded-host", "true");
        }
    }

    @Test
    void a_session_never_travels_without_tls_and_belongs_to_this_host() {
        var login = ingress().get("/session/login?returnTo=/team");
        var state = cookies(login);
        assertTrue(state.startsWith("__Host-q_auth_browser_") && state.contains("; Secure"), state);
        var there = login.header("Location");
        assertTrue(there.contains("redirect_uri=https%3A%2F%2Fvocation.example%2Fsession%2Fcallback"), there);

        var callback = URI.create(given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(there)
                .header("Location"));
        var address = callback.getRawPath() + "?" + callback.getRawQuery();
        // As another host of the domain could set it.
        ingress()
                .header("Cookie", pairs(login).replace("__Host-", ""))
                .get(address)
                .then()
                .statusCode(401);
        var back = ingress().header("Cookie", pairs(login)).get(address);
        assertTrue(cookies(back).contains(pairs(login).replaceAll("=.*", "=; Max-Age=0;")), cookies(back));
        assertEquals(302, back.statusCode());
        assertEquals("/team", back.header("Location"));
        var session = sessionCookies(back);
        assertEquals(1, session.size(), cookies(back));
        assertTrue(session.getFirst().startsWith("__Host-vocation_session="), session.getFirst());
        for (var attribute : List.of("; Path=/;", "; Secure", "; HTTPOnly", "; SameSite=Lax")) {
            assertTrue(session.getFirst().contains(attribute), session.getFirst());
        }
        assertTrue(!session.getFirst().contains("Domain"), session.getFirst());

        ingress().header("Cookie", pairs(back)).get("/career/v1/me").then().statusCode(200);
        // Without TLS anybody on the way could have set it.
        given().header("Cookie", pairs(back)).get("/career/v1/me").then().statusCode(401);
        ingress()
                .header("Cookie", pairs(back).replace("__Host-", ""))
                .get("/session")
                .then()
                .body("signedIn", equalTo(false));
    }

    private static RequestSpecification ingress() {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "vocation.example");
    }

    private static List<String> sessionCookies(Response answer) {
        return answer.headers().getValues("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("vocation_session"))
                .toList();
    }

    private static String pairs(Response answer) {
        return answer.headers().getValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .filter(cookie -> !cookie.endsWith("="))
                .collect(Collectors.joining("; "));
    }

    private static String cookies(Response answer) {
        return String.join("\n", answer.headers().getValues("Set-Cookie"));
    }
}
