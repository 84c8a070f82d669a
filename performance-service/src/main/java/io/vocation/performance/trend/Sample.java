package io.vocation.performance.trend;

import io.vocation.commons.figure.Rate;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one point of a chart counts: how many of some answers were a yes. What is counted is not the chart's business: the
 * answers of a month, or the contacts in which a behavior was seen.
 *
 * @param label names the point for people, such as 2026-03
 * @param from first day that it covers
 * @param to last day that it covers
 * @param yes answers that were a yes, from 0 to {@code answers}
 * @param answers 0 where nobody answered, which is no point
 * @param periods how many periods were put together for it, at least 1
 */
public record Sample(String label, LocalDate from, LocalDate to, long yes, long answers, int periods) {

    public Sample {
        if (yes < 0 || yes > answers || periods < 1) {
            throw new IllegalArgumentException("Not a sample: " + yes + " of " + answers + " in " + periods);
        }
    }

    public static Sample of(String label, LocalDate from, LocalDate to, Optional<Rate> rate) {
        return new Sample(
                label,
                from,
                to,
                rate.map(Rate::numerator).orElse(0L),
                rate.map(Rate::denominator).orElse(0L),
                1);
    }

    /** This and a later one as one. Their answers are added. */
    Sample and(Sample later) {
        String first = label.split(" to ", 2)[0];
        return new Sample(
                first + " to " + later.label,
                from,
                later.to,
                yes + later.yes,
                answers + later.answers,
                periods + later.periods);
    }

    /** The share of yes, in [0, 1]; not a number without answers. */
    double share() {
        return (double) yes / answers;
    }
}
