package io.vocation.training.session;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import java.time.Instant;
import java.util.UUID;

/** A session of training in a center. Its version also counts changes of its seats and waiting list. */
@Entity
class Session {
    @Id
    private UUID id;

    private UUID centerId;
    private String title;
    private Instant startsAt;
    private Instant endsAt;
    private String location;
    private UUID trainerId;
    private int capacity;

    @Enumerated(EnumType.STRING)
    private SessionState state;

    /** For the trail; read in the database only. */
    @SuppressWarnings("UnusedVariable")
    private String plannedBy;

    @SuppressWarnings("UnusedVariable")
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    protected Session() {}

    Session(UUID id, NewSession wanted, Span span, int seats, String by, Instant now) {
        this.id = id;
        centerId = wanted.centerId();
        state = SessionState.PLANNED;
        plannedBy = by;
        describe(wanted, span, seats, now);
    }

    /** Takes over what is wanted; the center stays. */
    void change(NewSession wanted, Span span, int seats, Instant now) {
        requireOpen(now);
        if (!centerId.equals(wanted.centerId())) {
            throw Problems.invalid(Violation.body("centerId", "A session stays in its center."));
        }
        describe(wanted, span, seats, now);
    }

    void cancel(Instant now) {
        requireOpen(now);
        state = SessionState.CANCELED;
        changedAt = now;
    }

    /** Counts a change of its seats or waiting list as one of its own. */
    void seatsChanged(Instant now) {
        changedAt = now;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when it was canceled or has begun */
    void requireOpen(Instant now) {
        if (isCanceled()) {
            throw Problems.conflict("The session was canceled.");
        }
        if (!startsAt.isAfter(now)) {
            throw Problems.conflict("The session has begun at " + startsAt + ".");
        }
    }

    private void describe(NewSession wanted, Span span, int seats, Instant now) {
        title = wanted.title().strip();
        startsAt = span.start();
        endsAt = span.end();
        location = wanted.location();
        trainerId = wanted.trainerId();
        capacity = seats;
        changedAt = now;
    }

    boolean isCanceled() {
        return state == SessionState.CANCELED;
    }

    UUID id() {
        return id;
    }

    UUID centerId() {
        return centerId;
    }

    Instant startsAt() {
        return startsAt;
    }

    /** Null while nobody is named. */
    UUID trainerId() {
        return trainerId;
    }

    int capacity() {
        return capacity;
    }

    long version() {
        return version;
    }

    SessionEvent event() {
        return new SessionEvent(id, centerId, title, startsAt, endsAt, location, trainerId, capacity, state, version);
    }
}
