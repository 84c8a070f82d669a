package io.vocation.performance.standing;

/** What the beta-binomial fit found: people who differ, or people of whom one share says everything. */
sealed interface Fit {

    /** The group's mean share. */
    double mean();

    /**
     * The true shares differ, as this prior says.
     *
     * @param logPrecisionVariance how well the prior's precision is known: the variance of its logarithm, from the curvature
     *     of the profile likelihood; infinite where that is flat
     */
    record Spread(Prior prior, double logPrecisionVariance) implements Fit {
        @Override
        public double mean() {
            return prior.mean();
        }
    }

    /** The likelihood is highest where all have the same share: chance alone makes such differences, or larger ones. */
    record NoSpread(double mean) implements Fit {}
}
