package io.vocation.performance.retention;

import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Logistic regression: the probability of yes is 1/(1 + exp(−(b₀ + b₁x₁ + …))), fitted by maximum likelihood with
 * iteratively reweighted least squares (McCullagh and Nelder, "Generalized Linear Models", 2.5), halving a step that does
 * not improve.
 *
 * <p>The likelihood is penalized by ½·ridge·Σbᵢ² without the intercept (le Cessie and van Houwelingen, 1992, "Ridge
 * estimators in logistic regression", Applied Statistics 41: 191–201), so there is an answer even where a predictor
 * separates yes from no. Covariances are the inverse of the penalized information.
 *
 * @param coefficients the intercept, then one for each predictor
 * @param covariance of the coefficients
 */
record Logistic(RealVector coefficients, RealMatrix covariance) {

    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-10;

    /**
     * @param cases at least one yes and one no
     * @param ridge weight of the penalty, at least 0; 0 for plain maximum likelihood
     */
    static Logistic fit(Cases cases, double ridge) {
        RealVector at = MatrixUtils.createRealVector(new double[cases.predictors() + 1]);
        double mean = (double) cases.yes() / cases.all();
        at.setEntry(0, Math.log(mean / (1 - mean)));
        RealMatrix information = information(cases, at, ridge);
        for (int step = 0; step < MOST_STEPS; step++) {
            RealVector move = new CholeskyDecomposition(information).getSolver().solve(gradient(cases, at, ridge));
            RealVector next = improved(cases, at, move, ridge);
            double moved = next.subtract(at).getLInfNorm();
            at = next;
            information = information(cases, at, ridge);
            if (moved < CLOSE) {
                break;
            }
        }
        return new Logistic(
                at, new CholeskyDecomposition(information).getSolver().getInverse());
    }

    /** The probability of yes. */
    double probability(Cases.Row row) {
        return probability(coefficients, design(row));
    }

    /** What the linear predictor multiplies the coefficients with: 1, then the values. */
    static RealVector design(Cases.Row row) {
        RealVector design = MatrixUtils.createRealVector(new double[row.values().size() + 1]);
        design.setEntry(0, 1);
        for (int i = 0; i < row.values().size(); i++) {
            design.setEntry(i + 1, row.values().get(i));
        }
        return design;
    }

    static double probability(RealVector coefficients, RealVector design) {
        return 1 / (1 + Math.exp(-coefficients.dotProduct(design)));
    }

    private static RealVector improved(Cases cases, RealVector at, RealVector move, double ridge) {
        double here = penalized(cases, at, ridge);
        RealVector next = at.add(move);
        for (int halved = 0; halved < 30 && penalized(cases, next, ridge) < here - CLOSE; halved++) {
            move = move.mapMultiply(0.5);
            next = at.add(move);
        }
        return next;
    }

    private static double penalized(Cases cases, RealVector at, double ridge) {
        double sum = 0;
        for (Cases.Row row : cases.rows()) {
            double linear = at.dotProduct(design(row));
            // ln p = −ln(1 + e^−linear), written so that nothing overflows.
            double spare = Math.log1p(Math.exp(-Math.abs(linear)));
            sum -= row.yes() * (Math.max(0, -linear) + spare) + row.no() * (Math.max(0, linear) + spare);
        }
        for (int i = 1; i < at.getDimension(); i++) {
            sum -= ridge / 2 * at.getEntry(i) * at.getEntry(i);
        }
        return sum;
    }

    private static RealVector gradient(Cases cases, RealVector at, double ridge) {
        RealVector slope = at.mapMultiply(-ridge);
        slope.setEntry(0, 0);
        for (Cases.Row row : cases.rows()) {
            RealVector design = design(row);
            slope = slope.add(design.mapMultiply(row.yes() - row.all() * probability(at, design)));
        }
        return slope;
    }

    private static RealMatrix information(Cases cases, RealVector at, double ridge) {
        int size = at.getDimension();
        RealMatrix sum = MatrixUtils.createRealIdentityMatrix(size).scalarMultiply(ridge);
        sum.setEntry(0, 0, 0);
        for (Cases.Row row : cases.rows()) {
            RealVector design = design(row);
            double p = probability(at, design);
            sum = sum.add(design.outerProduct(design).scalarMultiply(row.all() * p * (1 - p)));
        }
        return sum;
    }
}
