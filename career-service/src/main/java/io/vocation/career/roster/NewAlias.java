package io.vocation.career.roster;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** A login name at a survey vendor or phone system. */
@Schema(description = "A login name at a survey vendor or phone system, from one day to another.")
public record NewAlias(
        @Schema(examples = "aokafor2") @NotBlank @Size(max = 200)
        String alias,

        @Schema(description = "Which system; every one if left out", examples = "acd") @Size(max = 100)
        String system,

        @Schema(description = "Since ever if left out", examples = "2024-01-01")
        LocalDate from,

        @Schema(description = "The first day it no longer holds; open if left out", examples = "2025-01-01")
        LocalDate to) {
    @AssertTrue(message = "to must be after from")
    @Schema(hidden = true)
    boolean isInOrder() {
        return from == null || to == null || to.isAfter(from);
    }

    Alias held() {
        return new Alias(system, alias, from, to);
    }
}
