package io.vocation.performance.tally;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.vocation.performance.tally.Subject.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** One counter of one row of sums that was not what the responses add up to. */
@Schema(
        description = "One counter of one row of sums that was not what the responses add up to.",
        requiredProperties = {"kind", "subject", "fromDay", "counter"})
public record SumDifferenceView(
        @JsonIgnore long number,

        @Schema(description = "Whose sums; those of people are by month, unless they are by reason for calling again")
        Kind kind,

        @Schema(
                description =
                        "The id of a person or team, the name of a call type or line of business, empty for the center")
        String subject,

        @Schema(description = "The day, or the first day of a person's month")
        LocalDate fromDay,

        @Schema(description = "Of sums by reason for calling again")
        String repeatReason,

        @Schema(description = "Of a person's sums: of what they did on which team")
        UUID teamId,

        @Schema(examples = "resolved_yes") String counter,

        @Schema(description = "Missing where there was no such row")
        Long kept,

        @Schema(description = "Missing where there should be no such row")
        Long recomputed) {

    /** Whose sums; empty for those of many, and for rows whose subject is damaged. */
    Optional<UUID> person() {
        try {
            return kind == Kind.EMPLOYEE || kind == Kind.SUPERVISOR
                    ? Optional.of(UUID.fromString(subject))
                    : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
