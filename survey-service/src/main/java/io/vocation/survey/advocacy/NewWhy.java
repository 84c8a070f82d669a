package io.vocation.survey.advocacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done to a case. */
@Schema(name = "CaseReason", description = "Why it is done. It goes with the customer when they are forgotten.")
public record NewWhy(
        @Schema(examples = "The customer called again") @NotBlank @Size(max = 2000)
        String reason) {}
