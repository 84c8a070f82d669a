package io.vocation.survey.coding.pareto;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A share with where it comes from (practice F1): never of nothing, which is no share at all.
 *
 * <p>The interval is the score interval of Wilson (1927), "Probable inference, the law of succession, and statistical
 * inference", JASA 22: 209–212, without continuity correction.
 *
 * @param value numerator / denominator, in [0, 1]
 * @param low the interval's lower end, in [0, 1]
 * @param high the interval's upper end, in [0, 1]
 * @param level of the interval, in (0, 1)
 */
@Schema(
        description = "A share of responses with its Wilson interval.",
        requiredProperties = {"numerator", "denominator", "value", "low", "high", "level"})
public record Share(
        @Schema(examples = "64") long numerator,
        @Schema(examples = "130") long denominator,
        @Schema(examples = "0.4923") double value,

        @Schema(description = "The interval's lower end", examples = "0.4077")
        double low,

        @Schema(description = "The interval's upper end", examples = "0.5773")
        double high,

        @Schema(description = "The interval's level", examples = "0.95")
        double level) {

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** @throws IllegalArgumentException when the first is no part of the second */
    static Share of(long numerator, long denominator, double level) {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("Not a share: " + numerator + "/" + denominator);
        }
        double z = STANDARD_NORMAL.inverseSurvivalProbability((1 - level) / 2);
        double n = denominator;
        double p = numerator / n;
        double spread = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double center = p + z * z / (2 * n);
        double scale = 1 + z * z / n;
        // At the edges the formula gives exactly 0 or 1; floating point gives them but for the last digit.
        double low = numerator == 0 ? 0 : Math.max(0, (center - spread) / scale);
        double high = numerator == denominator ? 1 : Math.min(1, (center + spread) / scale);
        return new Share(numerator, denominator, p, low, high, level);
    }
}
