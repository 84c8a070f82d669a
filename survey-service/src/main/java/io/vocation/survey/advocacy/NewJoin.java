package io.vocation.survey.advocacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** Another case about the same problem. */
@Schema(
        name = "NewCaseJoin",
        description = "Another case of the same customer that is about the same problem, and why that is so.")
public record NewJoin(
        @Schema(description = "The case that goes into this one") @NotNull
        UUID caseId,

        @Schema(examples = "Both about the double charge") @NotBlank @Size(max = 2000)
        String reason) {}
