package io.vocation.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Someone who works or worked at the center.
 *
 * @param leftOn the first day they were no longer employed; null for those still here. No contact falls on it, so it
 *     reads as well as the last day on the books
 * @param assignments in order, without gaps or overlaps, from the hire date on
 * @param aliases in order, for CSRs only
 */
public record Person(
        String employeeNumber,
        String name,
        Role role,
        LocalDate hiredOn,
        LocalDate leftOn,
        List<Assignment> assignments,
        List<Alias> aliases) {

    public Person {
        assignments = List.copyOf(assignments);
        aliases = List.copyOf(aliases);
    }

    public boolean isCsr() {
        return role == Role.CSR;
    }

    public boolean isEmployedOn(LocalDate day) {
        return Interval.contains(hiredOn, leftOn, day);
    }

    public Optional<Assignment> assignmentOn(LocalDate day) {
        return assignments.stream().filter(a -> a.holdsOn(day)).findFirst();
    }

    public Optional<Alias> aliasOn(LocalDate day) {
        return aliases.stream().filter(a -> a.holdsOn(day)).findFirst();
    }
}
