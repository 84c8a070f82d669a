package io.vocation.commons.secret;

import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Seals what must be kept readable and yet be of no use to who reads the database: AES-256-GCM with a key from the
 * configuration. A seal holds for the place it was made for and for no other.
 */
@ApplicationScoped
public class Secrets {
    private static final Logger LOG = Logger.getLogger(Secrets.class);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte VERSION = 1;
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int RETRY_AFTER_SECONDS = 60;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    Secrets(@ConfigProperty(name = "vocation.secrets.key") Optional<String> configured) {
        this.key = configured
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Secrets::read)
                .orElse(null);
    }

    /**
     * A seal that differs each time, also of the same secret.
     *
     * @param place the row and column that it is for
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when no key is configured
     */
    public byte[] seal(String secret, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when it was sealed with another key, or for another place, or was changed since */
    public String open(byte[] sealed, String place) {
        if (sealed.length < 1 + NONCE || sealed[0] != VERSION) {
            throw new IllegalStateException("This is no sealed secret of a known form.");
        }
        try {
            byte[] nonce = new byte[NONCE];
            ByteBuffer read = ByteBuffer.wrap(sealed, 1, sealed.length - 1).get(nonce);
            byte[] rest = new byte[read.remaining()];
            read.get(rest);
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(rest), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            LOG.errorf("%s was sealed with another vocation.secrets.key", place);
            throw unavailable("A secret was sealed with another key than vocation.secrets.key.");
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        if (key == null) {
            throw unavailable("vocation.secrets.key is not set: secrets can neither be kept nor used.");
        }
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static RuntimeException unavailable(String detail) {
        return Problems.unavailable(detail, RETRY_AFTER_SECONDS);
    }

    private static SecretKeySpec read(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length == KEY) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException notBase64) {
            // Answered below, without what was configured.
        }
        throw new IllegalStateException("vocation.secrets.key must be " + KEY + " bytes in base64.");
    }
}
