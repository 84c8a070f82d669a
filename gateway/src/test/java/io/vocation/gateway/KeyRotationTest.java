package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Map;

import static io.restassured.RestAssured.given;

@QuarkusTest
@QuarkusTestResource(Neighbors.class)
@TestProfile(KeyRotationTest.KnownBriefly.class)
class KeyRotationTest {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(6);

    public static class KnownBriefly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vocation.tokens.known-for", KNOWN_FOR.toString());
        }
    }

    @AfterEach
    void as_before() {
        Neighbors.SUCCESSOR.set(null);
    }

    @Test
    void a_key_that_the_identity_server_has_no_more_opens_nothing_to_new_tokens_and_soon_nothing_to_known_ones()
            throws InterruptedException {
        // The very first request takes longer than all others together.
        ask(Tickets.good()).statusCode(200);
        var known = Tickets.fresh();
        ask(known).statusCode(200);
        var unknown = Tickets.fresh();

        var keys = Neighbors.newKeys();
        Neighbors.SUCCESSOR.set((RSAPublicKey) keys.getPublic());
        ask(Tickets.claims().jws().keyId("two").sign(keys.getPrivate())).statusCode(200);

        ask(unknown).statusCode(401);
        ask(known).statusCode(200);
        Thread.sleep(KNOWN_FOR);
        ask(known).statusCode(401);
    }

    private static ValidatableResponse ask(String token) {
        return given().auth().oauth2(token).get("/career/v1/me").then();
    }
}
