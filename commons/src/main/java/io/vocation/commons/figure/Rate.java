package io.vocation.commons.figure;

import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.Optional;

/**
 * A share of answers: how many said yes of how many answered (practice F1).
 *
 * <p>A rate always has at least one answer. Nobody having answered is not a rate of zero but the absence of a rate, so
 * {@link #of} gives an empty {@link Optional} and no caller can confuse the two (practice M4). Rates are never averaged;
 * their numerators and denominators are added.
 *
 * @param numerator answers that count as yes, from 0 to {@code denominator}
 * @param denominator answers to the question, at least 1
 */
public record Rate(long numerator, long denominator) {

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** @throws IllegalArgumentException without an answer, or with a numerator that is no part of the denominator */
    public Rate {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("Not a rate: " + numerator + "/" + denominator);
        }
    }

    /** The rate of these answers, or nothing where nobody answered. */
    public static Optional<Rate> of(long numerator, long denominator) {
        return denominator == 0 ? Optional.empty() : Optional.of(new Rate(numerator, denominator));
    }

    /** The share itself, in [0, 1]. */
    public double value() {
        return (double) numerator / denominator;
    }

    /** The answers that were not a yes. */
    public long misses() {
        return denominator - numerator;
    }

    /**
     * The score interval of Wilson (1927), "Probable inference, the law of succession, and statistical inference",
     * JASA 22: 209–212, without continuity correction; method 3 of Newcombe (1998), "Two-sided confidence intervals for
     * the single proportion", Statistics in Medicine 17: 857–872:
     *
     * <pre>(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)</pre>
     *
     * <p>Unlike p ± z√(p(1−p)/n) it is right at 0/n, n/n and n = 1, and never leaves [0, 1].
     *
     * @param level two-sided confidence in (0, 1), by default 0.95 from policy
     */
    public Interval wilson(double level) {
        double z = STANDARD_NORMAL.inverseSurvivalProbability((1 - level) / 2);
        double n = denominator;
        double p = value();
        double spread = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double center = p + z * z / (2 * n);
        double scale = 1 + z * z / n;
        // At the edges the formula gives exactly 0 or 1; floating point gives them but for the last digit.
        double low = numerator == 0 ? 0 : Math.max(0, (center - spread) / scale);
        double high = misses() == 0 ? 1 : Math.min(1, (center + spread) / scale);
        return new Interval(low, high, level, Interval.Method.WILSON);
    }
}
