package io.vocation.survey.reading;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ByteLinesTest {
    private static List<String> lines(byte[] bytes, int longest, int atATime) throws IOException {
        ByteLines lines = new ByteLines(new Dripping(bytes, atATime), longest);
        List<String> read = new ArrayList<>();
        for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
            read.add(new String(line.bytes(), StandardCharsets.ISO_8859_1) + (line.cut() ? "…" : ""));
            assertEquals(read.size(), line.number());
        }
        return read;
    }

    @Property
    void theSameLinesHoweverTheyArrive(
            @ForAll @Size(max = 300) List<@IntRange(min = 8, max = 14) Integer> bytes,
            @ForAll @IntRange(min = 1, max = 20) int longest,
            @ForAll @IntRange(min = 1, max = 40) int atATime)
            throws IOException {
        byte[] all = new byte[bytes.size()];
        for (int at = 0; at < all.length; at++) {
            all[at] = bytes.get(at).byteValue();
        }
        List<String> expected = new ArrayList<>();
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            String line = text.substring(start, end);
            expected.add(line.length() > longest ? line.substring(0, longest) + "…" : line);
            start = end + 1;
        }
        assertEquals(expected, lines(all, longest, atATime));
    }

    @Example
    void aByteOrderMarkIsNoText() throws IOException {
        assertEquals(
                List.of("{}", "{}"), lines("\u00EF\u00BB\u00BF{}\n{}".getBytes(StandardCharsets.ISO_8859_1), 10, 2));
    }

    /** Gives a few bytes at a time, as a network does. */
    private static final class Dripping extends InputStream {
        private final ByteArrayInputStream all;
        private final int atATime;

        Dripping(byte[] bytes, int atATime) {
            this.all = new ByteArrayInputStream(bytes);
            this.atATime = atATime;
        }

        @Override
        public int read() {
            return all.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return all.read(into, from, Math.min(atATime, length));
        }
    }
}
