package io.vocation.local;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void a_secret_stays_the_same_from_run_to_run_and_differs_from_every_other() {
        Path file = folder.resolve("secrets.properties");
        String first = Secrets.in(file).of("postgres.survey");

        assertEquals(first, Secrets.in(file).of("postgres.survey"));
        assertNotEquals(first, Secrets.in(file).of("postgres.career"));
        assertTrue(first.length() >= 32, first);
    }

    @Test
    void a_key_is_long_enough_for_its_cipher_and_stays_the_same() {
        Path file = folder.resolve("secrets.properties");
        String key = Secrets.in(file).key("secrets.survey-service");

        assertEquals(32, Base64.getDecoder().decode(key).length);
        assertEquals(key, Secrets.in(file).key("secrets.survey-service"));
    }

    @Test
    void only_its_owner_can_read_the_file() throws IOException {
        Path file = folder.resolve("new/secrets.properties");
        Secrets.in(file).of("postgres.survey");

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
