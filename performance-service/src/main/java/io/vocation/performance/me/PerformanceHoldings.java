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
            Holding.rowsOfAccount("standingsMade", "standing_snapshot", "made_by"));

    @Override
    public List<Holding> all() {
        return Stream.of(OWN, ROSTER, POLICY, AUDIT).flatMap(List::stream).toList();
    }
}
