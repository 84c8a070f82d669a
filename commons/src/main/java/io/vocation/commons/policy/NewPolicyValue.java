package io.vocation.commons.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A value to set.
 *
 * @param source null where it is nobody's word but the center's or the installation's own
 */
@Schema(description = "A value to set, from a day on.")
public record NewPolicyValue(
        @Schema(description = "In the policy's unit and range", examples = "30") @NotNull
        BigDecimal value,

        @Schema(description = "The first day it holds, in the center's zone", examples = "2027-01-01") @NotNull
        LocalDate effectiveFrom,

        @Schema(examples = "Works agreement 12, section 3") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "Whose word it is, with its year; without it the center's own decision")
        @Size(min = 1, max = 500)
        String source) {}
