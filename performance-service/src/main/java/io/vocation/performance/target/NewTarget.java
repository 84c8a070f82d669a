package io.vocation.performance.target;

import io.vocation.performance.tally.Measure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A target, a minimum acceptable level, or both, from a day on; {@link SettingTargets} says what else must hold.
 *
 * @param target null to leave it to a wider subject
 * @param minimum null to leave it to a wider subject
 * @param principleId null where it serves no principle in particular
 */
@Schema(description = "A target, a minimum acceptable level, or both, from a day on.")
public record NewTarget(
        @NotNull @Valid Whom subject,
        @NotNull Measure metric,

        @Schema(description = "The share to reach; if left out, a wider subject says it", examples = "0.9")
        @DecimalMin("0")
        @DecimalMax("1")
        BigDecimal target,

        @Schema(description = "The least acceptable share; if left out, a wider subject says it", examples = "0.8")
        @DecimalMin("0")
        @DecimalMax("1")
        BigDecimal minimum,

        @Schema(description = "The first day it holds, in the center's zone", examples = "2027-01-01") @NotNull
        LocalDate effectiveFrom,

        @Schema(examples = "Agreed in the yearly review") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "A principle that the center published (P5)")
        UUID principleId) {
    static final String EXAMPLE = """
            {
              "subject": {"kind": "CENTER"},
              "metric": "RESOLUTION",
              "target": 0.9,
              "minimum": 0.8,
              "effectiveFrom": "2027-01-01",
              "reason": "Agreed in the yearly review"
            }""";

    /** The same for this subject. */
    NewTarget of(GoalSubject plain) {
        return new NewTarget(
                new Whom(plain.kind(), plain.key()), metric, target, minimum, effectiveFrom, reason, principleId);
    }

    /** Whom a new target is for. */
    @Schema(name = "NewGoalSubject", description = "Whom it is for.")
    public record Whom(
            @NotNull GoalSubject.Kind kind,

            @Schema(description = "Id of the person or team, name of the position; left out for the center")
            @Size(max = 200)
            String key) {
        /** The subject; what is left out is the empty text. */
        GoalSubject subject() {
            return new GoalSubject(kind, key == null ? "" : key.strip());
        }
    }
}
