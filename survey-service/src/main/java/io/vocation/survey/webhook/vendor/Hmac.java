package io.vocation.survey.webhook.vendor;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Keyed hashes, compared so that the time it takes tells nothing. */
final class Hmac {
    static final String SHA1 = "HmacSHA1";
    static final String SHA256 = "HmacSHA256";
    static final String SHA512 = "HmacSHA512";

    private Hmac() {}

    /** Whether a signature is that of these parts, one after the other. */
    static boolean signs(byte[] signature, String algorithm, byte[] key, byte[]... parts) {
        return signature != null && MessageDigest.isEqual(of(algorithm, key, parts), signature);
    }

    static boolean signs(byte[] signature, String algorithm, String key, byte[]... parts) {
        return signs(signature, algorithm, bytes(key), parts);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Names a delivery that has no name of its own by what was signed. */
    static String nameOf(byte[] signed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] of(String algorithm, byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
