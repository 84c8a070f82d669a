package io.vocation.performance.standing;

import io.vocation.commons.figure.Rate;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Maximum likelihood fit of the beta-binomial distribution (Skellam, 1948; Griffiths, 1973, "Maximum likelihood
 * estimation for the beta-binomial distribution", Biometrics 29: 637–648), the empirical Bayes prior of practice F2.
 *
 * <p>With mean μ and θ = 1/precision the log-likelihood of y yes answers out of n is, but for a constant,
 *
 * <pre>Σ<sub>j&lt;y</sub> ln(μ + jθ) + Σ<sub>j&lt;n−y</sub> ln(1 − μ + jθ) − Σ<sub>j&lt;n</sub> ln(1 + jθ)</pre>
 *
 * <p>which needs no gamma function, is exact down to θ = 0 (the binomial distribution: nobody differs), and sums over
 * people by counting how many have more than j yes answers. One evaluation costs as many steps as the largest n, however
 * many people there are. For a given θ it is concave in μ, so the best μ is found by a safeguarded Newton iteration; θ by
 * a coarse scan of its logarithm and Brent's method around the best point.
 */
final class BetaBinomial {

    /** θ that is looked at: precisions from 10⁷ (nobody differs) down to 1/50 (all or nothing). */
    private static final double LEAST = Math.log(1e-7);

    private static final double MOST = Math.log(50);
    private static final int SCAN = 40;
    /** Gain in log-likelihood below which θ = 0 says as much; far below anything that a test would notice. */
    private static final double NOTICEABLE = 1e-6;

    /** Step of the second difference: small against how far the precision could be elsewhere, large against rounding. */
    private static final double NEARBY = 0.05;

    private final long[] yes;
    private final long[] no;
    private final long[] all;
    private final double pooled;

    private BetaBinomial(List<Rate> rates) {
        yes = havingMoreThan(rates, Rate::numerator);
        no = havingMoreThan(rates, Rate::misses);
        all = havingMoreThan(rates, Rate::denominator);
        long allYes = rates.stream().mapToLong(Rate::numerator).sum();
        pooled = (double) allYes / rates.stream().mapToLong(Rate::denominator).sum();
    }

    /** @param rates at least one */
    static Fit fit(List<Rate> rates) {
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("Nothing to fit");
        }
        return new BetaBinomial(rates).best();
    }

    private Fit best() {
        if (pooled == 0 || pooled == 1) {
            return new Fit.NoSpread(pooled);
        }
        double step = (MOST - LEAST) / SCAN;
        int at = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= SCAN; i++) {
            double here = profile(LEAST + i * step);
            if (here > highest) {
                highest = here;
                at = i;
            }
        }
        var found = new BrentOptimizer(1e-10, 1e-10)
                .optimize(
                        new MaxEval(500),
                        new UnivariateObjectiveFunction(this::profile),
                        GoalType.MAXIMIZE,
                        new SearchInterval(LEAST + Math.max(0, at - 1) * step, LEAST + Math.min(SCAN, at + 1) * step));
        if (found.getValue() - logLikelihood(pooled, 0) < NOTICEABLE) {
            return new Fit.NoSpread(pooled);
        }
        double theta = Math.exp(found.getPoint());
        double mean = bestMean(theta);
        return new Fit.Spread(
                new Prior(mean, 1 / theta),
                -1 / curvature(mean, theta),
                logVariance(found.getPoint(), found.getValue()));
    }

    private double logVariance(double logTheta, double highest) {
        double curvature = (profile(logTheta - NEARBY) - 2 * highest + profile(logTheta + NEARBY)) / (NEARBY * NEARBY);
        return curvature < 0 ? -1 / curvature : Double.POSITIVE_INFINITY;
    }

    private double profile(double logTheta) {
        double theta = Math.exp(logTheta);
        return logLikelihood(bestMean(theta), theta);
    }

    double logLikelihood(double mean, double theta) {
        double sum = 0;
        for (int j = 0; j < all.length; j++) {
            sum -= all[j] * Math.log1p(j * theta);
            if (j < yes.length) {
                sum += yes[j] * Math.log(mean + j * theta);
            }
            if (j < no.length) {
                sum += no[j] * Math.log(1 - mean + j * theta);
            }
        }
        return sum;
    }

    /** The root of the derivative, which falls from +∞ at 0 to −∞ at 1: Newton, halving whenever it would leave. */
    private double bestMean(double theta) {
        double low = 0;
        double high = 1;
        double mean = pooled;
        for (int i = 0; i < 200; i++) {
            double slope = slope(mean, theta);
            if (slope > 0) {
                low = mean;
            } else {
                high = mean;
            }
            double next = mean - slope / curvature(mean, theta);
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - mean) < 1e-14) {
                return next;
            }
            mean = next;
        }
        return mean;
    }

    private double slope(double mean, double theta) {
        double slope = 0;
        for (int j = 0; j < yes.length; j++) {
            slope += yes[j] / (mean + j * theta);
        }
        for (int j = 0; j < no.length; j++) {
            slope -= no[j] / (1 - mean + j * theta);
        }
        return slope;
    }

    /** The second derivative by the mean, below 0. */
    private double curvature(double mean, double theta) {
        double curvature = 0;
        for (int j = 0; j < yes.length; j++) {
            double at = mean + j * theta;
            curvature -= yes[j] / (at * at);
        }
        for (int j = 0; j < no.length; j++) {
            double at = 1 - mean + j * theta;
            curvature -= no[j] / (at * at);
        }
        return curvature;
    }

    /** At j, how many people have more than j of them. */
    private static long[] havingMoreThan(List<Rate> rates, ToLongFunction<Rate> count) {
        int most = Math.toIntExact(rates.stream().mapToLong(count).max().orElse(0));
        long[] more = new long[most];
        for (Rate rate : rates) {
            int own = (int) count.applyAsLong(rate);
            if (own > 0) {
                more[own - 1]++;
            }
        }
        for (int j = most - 2; j >= 0; j--) {
            more[j] += more[j + 1];
        }
        return more;
    }
}
