package io.vocation.performance.standing;

import io.vocation.commons.figure.IntervalView;
import io.vocation.commons.figure.Rate;
import io.vocation.commons.figure.RateView;
import io.vocation.performance.tally.Score;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One of a peer group, with a name or without (practice L2).
 *
 * @param employeeId null where the caller may not know who it is
 * @param resolved null, like the rate, while there are too few answers to show
 * @param other null while it has too few answers to show
 * @param adjusted null while there are too few answers to show, or no call of the person's types was resolved by anybody
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

        @Schema(description = "Answers on call resolution that the ranking score counts", examples = "517")
        long answers,

        @Schema(description = "Of them, resolved", examples = "462")
        Long resolved,

        @Schema(description = "resolved / answers", examples = "0.8936")
        Double rate,

        IntervalView interval,

        @Schema(description = "The score that does not rank")
        RateView other,

        AdjustedView adjusted,

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

    static MemberView of(MemberStanding member, StandingRules rules, boolean named) {
        double level = rules.intervalLevel();
        Optional<Rate> shown = shown(member, rules.score(), rules);
        Optional<Shrunken> shrunken = Optional.ofNullable(member.shrunken());
        Optional<Odds> odds = Optional.ofNullable(member.odds());
        return new MemberView(
                named ? member.employeeId() : null,
                member.state(),
                member.answers().counted(rules.score()),
                shown.map(Rate::numerator).orElse(null),
                shown.map(Rate::value).orElse(null),
                shown.map(rate -> IntervalView.of(rate.wilson(level))).orElse(null),
                shown(member, rules.score().other(), rules)
                        .map(rate -> RateView.of(rate, level))
                        .orElse(null),
                shown.flatMap(rate -> Optional.ofNullable(member.adjusted()))
                        .map(adjusted -> AdjustedView.of(adjusted, level))
                        .orElse(null),
                shrunken.map(Shrunken::value).orElse(null),
                shrunken.map(estimate -> IntervalView.of(estimate.interval())).orElse(null),
                member.rank(),
                member.quartile(),
                odds.map(Odds::quartiles).orElse(null),
                odds.map(Odds::bottom).orElse(null));
    }

    private static Optional<Rate> shown(MemberStanding member, Score score, StandingRules rules) {
        return member.answers().rate(score).filter(rate -> rate.denominator() >= rules.shownFrom());
    }
}
