package io.vocation.gateway.session;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SealTest {
    private static final String OLD = "an old secret, of thirty-two characters";
    private static final String NEW = "a new secret, of thirty-two characters!";
    private static final String TEXT = "Ünsealed";

    @Test
    void opens_what_it_closed_and_never_closes_alike() {
        var seal = seal(NEW, null);
        assertEquals(Optional.of(TEXT), seal.open(seal.close(TEXT)));
        assertNotEquals(seal.close(TEXT), seal.close(TEXT));
    }

    @Test
    void another_secret_opens_nothing() {
        assertEquals(Optional.empty(), seal(NEW, null).open(seal(OLD, null).close(TEXT)));
        assertEquals(Optional.empty(), seal(null, null).open(seal(null, null).close(TEXT)));
    }

    @Test
    void a_changed_or_shortened_seal_is_broken_wherever_it_was_changed() {
        var seal = seal(NEW, null);
        var closed = seal.close(TEXT);
        for (int i = 0; i < closed.length() - 1; i++) {
            var other = closed.charAt(i) == 'A' ? 'B' : 'A';
            assertEquals(Optional.empty(), seal.open(closed.substring(0, i) + other + closed.substring(i + 1)));
            assertEquals(Optional.empty(), seal.open(closed.substring(0, i)));
        }
        assertEquals(Optional.empty(), seal.open("not base64!"));
    }

    @Test
    void while_the_secret_changes_both_open_and_the_first_closes() {
        var before = seal(OLD, NEW);
        var after = seal(NEW, OLD);
        assertEquals(Optional.of(TEXT), after.open(before.close(TEXT)));
        assertEquals(Optional.of(TEXT), before.open(after.close(TEXT)));
        assertEquals(Optional.of(TEXT), seal(NEW, null).open(after.close(TEXT)));
        assertEquals(Optional.empty(), seal(NEW, null).open(before.close(TEXT)));
    }

    @Test
    void a_short_secret_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> seal("x".repeat(31), null));
        seal("x".repeat(32), null);
    }

    private static Seal seal(String secret, String second) {
        return new Seal(new SessionConfig() {
            @Override
            public Optional<String> secret() {
                return Optional.ofNullable(secret);
            }

            @Override
            public Optional<String> secondSecret() {
                return Optional.ofNullable(second);
            }

            @Override
            public Duration maxAge() {
                return Duration.ofHours(10);
            }

            @Override
            public Duration renewBefore() {
                return Duration.ofSeconds(30);
            }
        });
    }
}
