package io.vocation.survey.source.guess;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The encodings that imports know: by the byte order mark, else UTF-8 if it is that, else as Windows writes. */
final class Encoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Encoding() {}

    /** @param cut whether the bytes are only the start of a file, and may end within a character */
    static Charset of(byte[] bytes, boolean cut) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(bytes, cut) ? StandardCharsets.UTF_8 : WINDOWS;
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
