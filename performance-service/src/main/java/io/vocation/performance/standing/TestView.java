package io.vocation.performance.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The test whether the peers differ, as it is shown (practice F2). */
@Schema(
        name = "HeterogeneityTest",
        description = "The test whether the peers differ by more than chance.",
        requiredProperties = {"method", "statistic", "degreesOfFreedom", "pValue", "level", "replicates"})
record TestView(
        Heterogeneity.Method method,

        @Schema(description = "Pearson's chi-square", examples = "0.9817")
        double statistic,

        @Schema(examples = "7") int degreesOfFreedom,
        @Schema(examples = "0.9952") double pValue,

        @Schema(description = "Level at or below which the p-value rejects equality", examples = "0.05")
        double level,

        @Schema(description = "Random tables drawn, 0 for none", examples = "0")
        int replicates) {

    static TestView of(Heterogeneity test, double level) {
        return new TestView(
                test.method(), test.statistic(), test.degreesOfFreedom(), test.pValue(), level, test.replicates());
    }
}
