package io.vocation.performance.awareness;

import io.vocation.commons.policy.Policies;
import io.vocation.performance.awareness.AwarenessView.Counted;
import io.vocation.performance.roster.Center;
import io.vocation.performance.window.Window;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Counts who can state their numbers. Of those asked more than once the latest answer in the window counts; who let the
 * time go by, or had no figures to know, counts as not asked and is shown apart.
 */
@ApplicationScoped
class Awareness {
    private static final String COUNTED = """
            WITH csr AS (
                SELECT a.employee_id, a.team_id FROM roster_assignment a
                WHERE a.center_id = :center AND a.supervisor_id IS NOT NULL
                  AND a.from_day <= :to AND (a.to_day IS NULL OR a.to_day > :to)
                  AND NOT EXISTS (SELECT FROM roster_assignment led WHERE led.supervisor_id = a.employee_id
                    AND led.from_day <= :to AND (led.to_day IS NULL OR led.to_day > :to))),
            latest AS (
                SELECT DISTINCT ON (employee_id) employee_id, outcome FROM check_in
                WHERE center_id = :center AND answered_on BETWEEN :from AND :to AND outcome <> 'NO_FIGURES'
                ORDER BY employee_id, answered_at DESC),
            told AS (
                SELECT csr.team_id, latest.outcome,
                    EXISTS (SELECT FROM check_in k WHERE k.center_id = :center AND k.employee_id = csr.employee_id
                      AND k.answered_on BETWEEN :from AND :to AND k.outcome = 'NO_FIGURES') AS without_figures,
                    EXISTS (SELECT FROM check_in k WHERE k.center_id = :center AND k.employee_id = csr.employee_id
                      AND k.asked_on BETWEEN :from AND :to AND (k.answered_on IS NULL OR k.answered_on > :to)
                      AND k.answer_until >= :until) AS open,
                    EXISTS (SELECT FROM check_in k WHERE k.center_id = :center AND k.employee_id = csr.employee_id
                      AND k.asked_on BETWEEN :from AND :to AND (k.answered_on IS NULL OR k.answered_on > :to)
                      AND k.answer_until < :until) AS lapsed
                FROM csr LEFT JOIN latest USING (employee_id))
            SELECT told.team_id, t.name AS team, count(*) AS csrs,
                count(*) FILTER (WHERE outcome = 'KNOWN') AS able, count(outcome) AS answered,
                count(*) FILTER (WHERE outcome IS NULL AND NOT without_figures AND NOT open AND lapsed) AS unanswered,
                count(*) FILTER (WHERE outcome IS NULL AND NOT without_figures AND open) AS open,
                count(*) FILTER (WHERE outcome IS NULL AND without_figures) AS without_figures
            FROM told LEFT JOIN roster_team t ON t.id = told.team_id
            WHERE cast(:team AS uuid) IS NULL OR told.team_id = :team
            GROUP BY told.team_id, t.name ORDER BY t.name, told.team_id""";

    private final Jdbi jdbi;
    private final Policies policies;

    Awareness(Jdbi jdbi, Policies policies) {
        this.jdbi = jdbi;
        this.policies = policies;
    }

    /** The share of a center, and of each of its teams. Who is in no team is in the center's only. */
    AwarenessView ofCenter(Center center, Window window) {
        List<Counted> counted = counted(center, null, window);
        Counted all = counted.stream().reduce(new Counted(null, null, 0, 0, 0, 0, 0, 0), Counted::plus);
        List<AwarenessView> teams = counted.stream()
                .filter(each -> each.teamId() != null)
                .map(each -> view(each, center, window, null))
                .toList();
        return view(all, center, window, teams);
    }

    AwarenessView ofTeam(Center center, UUID team, String name, Window window) {
        Counted counted =
                counted(center, team, window).stream().findFirst().orElse(new Counted(team, name, 0, 0, 0, 0, 0, 0));
        return view(counted, center, window, null);
    }

    private AwarenessView view(Counted counted, Center center, Window window, List<AwarenessView> teams) {
        return counted.view(
                window,
                policies.inForce(center.id(), "standing.shown-from", window.to())
                        .asInt(),
                policies.inForce(center.id(), "standing.interval-level", window.to())
                        .asDouble(),
                teams);
    }

    private List<Counted> counted(Center center, UUID team, Window window) {
        LocalDate today = LocalDate.now(center.zoneId());
        return jdbi.withHandle(sql -> sql.createQuery(COUNTED)
                .bind("center", center.id())
                .bind("team", team)
                .bind("from", window.from())
                .bind("to", window.to())
                .bind("until", window.to().isBefore(today) ? window.to() : today)
                .mapTo(Counted.class)
                .list());
    }
}
