package io.vocation.survey.response;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.Role;
import io.vocation.commons.access.Scope;
import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which responses a caller may see (practice L2): those of the people they may see; for a manager also those of the
 * center that wait for their person. Who repairs aliases sees that responses wait, and nothing of what was said.
 */
@ApplicationScoped
public class Visible {
    private static final String PLACES = "(SELECT p.employee_id FROM roster_place p WHERE %s)";

    /** By index: the view of places alone would look at everybody's assignments. */
    private static final String PEOPLE = """
            SELECT p.employee_id, EXISTS (SELECT FROM roster_assignment o
                WHERE o.employee_id = p.employee_id AND o.center_id <> p.center_id) AS moved
            FROM roster_place p
            WHERE p.employee_id = ANY (ARRAY(SELECT a.employee_id FROM roster_assignment a WHERE a.%1$s = :scope))
              AND p.%1$s = :scope""";

    /** Nobody has it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Jdbi jdbi;
    private final Access access;
    private final Caller caller;

    Visible(Jdbi jdbi, Access access, Caller caller) {
        this.jdbi = jdbi;
        this.access = access;
        this.caller = caller;
    }

    /** A condition on {@code response r}, with one parameter named {@code scope}. */
    public record Condition(String sql, UUID scope) {}

    /** For lists. */
    public Condition entire() {
        return entire(access.scope());
    }

    /** For lists of what another scope contains. */
    public Condition entire(Scope scope) {
        return switch (scope) {
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

    private record Person(UUID employeeId, boolean moved) {}

    /** Whose responses the caller sees entirely, and whether they see besides that responses wait. */
    Sight sight() {
        Sight entire =
                switch (access.scope()) {
                    case Scope.Everyone _ -> Sight.ofEveryone();
                    case Scope.Nobody _ -> Sight.of(null, Set.of(), Set.of());
                    case Scope.Self self -> Sight.of(null, Set.of(self.employeeId()), Set.of());
                    case Scope.Team team -> team(team.supervisorId());
                    case Scope.Center center -> center(center.centerId());
                };
        return entire.alsoWaiting(waiting());
    }

    private Sight team(UUID supervisor) {
        Set<UUID> people = ids(people(PEOPLE.formatted("supervisor_id") + " AND NOT p.ended", supervisor), false);
        people.add(supervisor);
        return Sight.of(null, people, Set.of());
    }

    private Sight center(UUID center) {
        List<Person> people = people(PEOPLE.formatted("center_id"), center);
        return Sight.of(center, ids(people, false), ids(people, true));
    }

    private List<Person> people(String query, UUID scope) {
        return jdbi.withHandle(sql ->
                sql.createQuery(query).bind("scope", scope).mapTo(Person.class).list());
    }

    private static Set<UUID> ids(List<Person> people, boolean onlyMoved) {
        Set<UUID> ids = new java.util.HashSet<>();
        people.stream()
                .filter(person -> person.moved() || !onlyMoved)
                .map(Person::employeeId)
                .forEach(ids::add);
        return ids;
    }

    /**
     * Whether the caller sees one response entirely, with the same queries whatever the answer.
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

    /** Refuses to look for words on behalf of somebody who may not read them. */
    void requireWordsFor(Filter filter) {
        if (filter.text() != null && !words()) {
            throw Problems.forbidden("Your role may not read what customers wrote, so it cannot search it.");
        }
    }

    /** Whether the caller reads what customers wrote. */
    public boolean words() {
        return switch (access.scope()) {
            case Scope.Self _, Scope.Team _, Scope.Center _ -> true;
            case Scope.Everyone _, Scope.Nobody _ -> false;
        };
    }
}
