package io.vocation.performance.me;

import io.vocation.commons.held.Holding;
import io.vocation.commons.held.Holdings;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What performance-service holds about a person: the responses counted for them, and their sums. */
@ApplicationScoped
class PerformanceHoldings implements Holdings {
    private static final List<Holding> OWN = List.of(
            Holding.rows("countedResponses", "counted_response", Set.of("employee_id")),
            Holding.rows("monthTallies", "month_tally", Set.of("employee_id")),
            // What was counted for the people one supervises is held about them; of oneself it tells when one did.
            new Holding("countedAsSupervisor", Set.of("counted_response.supervisor_id"), """
                    SELECT jsonb_build_object('center_id', center_id, 'month', date_trunc('month', day)::date,
                      'responses', sum(responses))
                    FROM day_tally WHERE kind = 'SUPERVISOR' AND subject = cast(:me AS text)
                    GROUP BY center_id, date_trunc('month', day) ORDER BY 1"""),
            new Holding("reasonTallies", Set.of(), """
                    SELECT to_jsonb(r) FROM reason_tally r
                    WHERE kind IN ('EMPLOYEE', 'SUPERVISOR') AND subject = cast(:me AS text)
                    ORDER BY center_id, day, reason"""),
            // Who led them on that day, the roster says.
            Holding.rows("standings", "standing_member", Set.of("employee_id"), "supervisor_id"),
            Holding.rows("standingsRestated", "standing_restatement", Set.of("employee_id")),
            Holding.rows("standingsToCheck", "standing_mark", Set.of("employee_id")),
            Holding.rowsOfAccount("standingsMade", "standing_snapshot", "made_by"),
            Holding.rowsOfAccount("reconciliationsAsked", "reconciliation", "requested_by"),
            Holding.rowsOfAccount("rebuildsAsked", "rebuild", "requested_by", "lease_owner", "lease_until"),
            // Sums of oneself that were found not to be what the responses add up to.
            new Holding("sumDifferences", Set.of(), """
                    SELECT to_jsonb(d) FROM reconciliation_difference d
                    WHERE kind IN ('EMPLOYEE', 'SUPERVISOR') AND subject = cast(:me AS text)
                    ORDER BY reconciliation_id, number"""));

    /** What is expected of a person, and what they know and did of that. */
    private static final List<Holding> GOALS = List.of(
            Holding.rows("targets", "target", Set.of("employee_id")),
            Holding.rowsOfAccount("targetsChanged", "target_change", "changed_by"),
            Holding.rowsOfAccount("principlesPublished", "principle_version", "published_by"),
            Holding.rows("principlesAcknowledged", "principle_acknowledgement", Set.of("employee_id")),
            Holding.rows("monthsAcknowledged", "month_acknowledgement", Set.of("employee_id")),
            Holding.rows("monthsAcknowledgedFigures", "month_figure", Set.of("employee_id")),
            new Holding("checkIns", Set.of("check_in.employee_id"), """
                    SELECT to_jsonb(c) || jsonb_build_object('statements', (
                      SELECT coalesce(jsonb_agg(to_jsonb(s) - 'check_in_id'), '[]') FROM check_in_statement s
                      WHERE s.check_in_id = c.id))
                    FROM check_in c WHERE c.employee_id = :me ORDER BY c.number"""),
            Holding.rows("checkInsAsked", "check_in", Set.of("asked_by_id"), "employee_id"),
            Holding.rowsOfAccount("checkInsAskedAs", "check_in", "asked_by"));

    @Override
    public List<Holding> all() {
        return Stream.of(OWN, GOALS, ROSTER, POLICY, AUDIT)
                .flatMap(List::stream)
                .toList();
    }
}
