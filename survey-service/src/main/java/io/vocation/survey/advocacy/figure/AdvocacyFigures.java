package io.vocation.survey.advocacy.figure;

import io.vocation.survey.advocacy.figure.AdvocacyQuery.Asked;
import io.vocation.survey.advocacy.figure.AdvocacyQuery.Whose;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import java.util.List;
import java.util.UUID;

/**
 * Counts what advocates are measured on. A closed case counts for who kept it when it was closed, with their team of that
 * day; an exception for who argued it, with theirs.
 */
@ApplicationScoped
class AdvocacyFigures {
    /** Accepted is unknown as long as one side did not say and the other did not refuse. */
    private static final String CLOSED = """
            SELECT f.key, count(*) AS closed,
              count(*) FILTER (WHERE f.accepted) AS accepted, count(*) FILTER (WHERE f.accepted IS NOT NULL) AS asked,
              count(*) FILTER (WHERE f.outcome = 'NO_RESOLUTION_POSSIBLE') AS impossible,
              sum(f.same_person)::bigint AS same_person, sum(f.handed_on)::bigint AS handed_on,
              count(*) FILTER (WHERE f.took IS NOT NULL) AS resolved, coalesce(sum(f.took), 0)::bigint AS contacts,
              percentile_cont(0.25) WITHIN GROUP (ORDER BY f.took) AS lower_quartile,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY f.took) AS median,
              percentile_cont(0.75) WITHIN GROUP (ORDER BY f.took) AS upper_quartile
            FROM (SELECT c.%s AS key, c.outcome, k.same_person, k.handed_on,
                CASE c.outcome WHEN 'RESOLVED' THEN c.accepted_by_customer AND c.accepted_by_company ELSE FALSE END
                  AS accepted,
                CASE WHEN c.outcome = 'RESOLVED' AND k.contacts > 0 THEN k.contacts END AS took
              FROM advocacy_case c CROSS JOIN LATERAL case_course(c.id) k
              WHERE c.state = 'CLOSED' AND c.%s = :id AND c.closed_day BETWEEN :from AND :to%s) f
            GROUP BY f.key ORDER BY f.key NULLS LAST""";

    private static final String ARGUED = """
            SELECT x.%s AS key, count(*) AS argued, count(*) FILTER (WHERE x.state = 'GRANTED') AS granted,
              count(*) FILTER (WHERE x.state = 'REFUSED') AS refused
            FROM case_exception x CROSS JOIN LATERAL case_course(x.case_id) k
            WHERE x.%s = :id AND x.argued_day BETWEEN :from AND :to%s
            GROUP BY x.%1$s ORDER BY x.%1$s NULLS LAST""";

    private final Jdbi jdbi;

    AdvocacyFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Closed cases.
     *
     * @param key a center, team or person; null where nobody is known
     * @param asked cases of which is known whether both accepted
     * @param resolved resolved cases that have contacts
     * @param lowerQuartile of the contacts of resolved cases, interpolated; null without any
     */
    record Closed(
            UUID key,
            long closed,
            long accepted,
            long asked,
            long impossible,
            long samePerson,
            long handedOn,
            long resolved,
            long contacts,
            Double lowerQuartile,
            Double median,
            Double upperQuartile) {}

    /** Exceptions argued in the period, and what has become of them by now. */
    record Argued(UUID key, long argued, long granted, long refused) {}

    List<Closed> closed(Asked asked) {
        return jdbi.withHandle(sql -> bound(
                        sql.createQuery(CLOSED.formatted(
                                column(asked.by(), "closed_for_id", "closed_team_id"),
                                column(by(asked.whose()), "closed_for_id", "closed_team_id"),
                                filter(asked))),
                        asked)
                .mapTo(Closed.class)
                .list());
    }

    List<Argued> argued(Asked asked) {
        return jdbi.withHandle(sql -> bound(
                        sql.createQuery(ARGUED.formatted(
                                column(asked.by(), "argued_by_id", "argued_team_id"),
                                column(by(asked.whose()), "argued_by_id", "argued_team_id"),
                                filter(asked))),
                        asked)
                .mapTo(Argued.class)
                .list());
    }

    private static By by(Whose whose) {
        return switch (whose) {
            case CENTER -> By.CENTER;
            case TEAM -> By.TEAM;
            case PERSON -> By.ADVOCATE;
        };
    }

    private static String column(By by, String person, String team) {
        return switch (by) {
            case CENTER -> "center_id";
            case TEAM -> team;
            case ADVOCATE -> person;
        };
    }

    private static String filter(Asked asked) {
        return (asked.selfServiceTried() == null ? "" : " AND k.self_service_tried = :selfServiceTried")
                + (asked.routineOrException() == null ? "" : " AND k.routine_or_exception = :routineOrException");
    }

    private static Query bound(Query query, Asked asked) {
        return query.bindMethods(asked);
    }
}
