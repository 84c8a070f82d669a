package io.vocation.survey.change;

import io.vocation.survey.response.NewResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a response shall say instead. */
@Schema(description = "What a response shall say instead: the whole of it, as its source would deliver it.")
public record NewCorrection(
        @NotNull @Valid NewResponse response,

        @Schema(examples = "The customer answered on the reversed scale") @NotBlank @Size(max = 2000)
        String reason) {}
