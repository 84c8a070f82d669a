package io.vocation.commons.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** Takes a value back that does not hold yet. */
@Schema(description = "Takes a value back that does not hold yet.")
public record PolicyWithdrawal(
        @Schema(description = "The first day it would have held", examples = "2027-01-01") @NotNull
        LocalDate effectiveFrom,

        @Schema(examples = "Set for the wrong center") @NotBlank @Size(max = 2000)
        String reason) {}
