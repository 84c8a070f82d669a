package io.vocation.survey.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads lines of bytes as they arrive. Lines end with a line feed, of which the last may lack one. */
public final class ByteLines {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long number;

    /** @param longest how many bytes a line may have; of a longer one the rest is passed over */
    public ByteLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param cut whether there was more of it than is read
     */
    public record Line(long number, byte[] bytes, boolean cut) {
        /** Whether there is nothing on it but white space. */
        public boolean isBlank() {
            for (byte each : bytes) {
                if (each != ' ' && each != '\t' && each != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line; null at the end. */
    public Line next() throws IOException {
        int looked = from;
        while (true) {
            int end = find(looked);
            if (end >= 0) {
                return line(end, end + 1, false);
            }
            looked = to;
            if (to - from > longest) {
                return tooLong();
            }
            // Filling moves what is left to the front of the buffer.
            looked -= from;
            if (!fill()) {
                return from == to ? null : line(to, to, false);
            }
            looked += from;
        }
    }

    private Line line(int end, int next, boolean cut) {
        int start = number == 0 && startsWithMark() ? from + MARK.length : from;
        Line line = new Line(
                ++number,
                Arrays.copyOfRange(buffer, start, Math.min(end, start + longest)),
                cut || end - start > longest);
        from = next;
        return line;
    }

    private boolean startsWithMark() {
        return to - from >= MARK.length && Arrays.equals(buffer, from, from + MARK.length, MARK, 0, MARK.length);
    }

    private Line tooLong() throws IOException {
        Line cut = line(from + longest, to, true);
        from = to;
        while (fill()) {
            int end = find(from);
            if (end >= 0) {
                from = end + 1;
                return cut;
            }
            from = to;
        }
        return cut;
    }

    private int find(int start) {
        for (int at = start; at < to; at++) {
            if (buffer[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, to, buffer.length - to);
        to += Math.max(0, read);
        return read >= 0;
    }
}
