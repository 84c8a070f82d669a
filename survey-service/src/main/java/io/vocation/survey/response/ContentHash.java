package io.vocation.survey.response;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;

/**
 * Tells what was said from what else could have been said: two halves of 16 bytes, each of a SHA-256. The first is of the
 * answers, the second of what the customer wrote and who they are. Once a customer was erased the second is zero, and
 * the first alone decides, so that a file imported again brings nothing back.
 */
public final class ContentHash {
    private static final int HALF = 16;
    private static final byte[] ERASED = new byte[HALF];
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(ContentHash::digest);

    private final byte[] bytes;

    private ContentHash(byte[] bytes) {
        this.bytes = bytes;
    }

    static ContentHash of(NewResponse said) {
        byte[] bytes = new byte[2 * HALF];
        MessageDigest digest = SHA_256.get();
        text(digest, said.agent());
        moment(digest, said.contactedAt());
        moment(digest, said.answeredAt());
        text(digest, said.callType());
        text(digest, said.lineOfBusiness());
        text(digest, number(said.csatCenter()));
        text(digest, number(said.csatCsr()));
        text(digest, number(said.resolved()));
        text(digest, number(said.contacts()));
        text(digest, number(said.continues()));
        text(digest, said.sourceOfError() == null ? null : said.sourceOfError().name());
        text(digest, said.willOrSkill() == null ? null : said.willOrSkill().name());
        text(digest, said.repeatReason());
        System.arraycopy(digest.digest(), 0, bytes, 0, HALF);
        text(digest, said.verbatim());
        text(digest, said.customer());
        System.arraycopy(digest.digest(), 0, bytes, HALF, HALF);
        return new ContentHash(bytes);
    }

    /** As it is kept; nobody may change it. */
    byte[] bytes() {
        return bytes;
    }

    /** @param kept as it was kept; null where contents were not told apart yet */
    boolean sameAs(byte[] kept) {
        if (kept == null) {
            return true;
        }
        boolean erased = Arrays.equals(kept, HALF, 2 * HALF, ERASED, 0, HALF);
        return Arrays.equals(bytes, 0, erased ? HALF : 2 * HALF, kept, 0, erased ? HALF : 2 * HALF);
    }

    /** Each value is told with its length, so that no two lists of values look alike. */
    private static void text(MessageDigest digest, String text) {
        if (text == null) {
            digest.update((byte) 0);
            return;
        }
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(5 + value.length)
                .put((byte) 1)
                .putInt(value.length)
                .put(value)
                .array());
    }

    private static void moment(MessageDigest digest, Instant moment) {
        text(digest, moment == null ? null : moment.getEpochSecond() + "." + moment.getNano());
    }

    private static String number(Object value) {
        return value == null ? null : value.toString();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
