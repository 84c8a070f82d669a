package io.vocation.training.session;

import java.time.Instant;
import java.util.UUID;

/** The whole state of a session, as the feed tells it. */
record SessionEvent(
        UUID id,
        UUID centerId,
        String title,
        Instant startsAt,
        Instant endsAt,
        String location,
        UUID trainerId,
        int seats,
        SessionState state,
        long version) {
    static final String TYPE = "session.changed";
}
