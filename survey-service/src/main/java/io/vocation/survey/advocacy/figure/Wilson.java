package io.vocation.survey.advocacy.figure;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The score interval of Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22:
 * 209–212, without continuity correction; method 3 of Newcombe (1998), Statistics in Medicine 17: 857–872:
 *
 * <pre>(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)</pre>
 *
 * @param low in [0, 1]
 * @param high in [0, 1]
 */
record Wilson(double low, double high) {
    /** @param level two-sided, in (0, 1) */
    static Wilson of(long numerator, long denominator, double level) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double n = denominator;
        double p = numerator / n;
        double spread = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double center = p + z * z / (2 * n);
        double scale = 1 + z * z / n;
        // At the edges the formula gives exactly 0 or 1; floating point gives them but for the last digit.
        return new Wilson(
                numerator == 0 ? 0 : Math.max(0, (center - spread) / scale),
                numerator == denominator ? 1 : Math.min(1, (center + spread) / scale));
    }
}
