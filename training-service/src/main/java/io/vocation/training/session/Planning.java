package io.vocation.training.session;

import io.vocation.commons.access.Caller;
import io.vocation.commons.http.Versions;
import io.vocation.commons.policy.Policies;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.training.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.exception.ConstraintViolationException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;

/** Plans, changes and cancels sessions. */
@ApplicationScoped
class Planning {
    private static final String MOST_SEATS = "training.session.most-seats";

    private final Sessions sessions;
    private final Seats seats;
    private final WaitingLists waitingLists;
    private final Seating seating;
    private final Audience audience;
    private final Announcing announcing;
    private final IdempotencyKeys keys;
    private final Policies policies;
    private final Roster roster;
    private final Caller caller;

    Planning(
            Sessions sessions,
            Seats seats,
            WaitingLists waitingLists,
            Seating seating,
            Audience audience,
            Announcing announcing,
            IdempotencyKeys keys,
            Policies policies,
            Roster roster,
            Caller caller) {
        this.sessions = sessions;
        this.seats = seats;
        this.waitingLists = waitingLists;
        this.seating = seating;
        this.audience = audience;
        this.announcing = announcing;
        this.keys = keys;
        this.policies = policies;
        this.roster = roster;
        this.caller = caller;
    }

    /** @param idempotencyKey null when a repetition is to plan another one */
    @Transactional
    Session plan(NewSession wanted, String idempotencyKey) {
        audience.requireCenter(wanted.centerId());
        UUID id = UUID.randomUUID();
        if (idempotencyKey != null) {
            UUID made = keys.claim(caller.name(), idempotencyKey, wanted, id);
            if (!made.equals(id)) {
                return sessions.require(made);
            }
        }
        Instant now = Instant.now();
        Span span = Span.ahead(wanted.startsAt(), wanted.endsAt(), now);
        requireTrainer(wanted);
        Session session = new Session(id, wanted, span, capacity(wanted, span, 0), caller.name(), now);
        sessions.persist(session);
        announcing.sessionChanged(session);
        concerns(session);
        return session;
    }

    /** Its people keep their seats; those who wait are given what a larger capacity frees. */
    @Transactional
    Session change(UUID id, String ifMatch, NewSession wanted) {
        Session session = audience.require(id, sessions::lockedForMoves);
        Versions.require(ifMatch, session.version());
        Instant now = Instant.now();
        session.requireOpen(now);
        Span span = Span.ahead(wanted.startsAt(), wanted.endsAt(), now);
        requireTrainer(wanted);
        concerns(session);
        int before = session.capacity();
        int capacity = capacity(wanted, span, before);
        if (seats.taken(id) > capacity) {
            throw Problems.conflict("More than " + capacity + " seats are taken.");
        }
        seats.moveDown(id, capacity);
        session.change(wanted, span, capacity, now);
        try {
            announcing.sessionChanged(session);
        } catch (ConstraintViolationException e) {
            throw Problems.conflict("Someone who holds a seat has one in another session at that time.");
        }
        if (capacity != before) {
            seating.fill(session);
            announcing.seatsChanged(session);
        }
        concerns(session);
        return session;
    }

    /** Frees every seat and ends the waiting; canceling again changes nothing. */
    @Transactional
    void cancel(UUID id, String ifMatch) {
        Session session = audience.require(id, sessions::lockedForMoves);
        if (ifMatch != null) {
            Versions.require(ifMatch, session.version());
        }
        if (session.isCanceled()) {
            return;
        }
        concerns(session);
        session.cancel(Instant.now());
        seats.releaseAll(id);
        waitingLists.leaveAll(id);
        announcing.sessionChanged(session);
        announcing.seatsChanged(session);
    }

    /** Whom a change of the session touches: who teaches, who sits in it, who waits. */
    private void concerns(Session session) {
        audience.concerns(Stream.of(
                        Stream.ofNullable(session.trainerId()),
                        seats.of(session.id()).stream().map(SeatView::employeeId),
                        waitingLists.of(session.id()).stream().map(WaitingView::employeeId))
                .flatMap(people -> people)
                .toList());
    }

    /** What is wanted, or as many as policy allows; a policy that was lowered since takes no seat away. */
    private int capacity(NewSession wanted, Span span, int before) {
        LocalDate day = LocalDate.ofInstant(
                span.start(), roster.zoneOf(wanted.centerId()).orElse(ZoneOffset.UTC));
        int allowed =
                Math.min(policies.inForce(wanted.centerId(), MOST_SEATS, day).asInt(), NewSession.MOST_SEATS);
        if (wanted.seats() == null) {
            return before == 0 ? allowed : before;
        }
        if (wanted.seats() > Math.max(allowed, before)) {
            throw Problems.invalid(
                    Violation.body("seats", "The center's policy allows at most " + allowed + " in a session."));
        }
        return wanted.seats();
    }

    private void requireTrainer(NewSession wanted) {
        if (wanted.trainerId() != null && !roster.knows(wanted.trainerId())) {
            throw Problems.invalid(Violation.body("trainerId", "The roster has no such employee."));
        }
    }
}
