package io.vocation.survey.change;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done. It goes on record, so it names no customer. */
@Schema(description = "Why it is done. It goes on record, so it must not name the customer.")
public record NewReason(
        @Schema(examples = "The customer rated another call") @NotBlank @Size(max = 2000)
        String reason) {}
