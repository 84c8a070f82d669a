package io.vocation.performance.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

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

        @Schema(description = "By rank where there are ranks, otherwise in no meaningful order")
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

        static PriorView of(Comparison comparison) {
            return comparison instanceof Comparison.Ranked(Heterogeneity test, Prior prior, List<Place> places)
                    ? new PriorView(prior.mean(), prior.precision(), prior.standardDeviation())
                    : null;
        }
    }

    static PeerGroupView of(PeerGroup group, Predicate<Peer> named) {
        List<MemberView> members = group.peers().stream()
                .map(peer -> MemberView.of(group, peer, named.test(peer)))
                .sorted(Comparator.comparing(MemberView::rank, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new PeerGroupView(
                group.name(),
                group.peers().size(),
                group.comparable(),
                group.state(),
                Explanation.of(group),
                group.comparison()
                        .madeTest()
                        .map(test -> TestView.of(test, group.rules().heterogeneityLevel()))
                        .orElse(null),
                PriorView.of(group.comparison()),
                Long.toHexString(group.seed()),
                members);
    }
}
