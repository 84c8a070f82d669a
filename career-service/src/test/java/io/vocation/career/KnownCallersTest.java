package io.vocation.career;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vocation.test.Surroundings;
import io.vocation.test.Tokens;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import static io.vocation.career.People.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Tokens are known for so long here that whatever refuses one, it is not that it was forgotten. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(KnownCallersTest.KnownForLong.class)
class KnownCallersTest {
    private static final Duration RECHECK = Duration.ofSeconds(1);

    public static class KnownForLong implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("vocation.tokens.known-for", "1H", "vocation.tokens.recheck", RECHECK.toString());
        }
    }

    @Test
    void aKnownTokenIsRefusedWhenItHasRunOut() throws InterruptedException {
        // The very first request takes longer than all others together.
        assertEquals(200, ask(Tokens.of("hr")));
        Instant end = Instant.now().plusSeconds(5);
        String token = Tokens.single("hr", end);
        assertEquals(200, ask(token));
        assertEquals(200, ask(token));

        Thread.sleep(Duration.between(Instant.now(), end));

        assertEquals(401, ask(token));
    }

    @Test
    void aKnownTokenIsRefusedWhenItWasRevoked() throws InterruptedException {
        String token = fresh("hr");
        assertEquals(200, ask(token));
        assertEquals(200, ask(token));

        Tokens.revoke(token);
        Thread.sleep(RECHECK.plusMillis(100));

        assertEquals(401, ask(token));
    }

    @Test
    void aKnownTokenIsRefusedWhenARoleInItWasTakenAway() throws InterruptedException {
        String token = fresh("hr");
        assertEquals(200, ask(token));
        assertEquals(200, ask(token));

        Tokens.outdate(token);
        Thread.sleep(RECHECK.plusMillis(100));

        assertEquals(401, ask(token));
    }

    @Test
    void whatDiffersFromAKnownTokenByOneLetterIsNotKnown() {
        String token = fresh("hr");
        assertEquals(200, ask(token));
        int middle = token.lastIndexOf('.') + 20;
        char letter = token.charAt(middle) == 'A' ? 'B' : 'A';

        assertEquals(401, ask(token.substring(0, middle) + letter + token.substring(middle + 1)));
        assertEquals(401, ask(token.substring(0, token.length() - 1)));
        assertEquals(200, ask(token));
    }

    @Test
    void aRefusedTokenIsNotKnown() {
        String forged = Tokens.signedBySomebodyElse("hr");

        assertEquals(401, ask(forged));
        assertEquals(401, ask(forged));
    }

    @Test
    void aKnownTokenStillSpeaksForItsOwnCaller() {
        String admin = fresh("admin");
        String trainer = fresh("trainer");
        for (int again = 0; again < 3; again++) {
            assertEquals(200, ask(admin, "/career/v1/accounts"));
            assertEquals(403, ask(trainer, "/career/v1/accounts"));
        }
    }

    private static String fresh(String role) {
        return Tokens.single(role, Instant.now().plusSeconds(300));
    }

    private static int ask(String token) {
        return ask(token, "/career/v1/employees");
    }

    private static int ask(String token, String path) {
        return as(token).get(path).statusCode();
    }
}
