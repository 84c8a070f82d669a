package io.vocation.survey.source.guess;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A column of a sample: its name, and its cells without blanks around them; null for an empty one. */
final class Column {
    /** So many of the values must be as a guess says; the others are bad rows, which every file has. */
    private static final double ENOUGH = 0.9;

    private static final int MOST_SAMPLES = 5;
    private static final int LONGEST_SAMPLE = 200;

    private final int index;
    private final Name name;
    private final List<String> cells;
    private final List<String> samples;
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final int filled;

    private Column(int index, Name name, List<String> cells, List<String> samples) {
        this.index = index;
        this.name = name;
        this.cells = cells;
        cells.stream().filter(cell -> cell != null).forEach(cell -> values.merge(cell, 1, Integer::sum));
        this.filled = values.values().stream().mapToInt(Integer::intValue).sum();
        this.samples = samples == null ? firstValues() : samples;
    }

    static List<Column> of(Sample sample) {
        return IntStream.range(0, sample.header().size())
                .mapToObj(at -> new Column(at, Name.of(sample.header().get(at)), cells(sample, at), null))
                .toList();
    }

    private static List<String> cells(Sample sample, int at) {
        return sample.rows().stream()
                .map(row -> row.get(at).strip())
                .map(cell -> cell.isEmpty() ? null : cell)
                .toList();
    }

    /** The same with some rows only; its samples stay. */
    Column only(BitSet rows) {
        return new Column(index, name, rows.stream().mapToObj(cells::get).toList(), samples);
    }

    private List<String> firstValues() {
        return values.keySet().stream()
                .limit(MOST_SAMPLES)
                .map(value -> Excerpt.of(value, LONGEST_SAMPLE))
                .toList();
    }

    int index() {
        return index;
    }

    Name name() {
        return name;
    }

    /** The name as the header has it. */
    String title() {
        return name.text();
    }

    List<String> cells() {
        return cells;
    }

    List<String> samples() {
        return samples;
    }

    /** Its distinct values and how often each occurs. */
    Map<String, Integer> values() {
        return values;
    }

    int filled() {
        return filled;
    }

    int empty() {
        return cells.size() - filled;
    }

    /** How many of its filled cells are so. */
    int count(Predicate<String> so) {
        return values.entrySet().stream()
                .filter(value -> so.test(value.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Whether nearly all of its values are so, and there are any. */
    boolean isMostly(Predicate<String> so) {
        return filled > 0 && isEnough(count(so), filled);
    }

    static boolean isEnough(int some, int all) {
        return some >= ENOUGH * all;
    }

    boolean is(Words words) {
        return words.in(name);
    }

    /** Words in a value, on average. */
    double wordiness() {
        return values.keySet().stream()
                .mapToInt(value -> value.split("\\s+").length)
                .average()
                .orElse(0);
    }
}
