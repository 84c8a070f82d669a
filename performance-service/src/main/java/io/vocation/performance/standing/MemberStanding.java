package io.vocation.performance.standing;

import java.util.Optional;
import java.util.UUID;

/**
 * The standing of one person, as it is kept (practice F7).
 *
 * @param teamId their team on the standing's day; null for none
 * @param supervisorId who supervised them on that day; null for nobody
 * @param answers on call resolution; what the score that ranks counts of them, {@link StandingRules} say
 * @param adjusted null where the group resolved no call of the person's types
 * @param shrunken null unless ranked, like the rank
 * @param quartile null, like the odds, unless ranked in a group large enough for quartiles
 */
record MemberStanding(
        UUID employeeId,
        String position,
        UUID teamId,
        UUID supervisorId,
        StandingState state,
        Answers answers,
        Adjusted adjusted,
        Shrunken shrunken,
        Double rank,
        Integer quartile,
        Odds odds) {

    static MemberStanding of(Peer peer, StandingState ofGroup, Place place, CallMix mix, StandingRules rules) {
        Answers answers = peer.resolution();
        Optional<Place> placed = Optional.ofNullable(place);
        return new MemberStanding(
                peer.employeeId(),
                peer.position(),
                peer.teamId(),
                peer.supervisorId(),
                answers.counted(rules.score()) < rules.rankedFrom() ? StandingState.INSUFFICIENT_DATA : ofGroup,
                answers,
                mix.adjust(peer.resolved(), rules.intervalLevel()).orElse(null),
                placed.map(Place::shrunken).orElse(null),
                placed.map(Place::rank).orElse(null),
                placed.filter(ranked -> ranked.quartile().isPresent())
                        .map(ranked -> ranked.quartile().getAsInt())
                        .orElse(null),
                placed.flatMap(Place::odds).orElse(null));
    }
}
