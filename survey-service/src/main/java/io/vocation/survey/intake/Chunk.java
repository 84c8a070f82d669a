package io.vocation.survey.intake;

import io.vocation.survey.response.Candidate;
import io.vocation.survey.response.Ingesting;
import io.vocation.survey.response.Prepared;

import java.util.ArrayList;
import java.util.List;

/** Rows that are kept in one transaction, all of them after a line up to which others were dealt with. */
final class Chunk {
    /** Of long rows there are fewer, so that an import takes the same memory whatever is in the file. */
    private static final int MOST_CHARACTERS = 4 << 20;

    private final long from;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long skipped;
    private long last;
    private long characters;
    private long position;
    private Prepared prepared;

    Chunk(long from) {
        this.from = from;
        this.last = from;
    }

    /** Whether a row was dealt with before. */
    boolean isPast(Row row) {
        return row.line() <= from;
    }

    void add(Row row, Candidate candidate, int length) {
        candidates.add(candidate);
        rows.add(row);
        passed(row, length);
    }

    void reject(Row row, String field, String message) {
        String raw = row.raw();
        rejections.add(new Rejection(row.line(), field, message, raw.replace('\0', '\uFFFD')));
        passed(row, raw.length());
    }

    void skip(Row row) {
        skipped++;
        passed(row, 0);
    }

    private void passed(Row row, int length) {
        last = row.last();
        characters += length;
    }

    /**
     * Ends it.
     *
     * @param bytes how much of the file was read with the last row of this
     */
    void end(long bytes, Ingesting ingesting) {
        position = bytes;
        prepared = ingesting.prepare(candidates);
    }

    boolean isFull() {
        return candidates.size() + rejections.size() + skipped >= Ingesting.CHUNK || characters >= MOST_CHARACTERS;
    }

    boolean isEmpty() {
        return last == from;
    }

    Prepared prepared() {
        return prepared;
    }

    Row rowOf(int candidate) {
        return rows.get(candidate);
    }

    List<Rejection> rejections() {
        return rejections;
    }

    long skipped() {
        return skipped;
    }

    /** The line up to which others were dealt with before. */
    long from() {
        return from;
    }

    /** The last line of its last row. */
    long last() {
        return last;
    }

    long position() {
        return position;
    }
}
