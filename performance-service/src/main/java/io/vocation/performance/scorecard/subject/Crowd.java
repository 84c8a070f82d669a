package io.vocation.performance.scorecard.subject;

import io.vocation.performance.window.Window;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells whether a group has other people enough, so that what is said of the rest of it is not said of single people
 * (practice L2).
 */
@ApplicationScoped
public class Crowd {
    private static final String ON_TEAM = """
            SELECT count(DISTINCT a.employee_id) FROM roster_assignment a
            WHERE a.team_id = :team AND a.employee_id <> :but AND a.from_day <= :to
              AND (a.to_day IS NULL OR a.to_day > :from)
              AND EXISTS (SELECT FROM month_tally t WHERE t.center_id = :center
                AND t.month = ANY(cast(:months AS date[])) AND t.employee_id = a.employee_id)""";
    /** The most of one month, counted no further than needed: people of several months may be the same. */
    private static final String IN_CENTER = """
            SELECT coalesce(max(n.people), 0) FROM unnest(cast(:months AS date[])) AS m (month)
            CROSS JOIN LATERAL (SELECT count(*) AS people FROM (SELECT DISTINCT t.employee_id FROM month_tally t
              WHERE t.center_id = :center AND t.month = m.month AND t.employee_id <> :but LIMIT :enough) AS p) AS n""";

    private final Jdbi jdbi;

    Crowd(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many others on a team have figures in these months. */
    public long onTeam(UUID center, UUID team, UUID but, Window window) {
        return jdbi.withHandle(sql -> sql.createQuery(ON_TEAM)
                .bind("center", center)
                .bind("team", team)
                .bind("but", but)
                .bind("from", window.from())
                .bind("to", window.to())
                .bind("months", months(window))
                .mapTo(Long.class)
                .one());
    }

    /** How many others in a center have figures in one of these months, counted up to {@code enough}. */
    public long inCenter(UUID center, UUID but, Window window, int enough) {
        return jdbi.withHandle(sql -> sql.createQuery(IN_CENTER)
                .bind("center", center)
                .bind("but", but)
                .bind("months", months(window))
                .bind("enough", enough)
                .mapTo(Long.class)
                .one());
    }

    private static String months(Window window) {
        return window.from()
                .withDayOfMonth(1)
                .datesUntil(window.to().plusDays(1), Period.ofMonths(1))
                .map(LocalDate::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
