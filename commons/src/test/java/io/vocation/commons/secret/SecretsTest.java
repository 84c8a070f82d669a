package io.vocation.commons.secret;

import org.junit.jupiter.api.Test;

import java.util.Base64;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SecretsTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final Secrets secrets = keyed(1);

    private static Secrets keyed(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return new Secrets(Optional.of(Base64.getEncoder().encodeToString(key)));
    }

    @Test
    void what_was_sealed_is_opened_with_the_same_key() {
        assertEquals(SECRET, keyed(1).open(secrets.seal(SECRET)));
    }

    @Test
    void a_sealed_secret_shows_neither_itself_nor_that_it_equals_another() {
        String sealed = secrets.seal(SECRET);

        assertFalse(sealed.contains(SECRET));
        assertNotEquals(sealed, secrets.seal(SECRET));
    }

    @Test
    void another_key_and_a_changed_text_open_nothing() {
        String sealed = secrets.seal(SECRET);
        char other = sealed.charAt(20) == 'A' ? 'B' : 'A';
        String changed = sealed.substring(0, 20) + other + sealed.substring(21);

        assertThrows(IllegalStateException.class, () -> keyed(2).open(sealed));
        assertThrows(IllegalStateException.class, () -> secrets.open(changed));
        assertThrows(IllegalStateException.class, () -> secrets.open("plain"));
    }

    @Test
    void without_a_key_of_the_right_length_nothing_is_sealed() {
        assertThrows(IllegalStateException.class, () -> new Secrets(Optional.empty()).seal(SECRET));
        assertThrows(IllegalStateException.class, () -> new Secrets(Optional.of("c2hvcnQ=")).seal(SECRET));
    }
}
