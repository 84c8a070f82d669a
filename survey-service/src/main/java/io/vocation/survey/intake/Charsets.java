package io.vocation.survey.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Finds out how a file is encoded: by its byte order mark; as UTF-16 without one if every other byte of its begin is
 * zero; else as UTF-8 if all of it is, else as Windows writes.
 */
final class Charsets {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BEGIN = 512;
    private static final char MARK = 0xFEFF;

    private Charsets() {}

    /** Reads a file after its byte order mark, if it has one. */
    static Reader reader(UploadedFile file, Charset charset) throws IOException {
        PushbackReader reader = new PushbackReader(new InputStreamReader(file.content(), charset), 1);
        int first = reader.read();
        if (first >= 0 && first != MARK) {
            reader.unread(first);
        }
        return reader;
    }

    static Charset detect(Path path) throws IOException {
        try (UploadedFile file = UploadedFile.open(path)) {
            Charset wide = wide(file.content().readNBytes(BEGIN));
            if (wide != null) {
                return wide;
            }
        }
        return isUtf8(path) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static Charset wide(byte[] begin) {
        if (begin.length < 2) {
            return null;
        }
        int mark = (begin[0] & 0xFF) << 8 | begin[1] & 0xFF;
        if (mark == MARK || zeros(begin, 0) > begin.length / 4 && zeros(begin, 1) == 0) {
            return StandardCharsets.UTF_16BE;
        }
        boolean little =
                mark == Character.reverseBytes(MARK) || zeros(begin, 1) > begin.length / 4 && zeros(begin, 0) == 0;
        return little ? StandardCharsets.UTF_16LE : null;
    }

    /** How many of every other byte are zero. */
    private static int zeros(byte[] begin, int first) {
        int zeros = 0;
        for (int at = first; at < begin.length; at += 2) {
            zeros += begin[at] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(Path path) throws IOException {
        char[] buffer = new char[1 << 16];
        try (UploadedFile file = UploadedFile.open(path);
                InputStream content = file.content();
                Reader reader = new InputStreamReader(
                        content,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            while (reader.read(buffer) >= 0) {
                // Reading to the end is the check.
            }
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
