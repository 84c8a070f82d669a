package io.vocation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** What several rounds of the same measurement gave. */
final class Rounds {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** The median, and the least and the most beside it. */
    String told(DoubleFunction<String> format) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return format.apply(median()) + " (" + format.apply(least) + " – " + format.apply(most) + ")";
    }

    /** Round by round, what these have over others. */
    Rounds beyond(Rounds others) {
        Rounds more = new Rounds();
        for (int round = 0; round < values.size(); round++) {
            more.add(values.get(round) - others.values.get(round));
        }
        return more;
    }

    /** Round by round, these as a share of others. */
    Rounds of(Rounds others) {
        Rounds shares = new Rounds();
        for (int round = 0; round < values.size(); round++) {
            shares.add(values.get(round) / others.values.get(round));
        }
        return shares;
    }
}
