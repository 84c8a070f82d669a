package io.vocation.performance.retention;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

import java.util.ArrayList;
import java.util.List;

/**
 * What a change of one predictor comes to in customers who continue, standardized over the responses that the model was
 * fitted to (marginal standardization: Muller and MacLehose, 2014, International Journal of Epidemiology 43: 962–970).
 *
 * <p>Some points more mean that as many in a hundred customers who said no say yes; each of them is as good for it as any
 * other, and their other answers stay. So the effect is points/100 times the average, over those who said no, of how much
 * their probability to continue would rise. Fewer points are the same the other way around. The interval is that of the
 * delta method from the covariance of the coefficients, with the answers taken as they are.
 *
 * @param share of all customers, in [-1, 1]
 * @param low lower end of the interval of the share
 * @param high upper end of the interval of the share
 * @param mostPoints how many points the metric can move that way at all
 */
public record Effect(double share, double low, double high, double level, double mostPoints) {

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /**
     * @param metric one of the predictors
     * @param points of the metric, positive for more
     * @param level of the interval, in (0, 1)
     */
    static Effect of(CompleteCases complete, Logistic fit, Predictor metric, double points, double level) {
        boolean up = points > 0;
        int at = complete.predictors().indexOf(metric);
        Rise rise = new Rise(fit.coefficients());
        for (Cases.Row row : complete.cases().rows()) {
            if (row.values().get(at) == (up ? 0 : 1)) {
                rise.add(row, moved(row, complete.predictors(), metric, up));
            }
        }
        double scale = rise.customers == 0 ? 0 : Math.abs(points) / 100 / rise.customers;
        double share = rise.expected * scale;
        double half = STANDARD_NORMAL.inverseSurvivalProbability((1 - level) / 2)
                * Math.sqrt(rise.variance(fit.covariance()))
                * scale;
        return new Effect(
                share,
                share - half,
                share + half,
                level,
                100.0 * rise.customers / complete.cases().all());
    }

    /** How many more of some customers are expected to continue once they are moved, and how that hangs on the coefficients. */
    private static final class Rise {
        private final RealVector coefficients;
        private RealVector gradient;
        private double expected;
        private long customers;

        Rise(RealVector coefficients) {
            this.coefficients = coefficients;
            gradient = coefficients.mapMultiply(0);
        }

        void add(Cases.Row row, Cases.Row moved) {
            RealVector before = Logistic.design(row);
            RealVector after = Logistic.design(moved);
            double p = Logistic.probability(coefficients, before);
            double q = Logistic.probability(coefficients, after);
            expected += row.all() * (q - p);
            gradient = gradient.add(after.mapMultiply(row.all() * q * (1 - q)))
                    .subtract(before.mapMultiply(row.all() * p * (1 - p)));
            customers += row.all();
        }

        double variance(RealMatrix covariance) {
            return gradient.dotProduct(covariance.operate(gradient));
        }
    }

    private static Cases.Row moved(Cases.Row row, List<Predictor> predictors, Predictor metric, boolean up) {
        List<Double> values = new ArrayList<>(row.values());
        for (Predictor each : metric.movedWith(up)) {
            int at = predictors.indexOf(each);
            if (at >= 0) {
                values.set(at, up ? 1.0 : 0.0);
            }
        }
        return new Cases.Row(values, row.yes(), row.all());
    }
}
