package io.vocation.performance.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to "do these people differ by more than chance makes them differ?" (practice F2).
 *
 * @param method how the p-value was found
 * @param statistic Pearson's chi-square of the 2×N table, at least 0
 * @param degreesOfFreedom N − 1
 * @param pValue probability of a statistic at least this large if all had the same true share, in (0, 1]
 * @param replicates tables that were drawn, 0 where none were
 */
record Heterogeneity(Method method, double statistic, int degreesOfFreedom, double pValue, int replicates) {

    @Schema(
            name = "HeterogeneityMethod",
            description =
                    "How the p-value was found: from the chi-square distribution; from random tables with the same "
                            + "margins where an expected count is below 5; or not at all, because all answers are the same.")
    enum Method {
        /** The chi-square distribution, every expected count being at least 5. */
        CHI_SQUARE,
        /** Random tables with the same margins, some expected count being below 5. */
        MONTE_CARLO,
        /** All answers are the same, so nothing can differ; the p-value is 1. */
        NOTHING_VARIES
    }

    /** Whether equality is rejected at this level, e.g. 0.05. */
    boolean rejectsEqualityAt(double level) {
        return pValue <= level;
    }
}
