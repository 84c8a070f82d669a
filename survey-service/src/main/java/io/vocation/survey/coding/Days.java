package io.vocation.survey.coding;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Days of a center's zone.
 *
 * @param from the first
 * @param to the last
 */
public record Days(LocalDate from, LocalDate to, ZoneId zone) {
    private static final int MOST = 3_653;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9000;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when one is missing, they are swapped or too far apart */
    public static Days of(LocalDate from, LocalDate to, ZoneId zone) {
        if (from == null || to == null) {
            throw Problems.invalid(Violation.query(from == null ? "from" : "to", "Say the first and the last day."));
        }
        requireKnown("from", from);
        requireKnown("to", to);
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > MOST) {
            throw Problems.invalid(
                    Violation.query("to", "It is not before 'from', and at most " + MOST + " days after it."));
        }
        return new Days(from, to, zone);
    }

    /** A day that clocks and databases know. @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for another */
    public static void requireKnown(String field, LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw Problems.invalid(Violation.query(field, day + " is not in the years that contacts can be of."));
        }
    }

    /** When the first begins. */
    public Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** When the last is over. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** As many days, right before these. */
    public Days before() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Days(from.minusDays(days), to.minusDays(days), zone);
    }
}
