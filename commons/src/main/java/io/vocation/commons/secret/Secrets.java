package io.vocation.commons.secret;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Seals secrets with AES-256-GCM under {@code vocation.secrets.key}, which is 32 bytes in Base64 and is kept outside of the
 * database: who copies the database alone reads none of them.
 */
@ApplicationScoped
public class Secrets {
    private static final String FORM = "v1:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Optional<String> configured;
    private final SecureRandom random = new SecureRandom();

    /** A service without a key starts, as long as it seals nothing. */
    Secrets(@ConfigProperty(name = "vocation.secrets.key") Optional<String> configured) {
        this.configured = configured;
    }

    /** A sealed text that differs each time, also of the same secret. */
    public String seal(String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] kept = run(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8));
        byte[] whole = ByteBuffer.allocate(NONCE_BYTES + kept.length)
                .put(nonce)
                .put(kept)
                .array();
        return FORM + Base64.getEncoder().encodeToString(whole);
    }

    /**
     * The secret again.
     *
     * @throws IllegalStateException when it was sealed with another key, or was changed since
     */
    public String open(String sealed) {
        if (!sealed.startsWith(FORM)) {
            throw new IllegalStateException("This is no sealed secret of a known form");
        }
        ByteBuffer whole = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(FORM.length())));
        byte[] nonce = new byte[NONCE_BYTES];
        whole.get(nonce);
        byte[] kept = new byte[whole.remaining()];
        whole.get(kept);
        return new String(run(Cipher.DECRYPT_MODE, nonce, kept), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret cannot be sealed or opened with this vocation.secrets.key", e);
        }
    }

    private SecretKey key() {
        byte[] key = Base64.getDecoder()
                .decode(configured.orElseThrow(
                        () -> new IllegalStateException("vocation.secrets.key is not set: 32 bytes in Base64")));
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("vocation.secrets.key must be 32 bytes in Base64");
        }
        return new SecretKeySpec(key, "AES");
    }
}
