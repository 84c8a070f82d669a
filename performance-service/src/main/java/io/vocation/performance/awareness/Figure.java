package io.vocation.performance.awareness;

import io.vocation.performance.tally.Counts;
import io.vocation.performance.tally.Measure;

import java.util.List;

/**
 * One figure of a person.
 *
 * @param yes answers that count as a yes
 * @param answers answers to the question, at least 1
 */
record Figure(Measure metric, long yes, long answers) {

    /** The metrics of a person that somebody answered, in the order of the metrics; FCR is none of theirs (practice M3). */
    static List<Figure> of(Counts counts) {
        return Measure.of(true)
                .flatMap(metric ->
                        metric
                                .in(counts)
                                .map(rate -> new Figure(metric, rate.numerator(), rate.denominator()))
                                .stream())
                .toList();
    }
}
