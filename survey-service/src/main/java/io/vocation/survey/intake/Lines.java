package io.vocation.survey.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads the physical lines of a file, whatever ends them, and lets lines be given back. */
final class Lines {
    /** No line of a survey file is longer; what is, is cut here, and its row will not be valid. */
    static final int LONGEST = 1 << 18;

    private final Reader reader;
    private final Deque<Line> returned = new ArrayDeque<>();
    private long number;
    private boolean skipLineFeed;

    Lines(Reader reader) {
        this.reader = reader;
    }

    /** @param cut whether there was more of it than is kept */
    record Line(long number, String text, boolean cut) {}

    /** The next line; null at the end. */
    Line next() throws IOException {
        return returned.isEmpty() ? read() : returned.pop();
    }

    void giveBack(Line line) {
        returned.push(line);
    }

    private Line read() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean any = false;
        boolean cut = false;
        for (int next = reader.read(); next >= 0; next = reader.read()) {
            boolean second = skipLineFeed && next == '\n';
            skipLineFeed = next == '\r';
            if (second) {
                continue;
            }
            any = true;
            if (next == '\n' || next == '\r') {
                return new Line(++number, text.toString(), cut);
            }
            if (text.length() < LONGEST) {
                text.append((char) next);
            } else {
                cut = true;
            }
        }
        return any ? new Line(++number, text.toString(), cut) : null;
    }
}
