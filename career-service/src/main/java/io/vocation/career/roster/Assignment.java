package io.vocation.career.roster;

import io.vocation.commons.roster.RosterEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where a person is from one day to another, half-open.
 *
 * @param to the first day it no longer holds; null while it is open
 */
@Embeddable
record Assignment(
        @Column(name = "from_day", nullable = false) LocalDate from,
        @Column(name = "to_day") LocalDate to,
        @Column(name = "center_id", nullable = false) UUID centerId,
        @Column(name = "team_id") UUID teamId,
        @Column(name = "supervisor_id") UUID supervisorId,
        @Column(nullable = false) String position) {
    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    Assignment ending(LocalDate day) {
        return new Assignment(from, day, centerId, teamId, supervisorId, position);
    }

    Assignment startingAt(LocalDate day) {
        return new Assignment(day, to, centerId, teamId, supervisorId, position);
    }

    RosterEvent.Assignment event() {
        return new RosterEvent.Assignment(from, to, centerId, teamId, supervisorId, position);
    }
}
