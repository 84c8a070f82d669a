package io.vocation.commons.secret;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SecretsTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String PLACE = "webhook 1 secret";

    private final Secrets secrets = keyed(1);

    private static Secrets keyed(int first) {
        byte[] key = new byte[32];
        key[0] = (byte) first;
        return new Secrets(Optional.of(Base64.getEncoder().encodeToString(key)));
    }

    @Test
    void what_was_sealed_is_opened_with_the_same_key_in_the_same_place() {
        assertEquals(SECRET, keyed(1).open(secrets.seal(SECRET, PLACE), PLACE));
    }

    @Test
    void a_sealed_secret_shows_neither_itself_nor_that_it_equals_another() {
        byte[] sealed = secrets.seal(SECRET, PLACE);

        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains(SECRET));
        assertFalse(Arrays.equals(sealed, secrets.seal(SECRET, PLACE)));
    }

    @Test
    void another_key_another_place_and_a_changed_seal_open_nothing() {
        byte[] sealed = secrets.seal(SECRET, PLACE);
        byte[] changed = sealed.clone();
        changed[20] ^= 1;

        assertUnavailable(() -> keyed(2).open(sealed, PLACE));
        assertUnavailable(() -> secrets.open(sealed, "another"));
        assertUnavailable(() -> secrets.open(changed, PLACE));
        byte[] plain = SECRET.getBytes(StandardCharsets.UTF_8);
        assertThrows(IllegalStateException.class, () -> secrets.open(plain, PLACE));
        assertThrows(IllegalStateException.class, () -> secrets.open(new byte[] {1}, PLACE));
    }

    @Test
    void without_a_key_of_the_right_length_nothing_is_sealed() {
        assertUnavailable(() -> new Secrets(Optional.empty()).seal(SECRET, PLACE));
        assertThrows(IllegalStateException.class, () -> new Secrets(Optional.of("c2hvcnQ=")).seal(SECRET, PLACE));
    }

    private static void assertUnavailable(Executable work) {
        assertEquals(503, assertThrows(HttpProblem.class, work).getStatusCode());
    }
}
