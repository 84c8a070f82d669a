package io.vocation.survey.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Values, texts and bytes that nobody sends on purpose, and what is done to good ones on the way. */
final class Hostile {
    private static final List<String> NUMBERS = List.of(
            "1e400",
            "-1e400",
            "1E-400",
            "9223372036854775808",
            "-9223372036854775809",
            "2147483648",
            "4.5",
            "5.0",
            "-0",
            "00",
            "+1",
            "0x10",
            "NaN",
            "Infinity",
            "1e",
            "." + "9".repeat(50),
            "1" + "0".repeat(1100),
            "1" + "0".repeat(900) + ".5");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\\u0000",
            "a\\u0000b",
            "\\ud800",
            "\\udc00\\ud800",
            "\\ud83d\\ude00",
            "\uD83D\uDE00",
            "\\uFFFF",
            "\\u202e",
            "\\x41",
            "\\u12",
            "\u0000",
            "\u0007",
            "\uFEFF",
            "é".repeat(300),
            "𝕏".repeat(2100),
            "' OR 1=1 --",
            "${jndi:ldap://x}",
            "../../etc/passwd",
            "2026-02-30T00:00:00Z",
            "2026-03-02T09:12:58",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "0000-01-01T00:00:00Z",
            "1e99",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "null",
            "true");

    private final Random random;

    Hostile(Random random) {
        this.random = random;
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    /** Something that may or may not be JSON. */
    String value() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> pick(NUMBERS);
            case 2, 3, 4 -> '"' + pick(TEXTS) + '"';
            case 5 -> "null";
            case 6 -> Boolean.toString(random.nextBoolean());
            case 7 -> "[" + pick(NUMBERS) + "]";
            case 8 -> "{\"a\":\"" + pick(TEXTS) + "\"}";
            case 9 -> nested(1 + random.nextInt(1500));
            case 10 -> Integer.toString(random.nextInt(12) - 2);
            default -> "\"" + "x".repeat(random.nextInt(5000)) + "\"";
        };
    }

    private String nested(int depth) {
        boolean lists = random.nextBoolean();
        String open = lists ? "[" : "{\"a\":";
        String close = lists ? "]" : "}";
        return open.repeat(depth) + (lists ? "" : "1") + (once(4) ? "" : close.repeat(depth));
    }

    /** The text as it might arrive. */
    byte[] onTheWay(String text) {
        byte[] bytes = text.getBytes(charset());
        for (int hits = once(2) ? 0 : 1 + upTo(3); hits > 0 && bytes.length > 0; hits--) {
            bytes = hit(bytes);
        }
        return bytes;
    }

    private Charset charset() {
        return switch (random.nextInt(20)) {
            case 0 -> StandardCharsets.UTF_16;
            case 1 -> StandardCharsets.UTF_16LE;
            case 2 -> StandardCharsets.ISO_8859_1;
            default -> StandardCharsets.UTF_8;
        };
    }

    private byte[] hit(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> flipped(bytes, at);
            case 2 -> inserted(bytes, at, new byte[] {0});
            case 3 -> inserted(bytes, at, new byte[] {(byte) 0xC3});
            case 4 -> inserted(bytes, at, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
            case 5 -> inserted(bytes, 0, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            case 6 -> inserted(bytes, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 64)));
            default -> Arrays.copyOfRange(bytes, at, bytes.length);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] other = bytes.clone();
        other[at] ^= (byte) (1 << random.nextInt(8));
        return other;
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] more) {
        byte[] all = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(more, 0, all, at, more.length);
        System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
        return all;
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
