package io.vocation.training.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A place on a waiting list; who waits is left out where the caller may not see them (practice L2). */
@Schema(description = "A place on a waiting list. Who waits is left out where the caller may not see them.")
record WaitingView(
        @Schema(description = "1 is given the next free seat", examples = "1", minimum = "1")
        int position,

        @Schema(examples = "5c2f8f0e-1b9d-4c57-9b6e-3de0c1a7e433")
        UUID employeeId,

        @Schema(examples = "Ada Novak") String name,
        @Schema(examples = "2030-02-01T09:30:00Z") Instant since) {
    WaitingView withoutPerson() {
        return new WaitingView(position, null, null, since);
    }
}
