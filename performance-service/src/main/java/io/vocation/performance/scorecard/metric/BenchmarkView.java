package io.vocation.performance.scorecard.metric;

import io.vocation.commons.figure.Interval;
import io.vocation.commons.policy.Policy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A value to compare with, and whose word it is.
 *
 * @param state null while there are too few answers to compare
 */
@Schema(
        name = "Benchmark",
        description = "A value to compare with.",
        requiredProperties = {"name", "value", "source"})
public record BenchmarkView(
        @Schema(description = "Which benchmark", examples = "world-class")
        String name,

        @Schema(examples = "0.95") double value,

        @Schema(description = "Whose word it is", examples = "S1 training")
        String source,

        Against state) {

    /** @param interval null while there are too few answers */
    public static BenchmarkView of(Policy value, Interval interval) {
        return new BenchmarkView(
                value.key().substring(value.key().lastIndexOf('.') + 1),
                value.asDouble(),
                value.source(),
                interval == null ? null : Against.of(interval, value.asDouble()));
    }
}
