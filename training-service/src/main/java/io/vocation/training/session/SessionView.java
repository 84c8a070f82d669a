package io.vocation.training.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A session with its taken seats. */
@Schema(
        description =
                "A session with its taken seats. Its ETag changes with the session, its seats and its waiting list.")
record SessionView(
        @Schema(examples = "3f0d1c9a-7a3b-4df2-8f0c-6f1f5a2b9e00")
        UUID id,

        @Schema(examples = "0b9f3a52-6c0e-4a3e-9d55-0a8d3f1f7c11")
        UUID centerId,

        @Schema(examples = "Call resolution, day 1") String title,
        @Schema(examples = "2030-03-04T14:00:00Z") Instant startsAt,
        @Schema(examples = "2030-03-04T21:00:00Z") Instant endsAt,
        @Schema(examples = "Room 4") String location,

        @Schema(examples = "7d1e6c2b-93a4-4f5e-8b60-52f1a90e4d22")
        UUID trainerId,

        SessionState state,

        @Schema(description = "How many can attend, never more than five", examples = "5", minimum = "1", maximum = "5")
        int seats,

        @Schema(description = "How many seats are taken", examples = "1", minimum = "0", maximum = "5")
        int taken,

        @Schema(description = "How many wait for a seat", examples = "0", minimum = "0")
        int waiting,

        List<SeatView> attendees,

        @Schema(description = "The number in its ETag", examples = "3")
        long version) {
    static SessionView of(SessionEvent session, List<SeatView> attendees, int waiting) {
        return new SessionView(
                session.id(),
                session.centerId(),
                session.title(),
                session.startsAt(),
                session.endsAt(),
                session.location(),
                session.trainerId(),
                session.state(),
                session.seats(),
                attendees.size(),
                waiting,
                attendees,
                session.version());
    }
}
