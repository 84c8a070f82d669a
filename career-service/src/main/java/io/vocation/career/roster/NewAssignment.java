package io.vocation.career.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/** Where a person is from a day on, in the names that HR systems use. */
@Schema(description = "Where a person is from a day on, until the next change that is known.")
public record NewAssignment(
        @Schema(examples = "2024-01-01") @NotNull LocalDate from,

        @Schema(description = "The center's code", examples = "harbor") @NotBlank
        String center,

        @Schema(description = "The team's name", examples = "Billing East") @Size(max = 200)
        String team,

        @Schema(description = "The supervisor's employee number", examples = "S-0004") @Size(max = 64)
        String supervisor,

        @Schema(
                description = "The position, which is also the peer group of a CSR's standing (practice F2)",
                examples = "billing")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,39}", message = "must be letters, digits and dashes")
        String position) {}
