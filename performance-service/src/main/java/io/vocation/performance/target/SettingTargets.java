package io.vocation.performance.target;

import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.http.Versions;
import io.vocation.commons.policy.ClosedPeriods;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.performance.principle.Principles;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sets and ends targets, never in a closed period (practice P2). */
@ApplicationScoped
class SettingTargets {
    private final TargetBook book;
    private final Principles principles;
    private final Roster roster;
    private final Access access;
    private final Caller caller;
    private final CurrentOperation current;

    SettingTargets(
            TargetBook book,
            Principles principles,
            Roster roster,
            Access access,
            Caller caller,
            CurrentOperation current) {
        this.book = book;
        this.principles = principles;
        this.roster = roster;
        this.access = access;
        this.caller = caller;
        this.current = current;
    }

    /** Sets a target; the one that held until then ends, and one that was set for later stays and follows. */
    @Transactional
    Target set(UUID centerId, NewTarget asked) {
        access.requireCenter(centerId);
        Center center = roster.center(centerId);
        book.lock(centerId);
        NewTarget wanted = checked(centerId, asked);
        requireOpen(center, wanted.effectiveFrom());
        GoalSubject subject = wanted.subject().subject();
        LocalDate next = null;
        for (Target other : book.from(centerId, subject, wanted.metric(), wanted.effectiveFrom())) {
            if (other.effectiveFrom().equals(wanted.effectiveFrom())) {
                throw Problems.conflict("There is one from " + wanted.effectiveFrom() + " on already: " + other.id()
                        + ". End it on that day first.");
            }
            if (other.effectiveFrom().isAfter(wanted.effectiveFrom())) {
                next = other.effectiveFrom();
                break;
            }
            replace(other, wanted);
        }
        Target target = new Target(centerId, wanted, next);
        book.persistAndFlush(target);
        book.note(target, TargetChange.What.SET, caller.name(), wanted.reason());
        onRecord(target, wanted.reason());
        return target;
    }

    private void replace(Target before, NewTarget wanted) {
        before.endOn(wanted.effectiveFrom());
        // The new one would overlap it: what Hibernate keeps to itself, it writes after what is new.
        book.flush();
        book.note(before, TargetChange.What.REPLACED, caller.name(), wanted.reason());
    }

    /** Ends a target. */
    @Transactional
    Target end(UUID centerId, UUID id, String ifMatch, EndOfTarget end) {
        access.requireCenter(centerId);
        Center center = roster.center(centerId);
        book.lock(centerId);
        Target target = book.locked(centerId, id);
        Versions.require(ifMatch, target.version());
        requireOthers(target.subject());
        if (end.effectiveTo().isBefore(target.effectiveFrom())) {
            throw Problems.invalid(Violation.body("effectiveTo", "It begins on " + target.effectiveFrom() + " only."));
        }
        if (target.endsOnOrBefore(end.effectiveTo())) {
            throw Problems.conflict("It ends on " + target.effectiveTo() + " already.");
        }
        requireOpen(center, end.effectiveTo());
        LocalDate until = target.effectiveTo();
        target.endOn(end.effectiveTo());
        book.flush();
        book.note(target, TargetChange.What.ENDED, caller.name(), end.reason());
        if (end.effectiveTo().equals(target.effectiveFrom())) {
            book.replacedBy(target).ifPresent(before -> resume(before, until, end.reason()));
        }
        onRecord(target, end.reason());
        return target;
    }

    /** What was replaced by something that never held goes on in its place. */
    private void resume(Target before, LocalDate until, String reason) {
        before.endOn(until);
        book.flush();
        book.note(before, TargetChange.What.RESUMED, caller.name(), reason);
    }

    /** What is wanted, its ids as we write them. */
    private NewTarget checked(UUID center, NewTarget wanted) {
        List<Violation> violations = new ArrayList<>();
        GoalSubject subject = plain(wanted.subject().subject());
        if (subject == null || !book.knows(center, subject, wanted.effectiveFrom())) {
            violations.add(Violation.body(
                    "subject.key", "The center has no such " + wanted.subject().kind() + "."));
        }
        if (!wanted.subject().kind().has(wanted.metric())) {
            violations.add(Violation.body("metric", "FCR is a figure of teams and centers only."));
        }
        if (wanted.target() == null && wanted.minimum() == null) {
            violations.add(Violation.body("target", "It sets a target, a minimum, or both."));
        } else if (wanted.target() != null
                && wanted.minimum() != null
                && wanted.minimum().compareTo(wanted.target()) > 0) {
            violations.add(Violation.body("minimum", "It is above the target."));
        }
        if (wanted.principleId() != null && !principles.exist(center, wanted.principleId())) {
            violations.add(Violation.body("principleId", "The center published no such principle."));
        }
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        requireOthers(subject);
        return wanted.of(subject);
    }

    /** Null for what is no id or name, or a center with one. */
    private static GoalSubject plain(GoalSubject subject) {
        try {
            return switch (subject.kind()) {
                case EMPLOYEE, TEAM ->
                    new GoalSubject(
                            subject.kind(), UUID.fromString(subject.key()).toString());
                case POSITION -> subject.key().isEmpty() ? null : subject;
                case CENTER -> subject.key().isEmpty() ? subject : null;
            };
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void requireOthers(GoalSubject subject) {
        boolean own = caller.employeeId()
                .map(GoalSubject::employee)
                .filter(subject::equals)
                .isPresent();
        if (own) {
            throw Problems.forbidden("Nobody does this for themselves.");
        }
    }

    private static void requireOpen(Center center, LocalDate day) {
        LocalDate open = ClosedPeriods.firstOpenDay(Instant.now(), center.zoneId());
        if (day.isBefore(open)) {
            throw ClosedPeriods.conflict(day, open);
        }
    }

    private void onRecord(Target target, String reason) {
        current.because(reason);
        current.detail("target", target.id().toString());
        if (target.subject().kind() == GoalSubject.Kind.EMPLOYEE) {
            access.concerns(UUID.fromString(target.subject().key()));
        }
    }
}
