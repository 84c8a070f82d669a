package io.vocation.career.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/** What is known of a person; the employee number is in the path or in the file's row. */
@Schema(
        description =
                "What is known of a person. Fields left out are cleared, except assignments and aliases, which are added to.")
public record NewEmployee(
        @Schema(examples = "Ada Okafor") @NotBlank @Size(max = 200)
        String name,

        @Schema(
                description = "The user name of the person's account, which nobody else has, whatever the case of its"
                        + " letters; the employee number in lower case if left out",
                examples = "ada.okafor")
        @Size(min = 2, max = 255)
        @Pattern(regexp = "[A-Za-z0-9._@+-]*", message = "must be letters, digits and . _ @ + -")
        String login,

        @Schema(description = "Where the person is written to; nobody else's", examples = "ada.okafor@example.com")
        @Email
        @Size(max = 255)
        String email,

        @Schema(examples = "2021-03-15") @NotNull LocalDate hiredOn,

        @Schema(description = "Since when a CSR; the day of hire if left out", examples = "2021-03-15")
        LocalDate csrSince,

        @Schema(description = "The first day no longer employed", examples = "2026-01-31")
        LocalDate leftOn,

        @Schema(description = "Since when an improvement plan is open in the HR system", examples = "2026-01-31")
        LocalDate improvementPlanSince,

        @Schema(description = "Where the person is from a day on") @Valid
        NewAssignment assignment,

        @Schema(description = "Login names at survey vendors and phone systems") @Valid @Size(max = 100)
        List<@NotNull NewAlias> aliases) {}
