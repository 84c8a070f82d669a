package io.vocation.performance.scorecard.error;

import io.vocation.commons.figure.Interval;
import io.vocation.commons.figure.IntervalView;
import io.vocation.commons.figure.Rate;
import io.vocation.performance.scorecard.metric.BenchmarkView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;

/**
 * How often responses were coded so.
 *
 * @param benchmark null where there is none
 */
@Schema(
        name = "Coded",
        description = "How often responses were coded so, as a share of those that were coded at all.",
        requiredProperties = {"code", "count", "share", "interval", "responses"})
public record CodedView(
        @Schema(examples = "ORGANIZATION") String code,
        @Schema(examples = "64") long count,
        @Schema(examples = "0.4923") double share,
        IntervalView interval,
        BenchmarkView benchmark,
        URI responses) {

    static CodedView of(String code, Rate rate, Interval interval, BenchmarkView benchmark, URI responses) {
        return new CodedView(code, rate.numerator(), rate.value(), IntervalView.of(interval), benchmark, responses);
    }
}
