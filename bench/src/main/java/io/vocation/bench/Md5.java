package io.vocation.bench;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** PostgreSQL's {@code md5(text)::uuid}, so that both sides give the same people the same ids. */
final class Md5 {
    private Md5() {}

    static UUID uuid(String text) {
        try {
            BigInteger digest =
                    new BigInteger(1, MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.shiftRight(64).longValue(), digest.longValue());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
