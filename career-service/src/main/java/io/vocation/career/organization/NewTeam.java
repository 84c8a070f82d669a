package io.vocation.career.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team to create. */
@Schema(description = "A team to create.")
public record NewTeam(
        @Schema(examples = "Billing East") @NotBlank @Size(max = 200)
        String name) {}
