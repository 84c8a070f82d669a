package io.vocation.performance.retention;

import io.vocation.performance.retention.CrossValidating.Foretold;
import org.hipparchus.analysis.solvers.BrentSolver;

import java.util.ArrayList;
import java.util.List;

/** Whether of those foretold a probability as many said yes. */
final class Calibration {

    private static final double BOUND = 50;

    private final List<Cases.Row> rows = new ArrayList<>();

    void add(Foretold answers) {
        double odds = Math.log(answers.probability() / (1 - answers.probability()));
        rows.add(new Cases.Row(List.of(odds), answers.yes(), answers.yes() + answers.no()));
    }

    /** With the log odds taken as they are (calibration in the large). */
    double intercept() {
        return new BrentSolver(1e-10).solve(1_000, this::unexplained, -BOUND, BOUND);
    }

    /** Null where all log odds are alike. */
    Double slope() {
        double least = rows.stream().mapToDouble(Calibration::odds).min().orElseThrow();
        double most = rows.stream().mapToDouble(Calibration::odds).max().orElseThrow();
        return most - least < 1e-6
                ? null
                : Logistic.fit(new Cases(rows), 0).coefficients().getEntry(1);
    }

    private double unexplained(double shift) {
        return rows.stream()
                .mapToDouble(row -> row.yes() - row.all() / (1 + Math.exp(-shift - odds(row))))
                .sum();
    }

    private static double odds(Cases.Row row) {
        return row.values().getFirst();
    }
}
