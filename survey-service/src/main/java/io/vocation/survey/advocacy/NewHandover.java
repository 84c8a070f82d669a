package io.vocation.survey.advocacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** To whom a case goes, and why (practice A1). */
@Schema(description = "To whom a case goes, and why. The reason goes with the customer when they are forgotten.")
public record NewHandover(
        @NotNull UUID to,

        @Schema(examples = "Back from leave on Monday only") @NotBlank @Size(max = 2000)
        String reason) {}
