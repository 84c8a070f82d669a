package io.vocation.performance.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * A peer group as it is shown.
 *
 * @param comparable members with answers enough to be ranked: the N of ranks and quartiles
 * @param test null where fewer than two could be compared
 * @param prior null unless ranked
 */
@Schema(
        name = "PeerGroup",
        description = "Who holds the same position in the same center, compared.",
        requiredProperties = {"peerGroup", "population", "comparable", "state", "explanation", "seed", "members"})
record PeerGroupView(
        @Schema(description = "The position", examples = "General")
        String peerGroup,

        @Schema(description = "People in the group", examples = "28")
        int population,

        @Schema(description = "Of them with answers enough to be ranked", examples = "26")
        int comparable,

        StandingState state,
        @Schema(description = "The state in a sentence") String explanation,
        TestView test,
        PriorView prior,

        @Schema(description = "Seed of what is random, to make it again", examples = "5f1c0a9be2d34710")
        String seed,

        @Schema(
                description = "Those of them who are on this page and were asked for; by rank where there are ranks, "
                        + "otherwise in no meaningful order")
        List<MemberView> members) {

    /** The spread of true rates in a group. */
    @Schema(
            name = "Prior",
            description = "The fitted spread of true rates: a beta distribution.",
            requiredProperties = {"mean", "precision", "standardDeviation"})
    record PriorView(
            @Schema(examples = "0.881") double mean,

            @Schema(description = "How many answers the group's word weighs", examples = "64.2")
            double precision,

            @Schema(examples = "0.0402") double standardDeviation) {

        static PriorView of(Prior prior) {
            return new PriorView(prior.mean(), prior.precision(), prior.standardDeviation());
        }
    }

    static PeerGroupView of(GroupStanding group, StandingRules rules, List<MemberView> members) {
        return new PeerGroupView(
                group.position(),
                group.population(),
                group.comparable(),
                group.state(),
                new Explanation(group, rules).ofGroup(),
                group.test()
                        .map(test -> TestView.of(test, rules.heterogeneityLevel()))
                        .orElse(null),
                group.prior().map(PriorView::of).orElse(null),
                Long.toHexString(group.seed()),
                members);
    }
}
