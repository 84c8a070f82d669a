package io.vocation.performance.standing;

import io.vocation.commons.figure.Rate;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How the true shares of a peer group are spread: a beta distribution with this mean and precision (α + β), i.e.
 * α = mean·precision and β = (1 − mean)·precision. The precision reads as a number of answers: what the group says about a
 * person weighs as much as that many answers of the person's own.
 *
 * @param mean in (0, 1)
 * @param precision above 0
 */
record Prior(double mean, double precision) {

    Prior {
        if (!(mean > 0 && mean < 1 && precision > 0 && Double.isFinite(precision))) {
            throw new IllegalArgumentException("Not a prior: mean " + mean + ", precision " + precision);
        }
    }

    /** Standard deviation of the true shares: √(mean(1 − mean)/(precision + 1)). */
    double standardDeviation() {
        return Math.sqrt(mean * (1 - mean) / (precision + 1));
    }

    /** What is known of a person's true share after their own answers: again a beta distribution (conjugacy). */
    BetaDistribution posterior(Rate own) {
        return BetaDistribution.of(mean * precision + own.numerator(), (1 - mean) * precision + own.misses());
    }
}
