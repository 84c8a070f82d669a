package io.vocation.performance.scorecard;

import io.vocation.performance.figure.IntervalView;
import io.vocation.performance.figure.Rate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * One metric (practice F1). Below the policy's number of answers only that number is shown.
 *
 * @param numerator null while there are too few answers
 * @param rate null while there are too few answers
 * @param interval null while there are too few answers
 */
@Schema(
        name = "Metric",
        description =
                "One metric. With too few answers to show, the state is INSUFFICIENT_DATA, which is a state and not "
                        + "a low score, and only the number of answers is given.",
        requiredProperties = {"state", "denominator", "benchmarks"})
public record MetricView(
        State state,

        @Schema(description = "Answers that count as a yes", examples = "462")
        Long numerator,

        @Schema(description = "Answers to the question", examples = "517")
        long denominator,

        @Schema(description = "numerator / denominator", examples = "0.8936")
        Double rate,

        IntervalView interval,

        @Schema(description = "What the metric is usually compared with (M9)")
        List<BenchmarkView> benchmarks) {

    /** Whether there are answers enough to show a rate. */
    @Schema(name = "MetricState")
    public enum State {
        SHOWN,
        INSUFFICIENT_DATA
    }

    /** A value to compare with, and whose word it is. */
    @Schema(
            name = "Benchmark",
            description = "A value to compare with.",
            requiredProperties = {"name", "value", "source"})
    public record BenchmarkView(
            @Schema(description = "Which benchmark", examples = "world-class")
            String name,

            @Schema(examples = "0.95") double value,

            @Schema(description = "Whose word it is", examples = "S1 training")
            String source) {}

    static MetricView of(Rate rate, int shownFrom, double level, List<BenchmarkView> benchmarks) {
        if (rate.denominator() < shownFrom) {
            return new MetricView(State.INSUFFICIENT_DATA, null, rate.denominator(), null, null, benchmarks);
        }
        return new MetricView(
                State.SHOWN,
                rate.numerator(),
                rate.denominator(),
                rate.value(),
                IntervalView.of(rate.wilson(level)),
                benchmarks);
    }
}
