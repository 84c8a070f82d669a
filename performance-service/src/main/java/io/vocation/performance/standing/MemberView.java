package io.vocation.performance.standing;

import io.vocation.performance.figure.IntervalView;
import io.vocation.performance.figure.Rate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One of a peer group, with a name or without (practice L2).
 *
 * @param employeeId null where the caller may not know who it is
 * @param resolved null, like the rate, while there are too few answers to show
 * @param shrunken null unless ranked, like all that follows
 * @param quartile null, like the probabilities, in a group too small for quartiles
 */
@Schema(
        name = "StandingMember",
        description = "One of a peer group. Who it is, is told to those who may know.",
        requiredProperties = {"state", "answers"})
record MemberView(
        UUID employeeId,
        StandingState state,

        @Schema(description = "Answers on call resolution", examples = "517")
        long answers,

        @Schema(description = "Of them, resolved", examples = "462")
        Long resolved,

        @Schema(description = "resolved / answers", examples = "0.8936")
        Double rate,

        IntervalView interval,

        @Schema(
                description = "The rate as best known from these answers and the peers'; ranks go by it",
                examples = "0.8871")
        Double shrunken,

        IntervalView shrunkenInterval,

        @Schema(description = "1 is best; ties share their mean rank", examples = "12.5")
        Double rank,

        @Schema(description = "1 is best", examples = "1", minimum = "1", maximum = "4")
        Integer quartile,

        @Schema(description = "Probability of quartile 1, 2, 3 and 4")
        List<Double> quartileProbabilities,

        @Schema(description = "Probability of being in the bottom share of the group", examples = "0.02")
        Double bottomProbability) {

    static MemberView of(PeerGroup group, Peer peer, boolean named) {
        StandingRules rules = group.rules();
        Optional<Rate> shown = peer.rate().filter(rate -> rate.denominator() >= rules.shownFrom());
        Optional<Place> place = group.placeOf(peer);
        Optional<Shrunken> shrunken = place.map(Place::shrunken);
        Optional<Odds> odds = place.flatMap(Place::odds);
        return new MemberView(
                named ? peer.employeeId() : null,
                group.stateOf(peer),
                peer.answers(),
                shown.map(Rate::numerator).orElse(null),
                shown.map(Rate::value).orElse(null),
                shown.map(rate -> IntervalView.of(rate.wilson(rules.intervalLevel())))
                        .orElse(null),
                shrunken.map(Shrunken::value).orElse(null),
                shrunken.map(estimate -> IntervalView.of(estimate.interval())).orElse(null),
                place.map(Place::rank).orElse(null),
                place.filter(ranked -> ranked.quartile().isPresent())
                        .map(ranked -> ranked.quartile().getAsInt())
                        .orElse(null),
                odds.map(Odds::quartiles).orElse(null),
                odds.map(Odds::bottom).orElse(null));
    }
}
