package io.vocation.career.eligibility;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** An exception to approve; the approver is who sends it. */
@Schema(description = "An exception to approve; the approver is the caller.")
public record NewOverride(
        @NotNull Opportunity opportunity,

        @Schema(examples = "Led the claims migration for a year") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "The first day it no longer holds", examples = "2027-06-30") @NotNull @Future
        LocalDate expiresOn) {}
