package io.vocation.performance.standing;

import io.vocation.performance.tally.Score;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What the feed says of one person's standing in a center (without a name): its whole state.
 *
 * @param version grows with every standing; ignore one that is not newer than what you hold of this person and center
 * @param snapshotId names the standing together with the person: {@code /performance/v1/standings/{snapshotId}/members/{employeeId}}
 * @param present false for who is no longer in the center's standings; then what follows is null
 * @param rate yes / answers of the score that ranks; null without an answer
 * @param shrunken null unless ranked, like the rank
 * @param quartile null, like the probability, in a group too small for quartiles
 * @param centerRate call resolution of the whole center; null where nobody answered
 */
record StandingChanged(
        UUID employeeId,
        UUID centerId,
        long version,
        UUID snapshotId,
        LocalDate day,
        boolean present,
        String peerGroup,
        StandingState state,
        Long yes,
        Long answers,
        Double rate,
        Double shrunken,
        Double rank,
        Integer comparable,
        Integer quartile,
        Double bottomProbability,
        Double centerRate) {

    static final String TYPE = "standing.changed";

    static StandingChanged of(Snapshot snapshot, MemberStanding member, Map<String, GroupStanding> groups) {
        Score score = snapshot.rules().score();
        return new StandingChanged(
                member.employeeId(),
                snapshot.centerId(),
                snapshot.number(),
                snapshot.id(),
                snapshot.day(),
                true,
                member.position(),
                member.state(),
                member.answers().yes(),
                member.answers().counted(score),
                member.answers().rate(score).map(rate -> rate.value()).orElse(null),
                member.shrunken() == null ? null : member.shrunken().value(),
                member.rank(),
                groups.get(member.position()).comparable(),
                member.quartile(),
                member.odds() == null ? null : member.odds().bottom(),
                snapshot.centerResolution()
                        .rate(Score.LIVED)
                        .map(rate -> rate.value())
                        .orElse(null));
    }

    static StandingChanged gone(Snapshot snapshot, UUID employee) {
        return new StandingChanged(
                employee,
                snapshot.centerId(),
                snapshot.number(),
                snapshot.id(),
                snapshot.day(),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
