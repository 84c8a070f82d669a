package io.vocation.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

/** Tokens are known for so long here that whatever refuses one, it is not that it was forgotten. */
@QuarkusTest
@QuarkusTestResource(Neighbors.class)
@TestProfile(KnownTokensTest.KnownForLong.class)
class KnownTokensTest {
    private static final Duration RECHECK = Duration.ofSeconds(1);

    public static class KnownForLong implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "vocation.tokens.known-for",
                    "1H",
                    "vocation.tokens.recheck",
                    RECHECK.toString(),
                    "quarkus.oidc.token.lifespan-grace",
                    "0");
        }
    }

    /** Its token is known before it has arrived, and the connection to the service is yet to be opened. */
    @Test
    void what_a_known_caller_sends_arrives_whole() {
        var token = Tickets.fresh();
        ask(token).statusCode(200);
        var body = Specialists.megabyte(0);
        var sum = new CRC32();
        sum.update(body);
        var expected = body.length + " " + HexFormat.of().toHexDigits(sum.getValue());

        IntStream.range(0, 16).parallel().forEach(caller -> given().auth()
                .oauth2(token)
                .body(body)
                .post("/career/v1/sum")
                .then()
                .body(is(expected)));
    }

    @Test
    void a_known_token_is_refused_when_it_has_run_out() throws InterruptedException {
        // The very first request takes longer than all others together.
        ask(Tickets.good()).statusCode(200);
        var end = Instant.now().plusSeconds(5);
        var token = Tickets.signed(Tickets.claims().expiresAt(end));
        ask(token).statusCode(200);
        ask(token).statusCode(200);

        Thread.sleep(Duration.between(Instant.now(), end));

        ask(token).statusCode(401).body("detail", containsString("expired"));
    }

    @Test
    void a_known_token_is_refused_when_it_was_revoked() throws InterruptedException {
        var token = Tickets.fresh();
        ask(token).statusCode(200);
        ask(token).statusCode(200);

        Tickets.REVOKED.add(token);
        Thread.sleep(RECHECK);

        ask(token).statusCode(401).header("WWW-Authenticate", containsString("error=\"invalid_token\""));
    }

    @Test
    void a_known_token_is_refused_when_a_role_in_it_was_taken_away() throws InterruptedException {
        var token = Tickets.signed(Tickets.claims().claim("realm_access", Map.of("roles", List.of("admin"))));
        ask(token).statusCode(200);
        ask(token).statusCode(200);

        Tickets.DEMOTED.add(token);
        Thread.sleep(RECHECK);

        ask(token).statusCode(401);
    }

    @Test
    void what_differs_from_a_known_token_by_one_letter_is_not_known() {
        var token = Tickets.fresh();
        ask(token).statusCode(200);
        int middle = token.lastIndexOf('.') + 20;
        var letter = token.charAt(middle) == 'A' ? 'B' : 'A';

        ask(token.substring(0, middle) + letter + token.substring(middle + 1)).statusCode(401);
        ask(token.substring(0, token.length() - 1)).statusCode(401);
        ask(token).statusCode(200);
    }

    @Test
    void a_refused_token_is_not_known() {
        var forged = Tickets.signedBy(Neighbors.newKeys().getPrivate());

        ask(forged).statusCode(401);
        ask(forged).statusCode(401);
    }

    @Test
    void a_known_token_still_speaks_for_its_own_caller() {
        var modest = Tickets.of("modest", "known");
        for (int allowed = 0; allowed < 3; allowed++) {
            ask(modest).statusCode(200);
        }

        ask(modest).statusCode(429);
        ask(Tickets.of("vocation-cli", "unknown")).statusCode(200);
    }

    private static ValidatableResponse ask(String token) {
        return given().auth().oauth2(token).get("/career/v1/me").then();
    }
}
