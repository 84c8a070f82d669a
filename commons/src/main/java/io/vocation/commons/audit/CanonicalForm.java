package io.vocation.commons.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/**
 * The bytes of an entry that are sealed. Two different entries never have the same ones, and an outsider can make them
 * from the table.
 *
 * <p>A <em>text</em> is its length in bytes as a big-endian 32-bit integer, then its UTF-8 bytes; null is the length −1
 * and no bytes. A <em>list</em> is the number of its members as a big-endian 32-bit integer, then each member as a text,
 * in the stored order. The canonical form is, in this order: the text {@value #VERSION}; {@code id} and {@code xid} as
 * decimal texts; {@code at} as a text such as {@code 2026-03-31T09:12:58.123456Z}, in UTC with six decimals; the texts
 * {@code actor}, {@code actor_employee} and {@code client}; the list {@code roles}; the texts {@code operation},
 * {@code method}, {@code path}, {@code outcome} and {@code status} (decimal); the list {@code people}; the texts
 * {@code center_id}, {@code reason}, {@code correlation_id} and {@code detail} (as {@code detail::text} gives it). A UUID
 * is written with lower-case hexadecimal digits and hyphens.
 *
 * <p>A seal is SHA-256 of the hash before it, 32 bytes, followed by the canonical form; before the first there are 32
 * zero bytes.
 */
public final class CanonicalForm {
    private static final String VERSION = "vocation-audit-1";
    private static final int HASH_LENGTH = 32;
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private CanonicalForm() {}

    /** The hash before the first. */
    static byte[] origin() {
        return new byte[HASH_LENGTH];
    }

    /** The hash that seals an entry after another. */
    static byte[] seal(byte[] before, AuditEntry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(of(entry));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    public static byte[] of(AuditEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, VERSION);
            text(out, entry.id());
            text(out, entry.xid());
            text(out, moment(entry.at()));
            text(out, entry.actor());
            text(out, entry.actorEmployee());
            text(out, entry.client());
            list(out, entry.roles());
            text(out, entry.operation());
            text(out, entry.method());
            text(out, entry.path());
            text(out, entry.outcome());
            text(out, entry.status());
            list(out, entry.people());
            text(out, entry.centerId());
            text(out, entry.reason());
            text(out, entry.correlationId());
            text(out, entry.detail());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String moment(Instant at) {
        return MICROS.format(at);
    }

    private static void list(DataOutputStream out, List<?> members) throws IOException {
        out.writeInt(members.size());
        for (Object member : members) {
            text(out, member);
        }
    }

    private static void text(DataOutputStream out, Object value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = Objects.toString(value).getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
