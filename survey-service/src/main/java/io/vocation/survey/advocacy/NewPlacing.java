package io.vocation.survey.advocacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A contact that belongs into a case. */
@Schema(name = "NewCaseContact", description = "A contact of the same customer that belongs here, and why.")
public record NewPlacing(
        @NotNull UUID contactId,

        @Schema(examples = "The customer asked about the same charge") @NotBlank @Size(max = 2000)
        String reason) {}
