package io.vocation.survey.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rate with all that it is made of (practice F1).
 *
 * @param numerator how many of the denominator
 * @param denominator never 0: without answers there is no rate
 * @param value numerator / denominator, in [0, 1]
 * @param low the lower end of the interval, in [0, 1]
 * @param high the upper end, in [0, 1]
 */
@Schema(description = "A rate with all that it is made of, and Wilson's interval. Absent where nothing was counted.")
public record Share(
        long numerator,
        long denominator,

        @Schema(examples = "0.8") double value,

        @Schema(description = "The lower end of its interval", examples = "0.49")
        double low,

        @Schema(description = "The upper end of its interval", examples = "0.943")
        double high) {

    /**
     * With the score interval of Wilson (1927), "Probable inference, the law of succession, and statistical inference",
     * Journal of the American Statistical Association 22: 209–212: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n).
     *
     * @param level of the interval, such as 0.95
     * @return null where the denominator is 0
     */
    public static Share of(long numerator, long denominator, double level) {
        if (denominator == 0) {
            return null;
        }
        double n = denominator;
        double p = numerator / n;
        double z = Normal.quantile((1 + level) / 2);
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        // What is exact at the ends must not miss them by rounding.
        double low = numerator == 0 ? 0 : Math.max(0, middle - half);
        double high = numerator == denominator ? 1 : Math.min(1, middle + half);
        return new Share(numerator, denominator, p, low, high);
    }
}
