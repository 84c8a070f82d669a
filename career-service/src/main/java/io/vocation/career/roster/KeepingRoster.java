package io.vocation.career.roster;

import io.vocation.career.account.Accounts;
import io.vocation.career.organization.Center;
import io.vocation.career.organization.Centers;
import io.vocation.career.organization.Team;
import io.vocation.career.organization.Teams;
import io.vocation.commons.feed.Feed;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.commons.roster.RosterEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes over what HR systems know of a person, by employee number (practice H1), and tells the other services. */
@ApplicationScoped
class KeepingRoster {
    private final Employees employees;
    private final Centers centers;
    private final Teams teams;
    private final Aliases aliases;
    private final Accounts accounts;
    private final Feed feed;

    KeepingRoster(Employees employees, Centers centers, Teams teams, Aliases aliases, Accounts accounts, Feed feed) {
        this.employees = employees;
        this.centers = centers;
        this.teams = teams;
        this.aliases = aliases;
        this.accounts = accounts;
        this.feed = feed;
    }

    /** What an upsert did. */
    enum Change {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    record Kept(Employee employee, Change change) {}

    /**
     * Creates the person or takes over what differs. Repeating it changes nothing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it contradicts itself or names what is unknown, 409
     *     when a login name is another person's; nothing was changed then
     */
    @Transactional
    Kept keep(String employeeNumber, NewEmployee known) {
        employees.lock(employeeNumber);
        Employee held = employees.numbered(employeeNumber).orElse(null);
        Employee employee = held == null ? new Employee(employeeNumber) : held;
        Destination destination = check(employee, known);
        boolean changed = employee.describe(known);
        changed |= destination != null && destination.apply(employee);
        for (NewAlias alias : orNone(known.aliases())) {
            changed |= employee.alias(alias.held());
        }
        if (held != null && !changed) {
            return new Kept(held, Change.UNCHANGED);
        }
        publish(employee);
        return new Kept(employee, held == null ? Change.CREATED : Change.CHANGED);
    }

    /** Moves a person from a day on. @throws io.quarkiverse.resteasy.problem.HttpProblem as {@link #keep} */
    @Transactional
    Employee assign(UUID id, NewAssignment wanted) {
        Employee employee = employees.require(id);
        List<Violation> wrong = new ArrayList<>();
        Destination destination = destination(wanted, employee, "", wrong);
        refuse(wrong);
        if (destination.apply(employee)) {
            publish(employee);
        }
        return employee;
    }

    /** Adds a login name. @throws io.quarkiverse.resteasy.problem.HttpProblem as {@link #keep} */
    @Transactional
    Employee alias(UUID id, NewAlias wanted) {
        Employee employee = employees.require(id);
        aliases.requireFree(wanted, employee.id());
        if (employee.alias(wanted.held())) {
            publish(employee);
        }
        return employee;
    }

    private record Destination(NewAssignment wanted, UUID center, UUID team, UUID supervisor) {
        boolean apply(Employee employee) {
            return employee.assign(wanted.from(), center, team, supervisor, wanted.position());
        }
    }

    private Destination check(Employee employee, NewEmployee known) {
        List<Violation> wrong = new ArrayList<>();
        if (known.leftOn() != null && known.leftOn().isBefore(known.hiredOn())) {
            wrong.add(Violation.body("leftOn", "leftOn is before hiredOn."));
        }
        if (known.csrSince() != null && known.csrSince().isBefore(known.hiredOn())) {
            wrong.add(Violation.body("csrSince", "csrSince is before hiredOn."));
        }
        Destination destination =
                known.assignment() == null ? null : destination(known.assignment(), employee, "assignment.", wrong);
        if (known.assignment() != null && known.assignment().from().isBefore(known.hiredOn())) {
            wrong.add(Violation.body("assignment.from", "The assignment begins before the person was hired."));
        }
        if (known.assignment() != null
                && known.leftOn() != null
                && !known.leftOn().isBefore(known.hiredOn())
                && !known.assignment().from().isBefore(known.leftOn())) {
            wrong.add(Violation.body("assignment.from", "The assignment begins after the person left."));
        }
        refuse(wrong);
        if (known.login() != null) {
            employees.requireFree(known.login(), employee.id());
        }
        orNone(known.aliases()).forEach(alias -> aliases.requireFree(alias, employee.id()));
        return destination;
    }

    private Destination destination(NewAssignment wanted, Employee employee, String at, List<Violation> wrong) {
        UUID center = centers.withCode(wanted.center()).map(Center::id).orElse(null);
        if (center == null) {
            wrong.add(Violation.body(at + "center", "There is no center '" + wanted.center() + "'."));
            return null;
        }
        UUID team = null;
        if (wanted.team() != null) {
            team = teams.named(center, wanted.team()).map(Team::id).orElse(null);
            if (team == null) {
                wrong.add(Violation.body(at + "team", "The center has no team '" + wanted.team() + "'."));
            }
        }
        return new Destination(wanted, center, team, supervisor(wanted, employee, at, wrong));
    }

    private UUID supervisor(NewAssignment wanted, Employee employee, String at, List<Violation> wrong) {
        if (wanted.supervisor() == null) {
            return null;
        }
        if (wanted.supervisor().equals(employee.employeeNumber())) {
            wrong.add(Violation.body(at + "supervisor", "Nobody supervises themselves."));
            return null;
        }
        UUID supervisor =
                employees.numbered(wanted.supervisor()).map(Employee::id).orElse(null);
        if (supervisor == null) {
            wrong.add(Violation.body(at + "supervisor", "There is no employee '" + wanted.supervisor() + "'."));
        }
        return supervisor;
    }

    /** Also marks the accounts that this may change as due: the person's, and those of their supervisors. */
    private void publish(Employee employee) {
        Set<UUID> concerned = new HashSet<>(accounts.supervisorsOf(employee.id()));
        employees.persistAndFlush(employee);
        concerned.addAll(employee.supervisors());
        concerned.add(employee.id());
        accounts.changed(concerned);
        UUID center = employee.centerOn(LocalDate.now(java.time.ZoneOffset.UTC)).orElse(null);
        feed.append(RosterEvent.EMPLOYEE_CHANGED, employee.id(), center, employee.event());
    }

    private static void refuse(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw Problems.invalid(wrong);
        }
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
