package io.vocation.survey.advocacy;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Scope;
import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.UUID;

/**
 * Which cases a caller may see (practice L2): an advocate their own, a supervisor their team's, a manager their center's,
 * HR all of them without a customer or a word of them.
 */
@ApplicationScoped
public class VisibleCases {
    private final Jdbi jdbi;
    private final Access access;

    VisibleCases(Jdbi jdbi, Access access) {
        this.jdbi = jdbi;
        this.access = access;
    }

    /** A condition on {@code advocacy_case c}, with one parameter named {@code scope}. */
    record Condition(String sql, UUID scope) {}

    Condition condition() {
        return switch (access.scope()) {
            case Scope.Everyone _ -> new Condition("(TRUE OR cast(:scope AS uuid) IS NULL)", null);
            case Scope.Nobody _ -> new Condition("(FALSE AND cast(:scope AS uuid) IS NULL)", null);
            case Scope.Self self -> new Condition("c.advocate_id = :scope", self.employeeId());
            case Scope.Team team -> new Condition("""
                    (c.advocate_id = :scope OR c.advocate_id IN (SELECT p.employee_id FROM roster_place p
                    WHERE p.supervisor_id = :scope AND NOT p.ended))""", team.supervisorId());
            case Scope.Center center -> new Condition("c.center_id = :scope", center.centerId());
        };
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 unless there is one and the caller sees it */
    public Case require(UUID id) {
        Condition visible = condition();
        Case found = jdbi.withHandle(sql -> sql.createQuery("SELECT " + Cases.COLUMNS
                                + " FROM advocacy_case c WHERE c.id = :id AND " + visible.sql())
                        .bind("id", id)
                        .bind("scope", visible.scope())
                        .mapTo(Case.class)
                        .findOne())
                .orElseThrow(() -> Problems.notFound("case", id));
        access.concerns(found.advocateId());
        return found;
    }

    /** Whether the caller is shown who customers are and what was written of them: whoever works the cases they see. */
    public boolean words() {
        return switch (access.scope()) {
            case Scope.Self _, Scope.Team _, Scope.Center _ -> true;
            case Scope.Everyone _, Scope.Nobody _ -> false;
        };
    }
}
