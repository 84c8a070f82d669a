package io.vocation.career.roster;

import io.vocation.commons.roster.RosterEvent;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person on the roster, with their history. Known by the employee number, never twice (practice H1). */
@Entity
public class Employee {
    @Id
    private UUID id;

    @Column(name = "employee_number")
    private String employeeNumber;

    private String name;
    private String login;
    private String email;

    @Column(name = "hired_on")
    private LocalDate hiredOn;

    @Column(name = "csr_since")
    private LocalDate csrSince;

    @Column(name = "left_on")
    private LocalDate leftOn;

    @Column(name = "improvement_plan_since")
    private LocalDate improvementPlanSince;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "assignment", joinColumns = @JoinColumn(name = "employee_id"))
    private List<Assignment> assignments = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "alias", joinColumns = @JoinColumn(name = "employee_id"))
    private List<Alias> aliases = new ArrayList<>();

    /** For Hibernate. */
    protected Employee() {}

    Employee(String employeeNumber) {
        this.id = UUID.randomUUID();
        this.employeeNumber = employeeNumber;
    }

    /** Takes over what is known of the person. @return whether anything differs from before */
    boolean describe(NewEmployee known) {
        LocalDate since = known.csrSince() == null ? known.hiredOn() : known.csrSince();
        boolean same = Objects.equals(name, known.name())
                && Objects.equals(login, lower(known.login()))
                && Objects.equals(email, lower(known.email()))
                && Objects.equals(hiredOn, known.hiredOn())
                && Objects.equals(csrSince, since)
                && Objects.equals(leftOn, known.leftOn())
                && Objects.equals(improvementPlanSince, known.improvementPlanSince());
        name = known.name();
        login = lower(known.login());
        email = lower(known.email());
        hiredOn = known.hiredOn();
        csrSince = since;
        leftOn = known.leftOn();
        improvementPlanSince = known.improvementPlanSince();
        if (leftOn != null) {
            assignments.removeIf(held -> !held.from().isBefore(leftOn));
            assignments.replaceAll(held -> held.holdsOn(leftOn) ? held.ending(leftOn) : held);
        }
        return !same;
    }

    /**
     * From {@code from} on, and until the next change that is known already or the day they leave, the person is there.
     *
     * @return whether anything differs from before
     */
    boolean assign(LocalDate from, UUID center, UUID team, UUID supervisor, String position) {
        LocalDate next = Stream.concat(assignments.stream().map(Assignment::from), Stream.ofNullable(leftOn))
                .filter(day -> day.isAfter(from))
                .min(Comparator.naturalOrder())
                .orElse(null);
        Assignment wanted = new Assignment(from, next, center, team, supervisor, position);
        Optional<Assignment> held =
                assignments.stream().filter(known -> known.holdsOn(from)).findFirst();
        if (held.isPresent() && wanted.equals(held.get().ending(next).startingAt(from))) {
            return false;
        }
        held.ifPresent(known -> {
            assignments.remove(known);
            if (known.from().isBefore(from)) {
                assignments.add(known.ending(from));
            }
        });
        assignments.add(wanted);
        return true;
    }

    /** Adds a login name, or changes when a known one ends. @return whether anything differs from before */
    boolean alias(Alias wanted) {
        if (aliases.contains(wanted)) {
            return false;
        }
        aliases.removeIf(wanted::sameBeginning);
        aliases.add(wanted);
        return true;
    }

    public UUID id() {
        return id;
    }

    String employeeNumber() {
        return employeeNumber;
    }

    /** The account's user name: the employee number, in lower case, unless told otherwise. */
    String login() {
        return login == null ? lower(employeeNumber) : login;
    }

    /** Whoever supervises this person, or will, or did. */
    Set<UUID> supervisors() {
        return assignments.stream()
                .map(Assignment::supervisorId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    public LocalDate hiredOn() {
        return hiredOn;
    }

    /** Since when this person does the job of a CSR; the day they were hired unless told otherwise. */
    public LocalDate csrSince() {
        return csrSince;
    }

    /** The last day of employment is the day before; null while employed. */
    public LocalDate leftOn() {
        return leftOn;
    }

    /** Since when an improvement plan is open, as the HR system reports; null when none is. */
    public LocalDate improvementPlanSince() {
        return improvementPlanSince;
    }

    /** The center on a day; empty when not assigned then. */
    public Optional<UUID> centerOn(LocalDate day) {
        return assignments.stream()
                .filter(known -> known.holdsOn(day))
                .map(Assignment::centerId)
                .findFirst();
    }

    long version() {
        return version;
    }

    EmployeeView view() {
        return new EmployeeView(
                id,
                employeeNumber,
                name,
                login(),
                email,
                hiredOn,
                csrSince,
                leftOn,
                improvementPlanSince,
                inOrder().map(Assignment::event).toList(),
                aliases.stream().map(Alias::event).toList());
    }

    RosterEvent.Employee event() {
        return new RosterEvent.Employee(
                id,
                employeeNumber,
                name,
                hiredOn,
                leftOn,
                version,
                inOrder().map(Assignment::event).toList(),
                aliases.stream().map(Alias::event).toList());
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private Stream<Assignment> inOrder() {
        return assignments.stream().sorted(Comparator.comparing(Assignment::from));
    }
}
