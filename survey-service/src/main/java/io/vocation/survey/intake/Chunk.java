package io.vocation.survey.intake;

import io.vocation.survey.response.Candidate;

import java.util.ArrayList;
import java.util.List;

/** Rows that are kept in one transaction. */
final class Chunk {
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<CsvRow> rows = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long skipped;
    private long last;

    void add(CsvRow row, Candidate candidate) {
        candidates.add(candidate);
        rows.add(row);
        last = row.last();
    }

    void reject(CsvRow row, String field, String message) {
        rejections.add(new Rejection(row.line(), field, message, row.raw().replace('\0', '\uFFFD')));
        last = row.last();
    }

    void skip(CsvRow row) {
        skipped++;
        last = row.last();
    }

    int size() {
        return candidates.size() + rejections.size() + (int) skipped;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    CsvRow rowOf(int candidate) {
        return rows.get(candidate);
    }

    List<Rejection> rejections() {
        return rejections;
    }

    long skipped() {
        return skipped;
    }

    /** The last line of its last row. */
    long last() {
        return last;
    }
}
