package io.vocation.performance.scorecard.risk;

import io.vocation.commons.figure.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.Arrays;

/**
 * The share of customers that is likely to leave: how many are of each class, times the share of each class that leaves
 * (practice M5). The shares that leave are taken as given: they are not of these answers.
 *
 * @param customers how many are of each class; together at least 1
 * @param leaving which share of each class leaves, in [0, 1]
 */
record Projection(long[] customers, double[] leaving) {

    /** @throws IllegalArgumentException where there is nobody, or somebody of no class */
    Projection {
        if (customers.length != leaving.length || Arrays.stream(customers).sum() < 1) {
            throw new IllegalArgumentException("Nothing to project from");
        }
    }

    long n() {
        return Arrays.stream(customers).sum();
    }

    /** How many are likely to leave. */
    double defections() {
        double defections = 0;
        for (int i = 0; i < customers.length; i++) {
            defections += customers[i] * leaving[i];
        }
        return defections;
    }

    /** Their share of all. */
    double share() {
        return defections() / n();
    }

    /**
     * Σ wᵢpᵢ is linear in the shares of a multinomial, so the delta method is exact for its variance: (Σ wᵢ²pᵢ − (Σ wᵢpᵢ)²)/n.
     * As Agresti and Coull (1998), "Approximate is better than 'exact' for interval estimation of binomial proportions", The
     * American Statistician 52: 119–126, add z² answers in equal parts to both classes of a binomial, they are added here in
     * equal parts to all classes, so that it is not of zero width where all customers are of one class. No interval goes
     * beyond the smallest and the largest share that leaves.
     *
     * @param level two-sided confidence in (0, 1)
     */
    Interval interval(double level) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double n = n() + z * z;
        double mean = 0;
        double square = 0;
        for (int i = 0; i < customers.length; i++) {
            double share = (customers[i] + z * z / customers.length) / n;
            mean += leaving[i] * share;
            square += leaving[i] * leaving[i] * share;
        }
        double spread = z * Math.sqrt(Math.max(0, square - mean * mean) / n);
        double least = Arrays.stream(leaving).min().orElseThrow();
        double most = Arrays.stream(leaving).max().orElseThrow();
        double low = Math.max(least, mean - spread);
        double high = Math.min(most, mean + spread);
        return new Interval(
                Math.min(low, share()), Math.max(high, share()), level, Interval.Method.ADJUSTED_MULTINOMIAL);
    }
}
