package io.vocation.commons.held;

import java.util.List;
import java.util.Set;

/** Everything that a service holds about people. Each service has one bean. */
public interface Holdings {
    /** What every service holds: the audit of what concerned a person, and of what they did. */
    List<Holding> AUDIT = List.of(
            new Holding("audit", Set.of("audit_entry.people", "audit_person.employee_id"), """
                    SELECT to_jsonb(e) - 'people' - 'actor_employee' - 'path' FROM audit_person p
                    JOIN audit_entry e ON e.id = p.id WHERE p.employee_id = :me ORDER BY p.at, p.id"""),
            new Holding("ownActions", Set.of("audit_entry.actor_employee", "audit_entry.actor"), """
                    SELECT to_jsonb(e) - 'people' FROM audit_entry e
                    WHERE e.actor_employee = :me OR e.actor_employee IS NULL AND e.actor = :login ORDER BY e.at, e.id"""));

    /** What the replica of the roster says of a person, and that somebody's supervisor they are. */
    List<Holding> ROSTER = List.of(
            Holding.rows("roster", "roster_employee", Set.of("id")),
            Holding.rows("rosterAssignments", "roster_assignment", Set.of("employee_id")),
            Holding.rows("rosterSupervised", "roster_assignment", Set.of("supervisor_id"), "employee_id"),
            Holding.rows("rosterAliases", "roster_alias", Set.of("employee_id")),
            // What came by feed and nothing could be made of: that it names this person is all that may be said.
            new Holding("setAsideEvents", Set.of(), """
                    SELECT jsonb_build_object('feed', feed, 'type', type, 'at', at)
                    FROM set_aside_event WHERE position(cast(:me AS text) IN event) > 0 ORDER BY at, id"""));

    /** Policy values that a person's account changed or took back. */
    List<Holding> POLICY = List.of(
            Holding.rowsOfAccount("policiesChanged", "policy", "changed_by"),
            Holding.rowsOfAccount("policiesWithdrawn", "policy", "withdrawn_by"));

    /** What is this service's own. */
    List<Holding> all();
}
