package io.vocation.performance.standing;

import io.vocation.commons.figure.Interval;
import io.vocation.commons.figure.Rate;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** What the beta-binomial fit found: people who differ, or people of whom one share says everything. */
sealed interface Fit {

    /** The group's mean share. */
    double mean();

    /**
     * The true shares differ, as this prior says.
     *
     * @param meanVariance how well the prior's mean is known: from the curvature of the likelihood
     * @param logPrecisionVariance how well the prior's precision is known: the variance of its logarithm, from the curvature
     *     of the profile likelihood; infinite where that is flat
     */
    record Spread(Prior prior, double meanVariance, double logPrecisionVariance) implements Fit {

        /** A factor of ten either way; beyond that a slope says nothing of how an estimate would change. */
        private static final double MOST = Math.log(10) * Math.log(10);

        @Override
        public double mean() {
            return prior.mean();
        }

        /**
         * The shrunken estimate: the posterior's mean, (α + yes)/(α + β + answers). Few answers pull it to the group's mean,
         * many leave it at the person's own share (Efron and Morris, 1975, JASA 70: 311–319).
         *
         * <p>Its interval is that of a beta distribution with the same mean and the posterior's variance, to which is added what is
         * not known of the prior (Morris, 1983, "Parametric empirical Bayes inference", JASA 78: 47–55), by the delta method
         * (Kass and Steffey, 1989, JASA 84: 717–726). With the prior's weight w = precision/(precision + answers) the estimate
         * moves by w per unit of the mean, and by w(1 − w)(mean − own share) per unit of the precision's logarithm. Taken as
         * known, intervals of 95 % held the truth in 92.9 % of cases in groups of 28.
         */
        Shrunken shrink(Rate own, double level) {
            BetaDistribution posterior = prior.posterior(own);
            double estimate = posterior.getMean();
            double weight = prior.precision() / (prior.precision() + own.denominator());
            double stretch = weight * (1 - weight) * (prior.mean() - own.value());
            double variance = posterior.getVariance()
                    + weight * weight * meanVariance
                    + stretch * stretch * Math.min(MOST, logPrecisionVariance);
            // No distribution on [0, 1] with this mean varies more than the one that has only 0 and 1.
            double precision = Math.max(1e-3, estimate * (1 - estimate) / variance - 1);
            BetaDistribution wider = BetaDistribution.of(estimate * precision, (1 - estimate) * precision);
            double tail = (1 - level) / 2;
            double low = wider.inverseCumulativeProbability(tail);
            double high = wider.inverseSurvivalProbability(tail);
            return new Shrunken(estimate, new Interval(low, high, level, Interval.Method.BETA_BINOMIAL));
        }
    }

    /** The likelihood is highest where all have the same share: chance alone makes such differences, or larger ones. */
    record NoSpread(double mean) implements Fit {}
}
