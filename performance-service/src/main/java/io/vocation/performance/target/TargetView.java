package io.vocation.performance.target;

import io.vocation.performance.tally.Measure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What is expected of one subject on one metric, over some days. */
@Schema(
        name = "Target",
        description = "What is expected of one subject on one metric, from a day on.",
        requiredProperties = {"id", "centerId", "subject", "metric", "effectiveFrom", "state"})
public record TargetView(
        UUID id,
        UUID centerId,
        GoalSubject subject,
        Measure metric,

        @Schema(description = "The share to reach; absent where a wider subject says it", examples = "0.9")
        BigDecimal target,

        @Schema(description = "The least acceptable share; absent where a wider subject says it", examples = "0.8")
        BigDecimal minimum,

        @Schema(description = "The first day it holds, in the center's zone")
        LocalDate effectiveFrom,

        @Schema(description = "The first day it does not hold any more; absent while it is open")
        LocalDate effectiveTo,

        State state,

        @Schema(description = "The principle it serves (P5)")
        UUID principleId) {

    /** Where a target stands today. */
    @Schema(name = "TargetState")
    public enum State {
        TO_COME,
        IN_FORCE,
        PAST,
        /** It was ended before it held. */
        NEVER_HELD;

        static State of(Target target, LocalDate today) {
            if (target.endsOnOrBefore(target.effectiveFrom())) {
                return NEVER_HELD;
            }
            if (target.effectiveFrom().isAfter(today)) {
                return TO_COME;
            }
            return target.holdsOn(today) ? IN_FORCE : PAST;
        }
    }
}
