package io.vocation.survey.source.guess;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The encodings that imports know: by the byte order mark; UTF-16 without one where every other byte is zero; else UTF-8
 * if it is that, else as Windows writes.
 */
final class Encoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BEGIN = 512;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Encoding() {}

    /** @param cut whether the bytes are only the start of a file, and may end within a character */
    static Charset of(byte[] bytes, boolean cut) {
        Charset wide = bytes.length < 2 ? null : wide(Arrays.copyOf(bytes, Math.min(BEGIN, bytes.length)));
        if (wide != null) {
            return wide;
        }
        return isUtf8(bytes, cut) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static Charset wide(byte[] begin) {
        int first = (begin[0] & 0xFF) << 8 | begin[1] & 0xFF;
        int even = zeros(begin, 0);
        int odd = zeros(begin, 1);
        if (first == BYTE_ORDER_MARK || even > begin.length / 4 && odd == 0) {
            return StandardCharsets.UTF_16BE;
        }
        boolean little = first == Character.reverseBytes(BYTE_ORDER_MARK) || odd > begin.length / 4 && even == 0;
        return little ? StandardCharsets.UTF_16LE : null;
    }

    /** How many of every other byte are zero. */
    private static int zeros(byte[] begin, int from) {
        return (int) IntStream.iterate(from, at -> at < begin.length, at -> at + 2)
                .filter(at -> begin[at] == 0)
                .count();
    }

    private static boolean isUtf8(byte[] bytes, boolean cut) {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), !cut)
                .isError();
    }

    /** The text after its byte order mark, if it has one. */
    static String text(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
