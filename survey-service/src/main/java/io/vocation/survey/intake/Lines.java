package io.vocation.survey.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads the physical lines of a file, whatever ends them, and lets lines be given back. */
public final class Lines {
    /** No line of a survey file is longer; what is, is cut here, and its row will not be valid. */
    static final int LONGEST = 1 << 18;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private final Deque<Line> returned = new ArrayDeque<>();
    private int from;
    private int to;
    private long number;
    private boolean skipLineFeed;

    public Lines(Reader reader) {
        this.reader = reader;
    }

    /** @param cut whether there was more of it than is kept */
    public record Line(long number, String text, boolean cut) {}

    /** The next line; null at the end. */
    public Line next() throws IOException {
        return returned.isEmpty() ? read() : returned.pop();
    }

    public void giveBack(Line line) {
        returned.push(line);
    }

    private Line read() throws IOException {
        if (!isThereMore()) {
            return null;
        }
        if (skipLineFeed && buffer[from] == '\n') {
            from++;
            if (!isThereMore()) {
                return null;
            }
        }
        int end = end();
        // Most lines lie within the buffer.
        return end < to ? line(new String(buffer, from, end - from), end) : readOn();
    }

    private Line readOn() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        int end = to;
        while (end == to && isThereMore()) {
            end = end();
            int room = LONGEST - text.length();
            cut |= end - from > room;
            text.append(buffer, from, Math.min(end - from, room));
            from = end;
        }
        return new Line(line(text.toString(), end).number(), text.toString(), cut);
    }

    private Line line(String text, int end) {
        skipLineFeed = end < to && buffer[end] == '\r';
        from = Math.min(end + 1, to);
        return new Line(++number, text, false);
    }

    /** Where the line ends; the end of the buffer when it goes on after it. */
    private int end() {
        int at = from;
        while (at < to && buffer[at] != '\n' && buffer[at] != '\r') {
            at++;
        }
        return at;
    }

    private boolean isThereMore() throws IOException {
        if (from < to) {
            return true;
        }
        from = 0;
        to = Math.max(0, reader.read(buffer));
        return to > 0;
    }
}
