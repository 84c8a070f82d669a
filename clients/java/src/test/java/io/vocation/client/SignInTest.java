package io.vocation.client;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SignInTest {
    private static final Instant START = Instant.parse("2026-03-29T00:59:00Z");
    private final Hand hand = new Hand();

    @Test
    void aTokenIsKeptUntilHalfAMinuteBeforeItEnds() throws IOException {
        try (Answering issuer = granting()) {
            SignIn signIn = new SignIn(issuer.at("/realms/vocation/"), "hr & co", "s=1", hand);
            assertEquals("token-1", signIn.get());
            hand.now = START.plusSeconds(569);
            assertEquals("token-1", signIn.get());
            hand.now = START.plusSeconds(570);
            assertEquals("token-2", signIn.get());
            assertEquals(
                    "POST /realms/vocation/protocol/openid-connect/token null"
                            + " grant_type=client_credentials&client_id=hr+%26+co&client_secret=s%3D1",
                    issuer.asked().getFirst());
        }
    }

    @Test
    void aRefusalSaysWhyAndIsNotKept() throws IOException {
        try (Answering issuer =
                new Answering(401, "application/json", "{\"error_description\": \"Invalid client %d\"}")) {
            SignIn signIn = new SignIn(issuer.at("/realms/vocation"), "hr", "wrong", hand);
            for (int times : List.of(1, 2)) {
                SignInException refused = assertThrows(SignInException.class, signIn::get);
                assertEquals(401, refused.status());
                assertTrue(refused.getMessage().endsWith("Invalid client " + times), refused.getMessage());
            }
        }
    }

    @Test
    void aRefusalThatIsNoJsonIsOneAllTheSame() throws IOException {
        try (Answering proxy = new Answering(502, "text/html", "<html>Bad gateway</html>")) {
            SignIn signIn = new SignIn(proxy.at("/realms/vocation"), "hr", "s", hand);
            assertEquals(502, assertThrows(SignInException.class, signIn::get).status());
        }
    }

    private static Answering granting() throws IOException {
        return new Answering(200, "application/json", "{\"access_token\": \"token-%d\", \"expires_in\": 600}");
    }

    /** A clock that is turned by hand. */
    private static final class Hand extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
