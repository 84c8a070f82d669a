package io.vocation.performance.awareness;

import io.vocation.performance.figure.Rate;
import io.vocation.performance.tally.Counts;
import io.vocation.performance.target.GoalMetric;
import io.vocation.performance.target.GoalSubject;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One figure of a person.
 *
 * @param yes answers that count as a yes
 * @param answers answers to the question, at least 1
 */
record Figure(GoalMetric metric, long yes, long answers) {

    /** The metrics of a person that somebody answered, in the order of the metrics; FCR is none of theirs (practice M3). */
    static List<Figure> of(Counts counts) {
        return Arrays.stream(GoalMetric.values())
                .filter(metric -> metric.isOf(GoalSubject.Kind.EMPLOYEE))
                .flatMap(metric ->
                        rate(counts, metric)
                                .map(rate -> new Figure(metric, rate.numerator(), rate.denominator()))
                                .stream())
                .toList();
    }

    private static Optional<Rate> rate(Counts counts, GoalMetric metric) {
        return switch (metric) {
            case CSAT_CENTER -> counts.csatCenter();
            case CSAT_CSR -> counts.csatCsr();
            case RESOLUTION -> counts.resolved();
            case FCR -> counts.fcr();
            case CONTINUES -> counts.continues();
            case WORLD_CLASS_CALL -> counts.worldClassCall();
        };
    }
}
