package io.vocation.performance.scorecard.metric;

import io.vocation.commons.figure.Interval;
import io.vocation.commons.figure.IntervalView;
import io.vocation.commons.figure.Rate;
import io.vocation.performance.tally.Counts;
import io.vocation.performance.tally.Measure;
import io.vocation.performance.tally.Score;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * One metric (practice F1). Below the policy's number of answers only that number is shown.
 *
 * @param numerator null while there are too few answers
 * @param rate null while there are too few answers
 * @param interval null while there are too few answers
 * @param expected null where nothing was set
 * @param controllable null where every answer is a failure beyond the CSR's control
 */
@Schema(
        name = "Metric",
        description = "One metric, as customers lived it: all responses. With too few answers to show, the state is "
                + "INSUFFICIENT_DATA, which is a state and not a low score, and only the number of answers is given.",
        requiredProperties = {"state", "denominator", "benchmarks", "comparisons", "responses"})
public record MetricView(
        State state,

        @Schema(description = "Answers that count as a yes", examples = "462")
        Long numerator,

        @Schema(description = "Answers to the question", examples = "517")
        long denominator,

        @Schema(description = "numerator / denominator", examples = "0.8936")
        Double rate,

        IntervalView interval,

        ControllableView controllable,

        @Schema(description = "What the metric is usually compared with (M9)")
        List<BenchmarkView> benchmarks,

        @Schema(description = "Against the rest of the team and the center (P1)")
        List<ComparisonView> comparisons,

        @Schema(description = "Target and minimum acceptable level (P2)")
        ExpectedView expected,

        ResponsesView responses) {

    /** Whether there are answers enough to show a rate. */
    @Schema(name = "MetricState")
    public enum State {
        SHOWN,
        INSUFFICIENT_DATA
    }

    /** Null for a metric that nobody answered (practice M4). */
    static MetricView of(Measure measure, Counts counts, HeldAgainst others, Rules rules, Behind behind) {
        return measure.in(counts)
                .map(rate -> of(measure, rate, counts, others, rules, behind))
                .orElse(null);
    }

    private static MetricView of(
            Measure measure, Rate rate, Counts counts, HeldAgainst others, Rules rules, Behind behind) {
        ShareView lived = ShareView.of(rate, rules);
        Interval interval = lived.state() == State.SHOWN ? rate.wilson(rules.level()) : null;
        return new MetricView(
                lived.state(),
                lived.numerator(),
                lived.denominator(),
                lived.rate(),
                lived.interval(),
                measure.in(counts.controllable())
                        .map(controllable -> ControllableView.of(
                                ShareView.of(controllable, rules),
                                ResponsesView.of(behind, measure, Score.CONTROLLABLE)))
                        .orElse(null),
                Benchmarks.of(measure).stream()
                        .map(key -> BenchmarkView.of(rules.value(key), interval))
                        .toList(),
                others.peers().stream()
                        .map(group -> ComparisonView.of(measure, rate, group, rules))
                        .toList(),
                ExpectedView.of(others.goal(measure), interval),
                ResponsesView.of(behind, measure, Score.LIVED));
    }
}
