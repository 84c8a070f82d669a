package io.vocation.performance.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a standing was made, so that it can be made again (practice F7). */
@Schema(
        name = "StandingMethod",
        description = "How the standing was made.",
        requiredProperties = {"name", "policyVersion", "shownFrom", "rankedFrom", "quartilesFrom", "bottomShare"})
record MethodView(
        @Schema(description = "Method and its version", examples = "beta-binomial-1")
        String name,

        @Schema(description = "Version of the policy values", examples = "1-2-3-4-7-6-5")
        String policyVersion,

        @Schema(description = "Answers from which a rate is shown", examples = "5")
        int shownFrom,

        @Schema(description = "Answers from which a person is ranked", examples = "25")
        int rankedFrom,

        @Schema(description = "Smallest group with quartiles", examples = "8")
        int quartilesFrom,

        @Schema(description = "Share of a group that is called the bottom", examples = "0.15")
        double bottomShare) {

    /** Changes whenever the same counts and policy would give other figures. */
    private static final String VERSION = "beta-binomial-1";

    static MethodView of(StandingRules rules) {
        return new MethodView(
                VERSION,
                rules.version(),
                rules.shownFrom(),
                rules.rankedFrom(),
                rules.quartilesFrom(),
                rules.bottomShare());
    }
}
