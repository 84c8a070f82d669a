package io.vocation.training.session;

import java.util.List;
import java.util.UUID;

/**
 * Everyone who sits in a session or waits for a seat, as the feed tells it.
 *
 * @param version the session's
 * @param waitingList who waits, first come first
 */
record SeatsEvent(UUID sessionId, UUID centerId, List<Seat> seats, List<UUID> waitingList, long version) {
    static final String TYPE = "seat.changed";

    record Seat(int number, UUID employeeId) {}
}
