package io.vocation.survey.response;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.Role;
import io.vocation.commons.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/**
 * Which responses a caller may see (practice L2): those of the people they may see; for a manager also those of the
 * center that wait for their person. Who repairs aliases sees that responses wait, and nothing of what was said.
 */
@ApplicationScoped
public class Visible {
    private static final String PLACES = "(SELECT p.employee_id FROM roster_place p WHERE %s)";

    /** Nobody has it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Access access;
    private final Caller caller;

    Visible(Access access, Caller caller) {
        this.access = access;
        this.caller = caller;
    }

    /** A condition on {@code response r}, with one parameter named {@code scope}. */
    public record Condition(String sql, UUID scope) {}

    /** For lists. */
    public Condition entire() {
        return switch (access.scope()) {
            case Scope.Everyone _ -> new Condition("(TRUE OR cast(:scope AS uuid) IS NULL)", null);
            case Scope.Nobody _ -> new Condition("(FALSE AND cast(:scope AS uuid) IS NULL)", null);
            case Scope.Self self -> new Condition("coalesce(r.employee_id = :scope, FALSE)", self.employeeId());
            case Scope.Team team ->
                new Condition(
                        "(coalesce(r.employee_id = :scope, FALSE) OR r.employee_id IS NOT NULL AND r.employee_id IN "
                                + PLACES.formatted("p.supervisor_id = :scope AND NOT p.ended") + ")",
                        team.supervisorId());
            case Scope.Center center ->
                new Condition(
                        "(r.employee_id IS NULL AND r.center_id = :scope OR r.employee_id IS NOT NULL AND r.employee_id IN "
                                + PLACES.formatted("p.center_id = :scope") + ")",
                        center.centerId());
        };
    }

    /**
     * The same of one response, with the same queries whatever the answer.
     *
     * @param center null where there is no such response
     * @param employee null while it waits for its person
     */
    boolean entirely(UUID center, UUID employee) {
        Scope scope = access.scope();
        boolean theirs = access.sees(scope, employee == null ? NOBODY : employee);
        return theirs || employee == null && center != null && Access.reachesCenter(scope, center);
    }

    /** Whether the caller sees that responses wait, whosever they are. */
    boolean waiting() {
        return caller.hasAny(Role.ADMIN, Role.SURVEY_SOURCE);
    }

    /** Whether the caller reads what customers wrote. */
    public boolean words() {
        return switch (access.scope()) {
            case Scope.Self _, Scope.Team _, Scope.Center _ -> true;
            case Scope.Everyone _, Scope.Nobody _ -> false;
        };
    }
}
