package io.vocation.performance.target;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;

/** One thing that was done to a target. */
@Schema(
        description = "One thing that was done to a target: by whom, when and why.",
        requiredProperties = {"what", "changedBy", "changedAt", "reason"})
public record TargetChange(
        What what,

        @Schema(description = "The first day it did not hold any more from then on; absent while it is open")
        LocalDate effectiveTo,

        @Schema(description = "The account") String changedBy,
        Instant changedAt,
        String reason) {

    /** What can be done to a target. */
    @Schema(name = "TargetChangeKind")
    public enum What {
        SET,
        /** Another one follows from a day on. */
        REPLACED,
        ENDED,
        /** The one that followed was ended before it held. */
        RESUMED
    }
}
