package io.vocation.training.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A taken seat; who takes it is left out where the caller may not see them (practice L2). */
@Schema(description = "A taken seat. Who takes it is left out where the caller may not see them.")
record SeatView(
        @Schema(description = "1 to 5", examples = "1", minimum = "1", maximum = "5")
        int number,

        @Schema(examples = "5c2f8f0e-1b9d-4c57-9b6e-3de0c1a7e433")
        UUID employeeId,

        @Schema(examples = "Ada Novak") String name) {
    SeatView withoutPerson() {
        return new SeatView(number, null, null);
    }
}
