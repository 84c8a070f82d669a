package io.vocation.career.organization;

import io.vocation.commons.http.Zone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact center as an administrator describes it. */
@Schema(description = "A contact center to create or change.")
public record NewCenter(
        @Schema(description = "Short name by which files refer to it; it never changes", examples = "harbor")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,39}", message = "must be letters, digits and dashes")
        String code,

        @Schema(examples = "Harbor Contact Center") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "IANA time zone", examples = "America/New_York") @NotNull @Zone
        String zone) {}
