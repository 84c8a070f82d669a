package io.vocation.training.session;

import io.vocation.commons.access.Caller;
import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import io.vocation.training.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives and frees seats and keeps the waiting list. Nobody is kept from training by eligibility (practice T1). */
@ApplicationScoped
class Seating {
    private final Sessions sessions;
    private final Seats seats;
    private final WaitingLists waitingLists;
    private final Audience audience;
    private final Announcing announcing;
    private final Roster roster;
    private final Caller caller;

    Seating(
            Sessions sessions,
            Seats seats,
            WaitingLists waitingLists,
            Audience audience,
            Announcing announcing,
            Roster roster,
            Caller caller) {
        this.sessions = sessions;
        this.seats = seats;
        this.waitingLists = waitingLists;
        this.audience = audience;
        this.announcing = announcing;
        this.roster = roster;
        this.caller = caller;
    }

    /** @param isNew false when it was theirs before */
    record Seated(SeatView seat, boolean isNew) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 session-full, which offers the waiting list */
    @Transactional
    Seated seat(UUID id, UUID employee) {
        Session session = audience.require(id, sessions::locked);
        audience.requirePerson(employee);
        Optional<SeatView> held = seats.heldBy(id, employee);
        if (held.isPresent()) {
            return new Seated(held.get(), false);
        }
        requireCanAttend(session, employee);
        if (seats.taken(id) >= session.capacity()) {
            throw full(session);
        }
        if (!seats.take(id, employee, caller.name())) {
            throw Problems.conflict("This employee holds a seat in another session at that time.");
        }
        waitingLists.leave(id, employee);
        announce(session);
        return new Seated(seats.heldBy(id, employee).orElseThrow(), true);
    }

    /** Frees a seat, and gives it to the first on the waiting list who can take it. */
    @Transactional
    void release(UUID id, UUID employee) {
        Session session = audience.require(id, sessions::lockedForMoves);
        audience.requireAttendee(session, employee);
        session.requireOpen(Instant.now());
        if (!seats.release(id, employee)) {
            throw Problems.notFound("seat of employee", employee);
        }
        fillOne(session);
        announce(session);
    }

    /** @return their place, which was theirs before when this is repeated */
    @Transactional
    boolean await(UUID id, UUID employee) {
        Session session = audience.require(id, sessions::locked);
        audience.requirePerson(employee);
        if (seats.heldBy(id, employee).isPresent()) {
            throw Problems.conflict("This employee holds a seat in this session.");
        }
        requireCanAttend(session, employee);
        boolean joined = waitingLists.join(id, employee);
        if (joined) {
            announce(session);
        }
        return joined;
    }

    @Transactional
    void leave(UUID id, UUID employee) {
        Session session = audience.require(id, sessions::locked);
        audience.requireAttendee(session, employee);
        if (!waitingLists.leave(id, employee)) {
            throw Problems.notFound("waiting employee", employee);
        }
        announce(session);
    }

    /** Gives every free seat to those who wait. */
    void fill(Session session) {
        for (int free = session.capacity() - seats.taken(session.id()); free > 0; free--) {
            fillOne(session);
        }
    }

    /** Who cannot take it, such as one who holds a seat elsewhere at that time, keeps waiting. */
    private void fillOne(Session session) {
        waitingLists.of(session.id()).stream()
                .map(WaitingView::employeeId)
                .filter(employee -> canAttend(session, employee) && seats.take(session.id(), employee, "waiting list"))
                .findFirst()
                .ifPresent(employee -> {
                    waitingLists.leave(session.id(), employee);
                    audience.concerns(List.of(employee));
                });
    }

    private void requireCanAttend(Session session, UUID employee) {
        session.requireOpen(Instant.now());
        if (!canAttend(session, employee)) {
            throw Problems.conflict("This employee does not work in the session's center, or will have left by then.");
        }
    }

    private boolean canAttend(Session session, UUID employee) {
        LocalDate day = LocalDate.ofInstant(
                session.startsAt(), roster.zoneOf(session.centerId()).orElse(ZoneOffset.UTC));
        return roster.worksIn(session.centerId(), employee, day);
    }

    private void announce(Session session) {
        session.seatsChanged(Instant.now());
        announcing.seatsChanged(session);
    }

    private RuntimeException full(Session session) {
        int waiting = waitingLists.of(session.id()).size();
        return Problems.of(
                        ProblemType.SESSION_FULL,
                        "All " + session.capacity() + " seats are taken. The waiting list gives the next free one.")
                .with("waitingList", SessionResource.PATH + "/" + session.id() + "/waiting-list")
                .with("waiting", waiting)
                .build();
    }
}
