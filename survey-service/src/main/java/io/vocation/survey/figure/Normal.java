package io.vocation.survey.figure;

/** The standard normal distribution. */
final class Normal {
    private static final double FARTHEST = 7;
    private static final int HALVINGS = 60;

    private Normal() {}

    /** By halving: the distribution is exact, and this is asked a few times for each answer. @param p in (0, 1) */
    static double quantile(double p) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (distribution(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Marsaglia (2004), "Evaluating the normal distribution", Journal of Statistical Software 11(4): Φ(x) = ½ + φ(x)(x + x³/3 + x⁵/3·5 + …). */
    static double distribution(double x) {
        double sum = x;
        double term = x;
        for (int i = 3; Math.abs(term) > 1e-17; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
