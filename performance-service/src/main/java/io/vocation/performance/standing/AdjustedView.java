package io.vocation.performance.standing;

import io.vocation.commons.figure.Interval;
import io.vocation.commons.figure.IntervalView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate as if the person had taken the peers' mix of calls, as it is shown (practice F4). */
@Schema(
        name = "AdjustedRate",
        description =
                "Call resolution adjusted for the mix of calls, by indirect standardization over call type: resolved / "
                        + "expected, times the peer group's rate. Expected is what the peers would have resolved of the same mix.",
        requiredProperties = {"observed", "expected", "ratio", "ratioLow", "ratioHigh", "rate", "capped", "interval"})
record AdjustedView(
        @Schema(description = "Calls resolved", examples = "462")
        long observed,

        @Schema(description = "Calls that the peers would have resolved of this mix", examples = "455.2")
        double expected,

        @Schema(description = "observed / expected; above 1 is better than the peers", examples = "1.0149")
        double ratio,

        @Schema(description = "Lower end of the ratio's interval", examples = "0.985")
        double ratioLow,

        @Schema(description = "Upper end of the ratio's interval; not cut", examples = "1.041")
        double ratioHigh,

        @Schema(description = "ratio times the peer group's rate, at most 1", examples = "0.9022")
        double rate,

        @Schema(description = "Whether the rate or its interval was cut at 1; the ratio is not")
        boolean capped,

        IntervalView interval) {

    static AdjustedView of(Adjusted adjusted, double level) {
        Interval interval = new Interval(
                Math.min(1, adjusted.low() * adjusted.reference()),
                Math.min(1, adjusted.high() * adjusted.reference()),
                level,
                Interval.Method.INDIRECT_SCORE);
        return new AdjustedView(
                adjusted.observed(),
                adjusted.expected(),
                adjusted.ratio(),
                adjusted.low(),
                adjusted.high(),
                adjusted.rate(),
                adjusted.capped(),
                IntervalView.of(interval));
    }
}
