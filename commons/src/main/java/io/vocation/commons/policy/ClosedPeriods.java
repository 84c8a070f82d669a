package io.vocation.commons.policy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which days are over for good: a period is a calendar month of a center's zone, and closed when it has ended. What was
 * scored in it is never scored again by another threshold or target (practice P2).
 */
public final class ClosedPeriods {
    private ClosedPeriods() {}

    /** The first day that is in no closed period: the first of the month that it is there at this moment. */
    public static LocalDate firstOpenDay(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).withDayOfMonth(1);
    }

    /** 409, and from which day on it would be possible. */
    public static HttpProblem conflict(LocalDate asked, LocalDate firstOpen) {
        return Problems.of(
                        ProblemType.CONFLICT,
                        asked + " lies in a closed period, which is never scored again. It is possible from "
                                + firstOpen + " on.")
                .with("possibleFrom", firstOpen.toString())
                .build();
    }
}
