package io.vocation.performance.standing;

import io.vocation.commons.figure.Rate;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The gap between the best and the worst of some units, be they persons or teams (practice F5).
 *
 * <p>Raw: those with the highest and the lowest rates, their answers added. Picked for being high or low by the very
 * answers that are shown, they were lucky or unlucky in part, so this gap is larger than the true one (practice F6).
 *
 * <p>Shrunken: those with the highest and the lowest posterior means of a beta-binomial fitted to the units; the means
 * weighted by answers, as adding answers weights rates. A posterior already allows for the picking (Efron, 2011, "Tweedie's
 * formula and selection bias", JASA 106: 1602–1614), so this gap is an honest estimate. Its interval is the normal
 * approximation of the difference's posterior, with what is not known of the fit's precision added by the delta method (Kass
 * and Steffey, 1989, "Approximate Bayesian inference in conditionally independent hierarchical models", JASA 84: 717–726):
 * taken as known, intervals of 95 % held the true gap in 75 % of simulated centers.
 *
 * @param units that had answers enough
 * @param each units at either end
 * @param top the raw rate of the best
 * @param bottom the raw rate of the worst
 * @param spread whether the fit found that units differ at all; otherwise the shrunken gap is 0
 * @param shrunkenTop estimated share of the best, by the estimate
 * @param shrunkenBottom estimated share of the worst, by the estimate
 * @param low lower end of the shrunken gap's interval
 * @param high upper end of it
 */
record Gap(
        int units,
        int each,
        Rate top,
        Rate bottom,
        boolean spread,
        double shrunkenTop,
        double shrunkenBottom,
        double low,
        double high) {

    /** Step of the logarithm of the precision, for how much the gap hangs on it. */
    private static final double NEARBY = 0.05;

    /** Knowing nothing of the precision, as a number that can be multiplied by zero. */
    private static final double MOST = 1e6;

    private record End(double mean, double variance) {}

    private record Ends(List<Rate> best, List<Rate> worst) {
        /** The gap if the precision's logarithm were larger by a step. */
        double gap(Prior prior, double step) {
            Prior other = new Prior(prior.mean(), prior.precision() * Math.exp(step));
            return end(best, other).mean() - end(worst, other).mean();
        }
    }

    /**
     * @param rates of the units with answers enough, in an order that does not change from run to run, which breaks ties
     * @param share of the units that is an end, e.g. 0.15; at least one unit is
     * @param fewest units that have ends, at least 2
     * @return nothing for fewer units, or where the ends would meet
     */
    static Optional<Gap> of(List<Rate> rates, double share, int fewest, double level) {
        int each = rates.size() - Ranking.firstOfBottom(share, rates.size()) + 1;
        if (rates.size() < Math.max(2, fewest) || each < 1 || 2 * each > rates.size()) {
            return Optional.empty();
        }
        List<Rate> byRate = sorted(rates, Rate::value);
        Rate top = sum(byRate.subList(0, each));
        Rate bottom = sum(byRate.subList(rates.size() - each, rates.size()));
        return Optional.of(
                switch (BetaBinomial.fit(rates)) {
                    case Fit.NoSpread same ->
                        new Gap(rates.size(), each, top, bottom, false, same.mean(), same.mean(), 0, 0);
                    case Fit.Spread differ -> shrunken(rates, each, top, bottom, differ, level);
                });
    }

    double raw() {
        return top.value() - bottom.value();
    }

    double shrunken() {
        return shrunkenTop - shrunkenBottom;
    }

    private static Gap shrunken(List<Rate> rates, int each, Rate top, Rate bottom, Fit.Spread fit, double level) {
        Prior prior = fit.prior();
        List<Rate> byEstimate = sorted(rates, rate -> prior.posterior(rate).getMean());
        Ends ends = new Ends(byEstimate.subList(0, each), byEstimate.subList(rates.size() - each, rates.size()));
        End best = end(ends.best(), prior);
        End worst = end(ends.worst(), prior);
        double slope = (ends.gap(prior, NEARBY) - ends.gap(prior, -NEARBY)) / (2 * NEARBY);
        double variance =
                best.variance() + worst.variance() + slope * slope * Math.min(MOST, fit.logPrecisionVariance());
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        // A share's difference is never beyond 1, however little is known.
        double spread = Math.min(1, z * Math.sqrt(variance));
        double gap = best.mean() - worst.mean();
        return new Gap(
                rates.size(),
                each,
                top,
                bottom,
                true,
                best.mean(),
                worst.mean(),
                Math.max(-1, gap - spread),
                Math.min(1, gap + spread));
    }

    private static End end(List<Rate> rates, Prior prior) {
        double answers = rates.stream().mapToLong(Rate::denominator).sum();
        double mean = 0;
        double variance = 0;
        for (Rate rate : rates) {
            BetaDistribution posterior = prior.posterior(rate);
            double weight = rate.denominator() / answers;
            mean += weight * posterior.getMean();
            variance += weight * weight * posterior.getVariance();
        }
        return new End(mean, variance);
    }

    private static List<Rate> sorted(List<Rate> rates, ToDoubleFunction<Rate> by) {
        return rates.stream()
                .sorted(Collections.reverseOrder(Comparator.comparingDouble(by)))
                .toList();
    }

    private static Rate sum(List<Rate> rates) {
        return new Rate(
                rates.stream().mapToLong(Rate::numerator).sum(),
                rates.stream().mapToLong(Rate::denominator).sum());
    }
}
