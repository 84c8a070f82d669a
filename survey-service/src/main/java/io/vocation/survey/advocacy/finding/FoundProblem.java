package io.vocation.survey.advocacy.finding;

import io.vocation.commons.policy.Policies;
import io.vocation.survey.advocacy.Forgotten;
import io.vocation.survey.advocacy.ProblemKey;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is known of a problem: its contacts, and where they are. */
@ApplicationScoped
class FoundProblem {
    private static final String PERIOD = "case.period";
    private static final String OPENS_FROM = "case.opens-from";

    /**
     * Contacts that a person took out are not looked at. A contact stays where a person put it, and in a case about which a
     * person decided anything, as long as it is the same customer's. What the customer did before they were forgotten is not
     * looked at either.
     */
    private static final String POINTS = """
            SELECT k.id AS contact_id, k.external_id AS place, k.contacted_at AS at, k.contact_day AS day, k.employee_id,
              CASE WHEN c.customer_ref = k.customer_ref AND (c.decided OR c.reason = k.reason) THEN c.id END AS case_id,
              coalesce(c.customer_ref = k.customer_ref AND (c.decided OR d.contact_id IS NOT NULL), FALSE) AS fixed,
              k.case_id AS now_in
            FROM contact k LEFT JOIN case_decision d ON d.contact_id = k.id
            LEFT JOIN advocacy_case c ON c.id = k.case_id AND c.state IN ('OPEN', 'CLOSED')
            WHERE k.center_id = :centerId AND k.customer_ref = :customer AND k.reason = :reason AND k.state <> 'VOID'
              AND (d.contact_id IS NULL OR k.case_id IS NOT NULL) AND (c.id IS NULL OR c.customer_ref IS NOT NULL)
              AND (cast(:erased AS timestamptz) IS NULL OR k.contacted_at >= :erased)
            UNION ALL
            SELECT NULL, 'case ' || c.id, c.opened_at, c.anchor_day, NULL, c.id, TRUE, c.id
            FROM advocacy_case c
            WHERE c.center_id = :centerId AND c.customer_ref = :customer AND c.reason = :reason
              AND c.anchor_day IS NOT NULL AND c.state IN ('OPEN', 'CLOSED')
              AND (cast(:erased AS timestamptz) IS NULL OR c.opened_at >= :erased)""";

    private static final String OPEN_BY_THEMSELVES = """
            SELECT id FROM advocacy_case WHERE center_id = :centerId AND customer_ref = :customer AND reason = :reason
              AND NOT decided AND state = 'OPEN' ORDER BY id""";
    private static final String STRAYED = """
            SELECT k.id FROM contact k JOIN advocacy_case c ON c.id = k.case_id
            WHERE c.id = :case AND k.customer_ref IS NOT NULL
              AND (k.state = 'VOID' OR (k.customer_ref, k.reason) IS DISTINCT FROM (c.customer_ref, c.reason))""";

    private final Policies policies;
    private final Forgotten forgotten;

    FoundProblem(Policies policies, Forgotten forgotten) {
        this.policies = policies;
        this.forgotten = forgotten;
    }

    private record Row(
            UUID contactId,
            String place,
            Instant at,
            LocalDate day,
            UUID employeeId,
            UUID caseId,
            boolean fixed,
            UUID nowIn) {}

    /** @param nowIn the case each contact is in at the moment, whatever that is about; without those that are in none */
    record Known(List<Point> points, Map<UUID, UUID> nowIn) {}

    Known of(Handle sql, ProblemKey problem) {
        Map<UUID, UUID> nowIn = new HashMap<>();
        Map<LocalDate, int[]> values = new HashMap<>();
        List<Row> rows = sql.createQuery(POINTS)
                .bindMethods(problem)
                .bind(
                        "erased",
                        forgotten
                                .since(sql, problem.centerId(), problem.customer())
                                .orElse(null))
                .mapTo(Row.class)
                .list();
        List<Point> points = rows.stream()
                .map(row -> {
                    if (row.contactId() != null && row.nowIn() != null) {
                        nowIn.put(row.contactId(), row.nowIn());
                    }
                    int[] then = values.computeIfAbsent(row.day(), day -> inForce(problem.centerId(), day));
                    return new Point(
                            row.contactId(),
                            row.place(),
                            row.at(),
                            row.day(),
                            row.employeeId(),
                            row.caseId(),
                            row.fixed(),
                            then[0],
                            then[1]);
                })
                .toList();
        return new Known(points, nowIn);
    }

    /** The open cases about it of which nobody decided anything. */
    List<UUID> openByThemselves(Handle sql, ProblemKey problem) {
        return sql.createQuery(OPEN_BY_THEMSELVES)
                .bindMethods(problem)
                .mapTo(UUID.class)
                .list();
    }

    /** Contacts of a case that are void, or about something else by now. */
    List<UUID> strayed(Handle sql, UUID id) {
        return sql.createQuery(STRAYED).bind("case", id).mapTo(UUID.class).list();
    }

    private int[] inForce(UUID center, LocalDate day) {
        var values = policies.inForce(center, List.of(PERIOD, OPENS_FROM), day);
        return new int[] {values.get(PERIOD).asInt(), values.get(OPENS_FROM).asInt()};
    }
}
