package io.vocation.performance.trend;

/**
 * What a chart's points are compared with.
 *
 * @param yes answers of the baseline that were a yes
 * @param answers answers of the baseline
 * @param points points that it is made of
 * @param complete whether it has all the points that it is to have; until then every new point moves it
 * @param sigmaZ Laney's σz: 1 where the points vary as much as chance makes them vary, above it where they vary more
 * @param sigmaZLimit σz above which the limits are widened by it
 */
public record Baseline(long yes, long answers, int points, boolean complete, double sigmaZ, double sigmaZLimit) {

    /** The center line, in (0, 1). */
    public double center() {
        return (double) yes / answers;
    }

    /** Whether the limits are those of Laney's p′ chart. */
    public boolean corrected() {
        return sigmaZ > sigmaZLimit;
    }

    /** The standard deviation of a point with this many answers, as the limits have it. */
    double sigma(long of) {
        return Math.sqrt(center() * (1 - center()) / of) * (corrected() ? sigmaZ : 1);
    }
}
