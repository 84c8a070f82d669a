package io.vocation.survey.advocacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Set;
import java.util.UUID;

/** Contacts of a case that are about another problem. */
@Schema(
        name = "NewCaseSplit",
        description = "Contacts of the case that are about another problem, and why that is so.",
        requiredProperties = {"contacts", "reason"})
public record NewSplit(
        @NotEmpty @Size(max = 100) Set<@NotNull UUID> contacts,

        @Schema(examples = "The second call was about the address") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "Who shall keep the new case; the same person if left out")
        UUID advocateId) {}
