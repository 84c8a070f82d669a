package io.vocation.performance.standing;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.vocation.commons.figure.Interval;

import java.util.List;
import java.util.UUID;

/** The standing of one person as a row; its JSON has the names of the columns. */
@JsonNaming(SnakeCaseStrategy.class)
record MemberRow(
        int ordinal,
        UUID employeeId,
        String position,
        UUID teamId,
        UUID supervisorId,
        StandingState state,
        long yes,
        long answers,
        long excused,
        Long observed,
        Double expected,
        Double ratioLow,
        Double ratioHigh,
        Double reference,
        Double shrunken,
        Double shrunkenLow,
        Double shrunkenHigh,
        Double rank,
        Integer quartile,
        Double firstOdds,
        Double secondOdds,
        Double thirdOdds,
        Double fourthOdds,
        Double bottomOdds) {

    /** The columns, with their types. */
    static final String COLUMNS = """
            ordinal integer, employee_id uuid, position text, team_id uuid, supervisor_id uuid, state text, yes bigint,
            answers bigint, excused bigint, observed bigint, expected double precision, ratio_low double precision,
            ratio_high double precision, reference double precision, shrunken double precision,
            shrunken_low double precision, shrunken_high double precision, rank double precision, quartile integer,
            first_odds double precision, second_odds double precision, third_odds double precision,
            fourth_odds double precision, bottom_odds double precision""";

    static MemberRow of(int ordinal, MemberStanding member) {
        Adjusted adjusted = member.adjusted();
        Shrunken shrunken = member.shrunken();
        Odds odds = member.odds();
        return new MemberRow(
                ordinal,
                member.employeeId(),
                member.position(),
                member.teamId(),
                member.supervisorId(),
                member.state(),
                member.answers().yes(),
                member.answers().answers(),
                member.answers().excused(),
                adjusted == null ? null : adjusted.observed(),
                adjusted == null ? null : adjusted.expected(),
                adjusted == null ? null : adjusted.low(),
                adjusted == null ? null : adjusted.high(),
                adjusted == null ? null : adjusted.reference(),
                shrunken == null ? null : shrunken.value(),
                shrunken == null ? null : shrunken.interval().low(),
                shrunken == null ? null : shrunken.interval().high(),
                member.rank(),
                member.quartile(),
                odds == null ? null : odds.quartiles().get(0),
                odds == null ? null : odds.quartiles().get(1),
                odds == null ? null : odds.quartiles().get(2),
                odds == null ? null : odds.quartiles().get(3),
                odds == null ? null : odds.bottom());
    }

    /** @param level of the intervals, as the standing's rules say */
    MemberStanding standing(double level) {
        return new MemberStanding(
                employeeId,
                position,
                teamId,
                supervisorId,
                state,
                new Answers(yes, answers, excused),
                expected == null ? null : new Adjusted(observed, expected, ratioLow, ratioHigh, reference),
                shrunken == null
                        ? null
                        : new Shrunken(
                                shrunken,
                                new Interval(shrunkenLow, shrunkenHigh, level, Interval.Method.BETA_BINOMIAL)),
                rank,
                quartile,
                bottomOdds == null
                        ? null
                        : new Odds(List.of(firstOdds, secondOdds, thirdOdds, fourthOdds), bottomOdds));
    }
}
