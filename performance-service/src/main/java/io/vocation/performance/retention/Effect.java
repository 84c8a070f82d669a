package io.vocation.performance.retention;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.linear.MatrixUtils;
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
        RealVector gradient =
                MatrixUtils.createRealVector(new double[fit.coefficients().getDimension()]);
        double rise = 0;
        long movable = 0;
        for (Cases.Row row : complete.cases().rows()) {
            if (row.values().get(at) == (up ? 0 : 1)) {
                RealVector before = Logistic.design(row);
                RealVector after = Logistic.design(moved(row, complete.predictors(), metric, up));
                double p = Logistic.probability(fit.coefficients(), before);
                double q = Logistic.probability(fit.coefficients(), after);
                rise += row.all() * (q - p);
                gradient = gradient.add(after.mapMultiply(row.all() * q * (1 - q)))
                        .subtract(before.mapMultiply(row.all() * p * (1 - p)));
                movable += row.all();
            }
        }
        double scale = movable == 0 ? 0 : Math.abs(points) / 100 / movable;
        double variance = gradient.dotProduct(fit.covariance().operate(gradient));
        double half = STANDARD_NORMAL.inverseSurvivalProbability((1 - level) / 2) * Math.sqrt(variance) * scale;
        double share = rise * scale;
        return new Effect(
                share,
                share - half,
                share + half,
                level,
                100.0 * movable / complete.cases().all());
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
