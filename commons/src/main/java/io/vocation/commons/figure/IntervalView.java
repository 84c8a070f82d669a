package io.vocation.commons.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An interval as it is shown. */
@Schema(
        name = "Interval",
        description = "The range of true shares that agree with the answers.",
        requiredProperties = {"low", "high", "level", "method"})
public record IntervalView(
        @Schema(examples = "0.8638", minimum = "0", maximum = "1")
        double low,

        @Schema(examples = "0.9173", minimum = "0", maximum = "1")
        double high,

        @Schema(description = "Confidence, or credibility, of the interval", examples = "0.95")
        double level,

        @Schema(
                description =
                        "WILSON: score interval of the answers alone. BETA_BINOMIAL: equal-tailed interval of the "
                                + "posterior, whose prior is fitted to the peer group. INDIRECT_SCORE: score interval of an "
                                + "indirectly standardized ratio, times the peer group's rate. ADJUSTED_MULTINOMIAL: of a sum of "
                                + "multinomial shares with given weights, by its variance (delta method), with z² answers added "
                                + "in equal parts to all classes, after Agresti and Coull (1998).")
        Interval.Method method) {

    public static IntervalView of(Interval interval) {
        return new IntervalView(interval.low(), interval.high(), interval.level(), interval.method());
    }
}
