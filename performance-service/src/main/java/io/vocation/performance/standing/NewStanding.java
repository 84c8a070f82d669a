package io.vocation.performance.standing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/**
 * A standing to be made.
 *
 * @param reason null unless the day has a standing already and another edition of it is wanted
 */
@Schema(description = "A standing to be made.")
record NewStanding(
        @Schema(description = "A day that has ended in the center's zone", examples = "2026-03-31") @NotNull
        LocalDate day,

        @Schema(
                description = "Why another edition is made, where the day has a standing already; that one stays",
                examples = "Forty responses of the Lisbon survey were reassigned")
        @Size(min = 1, max = 500)
        String reason) {}
