package io.vocation.training.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A seat one holds. */
@Schema(description = "A seat the caller holds.")
record HeldSeatView(
        @Schema(examples = "3f0d1c9a-7a3b-4df2-8f0c-6f1f5a2b9e00")
        UUID sessionId,

        @Schema(examples = "Call resolution, day 1") String title,
        @Schema(examples = "2030-03-04T14:00:00Z") Instant startsAt,
        @Schema(examples = "2030-03-04T21:00:00Z") Instant endsAt,
        @Schema(examples = "Room 4") String location,
        @Schema(examples = "1") int number) {}
