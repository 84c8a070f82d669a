package io.vocation.performance.standing;

import io.vocation.performance.tally.Score;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a standing was made, so that it can be made again (practice F7). */
@Schema(
        name = "StandingMethod",
        description = "How the standing was made.",
        requiredProperties = {
            "name",
            "policyVersion",
            "score",
            "shownFrom",
            "rankedFrom",
            "quartilesFrom",
            "bottomShare"
        })
record MethodView(
        @Schema(description = "Method and its version", examples = "beta-binomial-2")
        String name,

        @Schema(description = "Ids of the policy values", examples = "1-2-3-4-7-6-5-21-23")
        String policyVersion,

        @Schema(description = "The score that ranks") Score score,

        @Schema(description = "Answers from which a rate is shown", examples = "5")
        int shownFrom,

        @Schema(description = "Answers from which a person is ranked", examples = "25")
        int rankedFrom,

        @Schema(description = "Smallest group with quartiles", examples = "8")
        int quartilesFrom,

        @Schema(description = "Share of a group that is called the bottom", examples = "0.15")
        double bottomShare) {

    static MethodView of(Snapshot snapshot) {
        StandingRules rules = snapshot.rules();
        return new MethodView(
                snapshot.method(),
                rules.version(),
                rules.score(),
                rules.shownFrom(),
                rules.rankedFrom(),
                rules.quartilesFrom(),
                rules.bottomShare());
    }
}
