package io.vocation.performance.awareness;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.policy.Policies;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.tally.Measure;
import io.vocation.performance.tally.Subject;
import io.vocation.performance.tally.Tallies;
import io.vocation.performance.window.Window;
import io.vocation.performance.window.WindowQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks people to state their numbers, and compares what they state with what is so at that moment. */
@ApplicationScoped
class CheckingIn {
    private static final String TOLERANCE = "awareness.tolerance";
    private static final String ANSWER_WITHIN = "awareness.answer-within";
    private static final String SHOWN_FROM = "standing.shown-from";

    private final CheckIns checkIns;
    private final Tallies tallies;
    private final Policies policies;
    private final Roster roster;
    private final Access access;
    private final Caller caller;
    private final CurrentOperation current;

    CheckingIn(
            CheckIns checkIns,
            Tallies tallies,
            Policies policies,
            Roster roster,
            Access access,
            Caller caller,
            CurrentOperation current) {
        this.checkIns = checkIns;
        this.tallies = tallies;
        this.policies = policies;
        this.roster = roster;
        this.access = access;
        this.caller = caller;
        this.current = current;
    }

    /** Asks somebody whom the caller leads. */
    @Transactional
    CheckInView ask(UUID employee, NewCheckIn wanted) {
        access.requirePerson(employee);
        if (access.placeOf(employee).filter(place -> !place.ended()).isEmpty()) {
            throw Problems.conflict("Nobody is asked who works in no center today.");
        }
        Center center = roster.employee(employee).center();
        Instant now = Instant.now();
        LocalDate today = LocalDate.ofInstant(now, center.zoneId());
        CheckIn checkIn = new CheckIn(
                center.id(),
                employee,
                window(wanted, center, today),
                new CheckIn.Asker(caller.name(), caller.employeeId().orElse(null)),
                now,
                policies.inForce(center.id(), ANSWER_WITHIN, today).asInt());
        checkIns.persistAndFlush(checkIn);
        return CheckInView.of(checkIns.told(employee, checkIn.id()));
    }

    private Window window(NewCheckIn wanted, Center center, LocalDate today) {
        if (wanted == null || wanted.from() == null && wanted.to() == null) {
            int days = policies.inForce(center.id(), WindowQuery.LENGTH, today).asInt();
            return Window.rolling(today, days, center.zone());
        }
        if (wanted.from() == null || wanted.to() == null) {
            throw Problems.invalid(
                    Violation.body(wanted.from() == null ? "from" : "to", "'from' and 'to' go together."));
        }
        if (wanted.to().isBefore(wanted.from()) || wanted.to().isAfter(today)) {
            throw Problems.invalid(
                    Violation.body("to", "'" + wanted.to() + "' is before 'from', or lies in the future."));
        }
        return new Window(wanted.from(), wanted.to(), center.zone());
    }

    /** Takes the answer of whom it is about, and of nobody else. */
    @Transactional
    CheckInView answer(UUID id, NewAnswer answer) {
        UUID me = caller.employeeId().orElseThrow(() -> Problems.notFound("employee of", caller.name()));
        CheckIn checkIn = checkIns.requireOwn(id, me);
        Center center = roster.center(checkIn.centerId());
        Instant now = Instant.now();
        LocalDate today = LocalDate.ofInstant(now, center.zoneId());
        checkIn.requireOpen(today);
        BigDecimal tolerance = policies.inForce(center.id(), TOLERANCE, today).value();
        List<Statement> statements = compared(checkIn, center, stated(answer), tolerance, today);
        checkIn.answered(now, today, tolerance, CheckInOutcome.of(statements));
        checkIns.flush();
        checkIns.state(checkIn, statements);
        current.concerns(me);
        return CheckInView.of(checkIns.told(me, id));
    }

    private List<Statement> compared(
            CheckIn checkIn, Center center, Map<Measure, BigDecimal> stated, BigDecimal tolerance, LocalDate today) {
        int shownFrom = policies.inForce(center.id(), SHOWN_FROM, today).asInt();
        Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
        Figure.of(tallies.of(center.id(), Subject.employee(checkIn.employeeId()), checkIn.window(center.zone())))
                .forEach(figure -> figures.put(figure.metric(), figure));
        return Arrays.stream(Measure.values())
                .filter(metric -> stated.containsKey(metric) || figures.containsKey(metric))
                .map(metric ->
                        Statement.compared(metric, stated.get(metric), figures.get(metric), shownFrom, tolerance))
                .toList();
    }

    private static Map<Measure, BigDecimal> stated(NewAnswer answer) {
        Map<Measure, BigDecimal> stated = new EnumMap<>(Measure.class);
        answer.statements().forEach(each -> {
            if (!each.metric().isOfPeople()) {
                throw Problems.invalid(Violation.body("statements", "FCR is a figure of teams and centers only."));
            }
            if (stated.put(each.metric(), each.stated()) != null) {
                throw Problems.invalid(Violation.body("statements", each.metric() + " is stated twice."));
            }
        });
        return stated;
    }
}
