package io.vocation.survey.advocacy.exception;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an advocate asks for against a policy, and why. */
@Schema(
        name = "NewCaseException",
        description = "What is asked for against a policy, and why. Both go with the customer when they are forgotten.")
record NewException(
        @Schema(examples = "Refund after the end of the period") @NotBlank @Size(max = 500)
        String what,

        @Schema(examples = "Our letter named the wrong day") @NotBlank @Size(max = 4000)
        String argument) {}
