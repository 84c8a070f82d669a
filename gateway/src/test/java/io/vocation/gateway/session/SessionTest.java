package io.vocation.gateway.session;

import io.smallrye.jwt.build.Jwt;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SessionTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(10);

    @Test
    void ends_with_its_refresh_token_and_never_later_than_its_age_allows() {
        var session = session(NOON.plusSeconds(600), NOON.plusSeconds(1800));
        assertEquals(NOON.plusSeconds(1800), session.endsAt(DAY));
        assertEquals(NOON.plusSeconds(60), session.endsAt(Duration.ofMinutes(1)));
    }

    @Test
    void a_refresh_token_that_does_not_say_lasts_as_long_as_the_age_allows() {
        assertEquals(NOON.plus(DAY), Session.begin("opaque", "opaque", NOON).endsAt(DAY));
        assertEquals(NOON.plus(DAY), Session.begin("a.b.c", "a.b.c", NOON).endsAt(DAY));
    }

    @Test
    void is_due_from_the_second_its_access_token_ends() {
        var session = session(NOON.plusSeconds(600), NOON.plusSeconds(1800));
        assertFalse(session.isDue(NOON.plusSeconds(599)));
        assertTrue(session.isDue(NOON.plusSeconds(600)));
        assertTrue(Session.begin("opaque", "opaque", NOON).isDue(NOON));
    }

    @Test
    void a_renewal_keeps_its_age_and_its_csrf_token() {
        var session = Session.begin("a", "b", NOON);
        var renewed = session.renewed("c", "d");
        assertEquals(session.csrfToken(), renewed.csrfToken());
        assertEquals(NOON, renewed.since());
        assertNotEquals(session.csrfToken(), Session.begin("a", "b", NOON).csrfToken());
    }

    @Test
    void does_not_say_its_tokens() {
        var session = session(NOON, NOON);
        assertFalse(session.toString().contains("ey"));
        assertFalse(session.toString().contains(session.csrfToken()));
        assertNull(session.name());
        assertEquals(List.of(), session.roles());
    }

    private static Session session(Instant accessEnd, Instant refreshEnd) {
        return Session.begin(token(accessEnd), token(refreshEnd), NOON);
    }

    private static String token(Instant end) {
        return Jwt.issuer("somebody").expiresAt(end).signWithSecret("a secret of the identity server, nobody's else");
    }
}
