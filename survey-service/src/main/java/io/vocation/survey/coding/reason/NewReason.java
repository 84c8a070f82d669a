package io.vocation.survey.coding.reason;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** A reason as somebody wants it. */
@Schema(description = "A reason for calling again, as it shall be.")
public record NewReason(
        @Schema(description = "What stands in responses; never changes", examples = "billing.not-informed")
        @NotBlank
        @Pattern(
                regexp = "(?!(?:imports|pareto)$)[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
                message =
                        "must be 1 to 100 letters, digits, dots, hyphens or underscores, the first none of the signs; not imports or pareto")
        String code,

        @Schema(examples = "Was not told about the new fee") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "The code of the reason above it; left out at the top", examples = "billing")
        @Size(max = 100)
        String parent,

        @Schema(
                description = "What is to be done about it, which training uses",
                examples = "Say what the next bill will be before the call ends")
        @Size(max = 5000)
        String solution,

        @Schema(description = "Among those with the same parent; 0 if left out", examples = "10")
        @Min(0)
        @Max(1_000_000)
        Integer position,

        @Schema(
                description =
                        "The first day on which it can be chosen; if left out, it stays, and a new one can from today on")
        LocalDate activeFrom,

        @Schema(description = "The first day on which it cannot be chosen any more; left out where it is not retired")
        LocalDate activeUntil) {
    static final String EXAMPLE = """
            {"code": "billing.not-informed", "name": "Was not told about the new fee", "parent": "billing",
             "solution": "Say what the next bill will be before the call ends"}""";

    @AssertTrue(message = "activeUntil must be after activeFrom")
    @Schema(hidden = true)
    public boolean isActiveSometime() {
        return activeFrom == null || activeUntil == null || activeUntil.isAfter(activeFrom);
    }

    /** @param before what it is by now; null for a new one */
    Reason over(Reason before, LocalDate today) {
        LocalDate from = activeFrom != null ? activeFrom : before == null ? today : before.activeFrom();
        return new Reason(
                code,
                name.strip(),
                text(parent),
                text(solution),
                position == null ? 0 : position,
                from,
                activeUntil,
                before == null ? 0 : before.version(),
                before == null ? null : before.changedAt());
    }

    private static String text(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
