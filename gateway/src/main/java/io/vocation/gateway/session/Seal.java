package io.vocation.gateway.session;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Encrypts what a browser keeps for us (AES-256-GCM): only a gateway can read it, and only a gateway can have made it. */
@Singleton
class Seal {
    private static final Logger LOG = Logger.getLogger(Seal.class);
    private static final int SHORTEST_SECRET = 32;
    private static final int IV = 12;
    private static final int TAG = 16;

    private final SecureRandom random = new SecureRandom();
    /** All open, the first one seals. */
    private final List<SecretKey> keys;

    Seal(SessionConfig config) {
        this.keys = Stream.concat(Stream.of(config.secret().orElseGet(Seal::ownSecret)), config.secondSecret().stream())
                .map(Seal::key)
                .toList();
    }

    String close(String text) {
        var iv = new byte[IV];
        random.nextBytes(iv);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), iv).doFinal(text.getBytes(StandardCharsets.UTF_8));
            var all = ByteBuffer.allocate(IV + sealed.length).put(iv).put(sealed);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty if no gateway of ours sealed this. */
    Optional<String> open(String sealed) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        return all.length < IV + TAG
                ? Optional.empty()
                : keys.stream().flatMap(key -> open(key, all)).findFirst();
    }

    private static Stream<String> open(SecretKey key, byte[] all) {
        try {
            var text = cipher(Cipher.DECRYPT_MODE, key, all).doFinal(all, IV, all.length - IV);
            return Stream.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException tampered) {
            return Stream.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] startsWithIv) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, startsWithIv, 0, IV));
        return cipher;
    }

    private static SecretKey key(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "A secret of vocation.session has fewer than " + SHORTEST_SECRET + " characters.");
        }
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                                    .thenExpand("vocation session cookie".getBytes(StandardCharsets.US_ASCII), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ownSecret() {
        LOG.warn("vocation.session.secret is not set: people sign in again when this process ends, and other gateways"
                + " do not know them.");
        return UUID.randomUUID().toString() + UUID.randomUUID();
    }
}
