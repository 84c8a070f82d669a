package io.vocation.survey.sampling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** A customer of a center, in the body and not in the path: paths stay on record for ever. */
@Schema(description = "A customer of a center. In the body and not in the path, since paths stay on record for ever.")
public record NewOptOut(
        @NotNull UUID centerId,

        @Schema(examples = "C-20817") @NotBlank @Size(max = 200)
        String customerRef) {}
