package io.vocation.survey.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a contact shall say of the customer from now on, and why. */
@Schema(description = "What a contact shall say of the customer. What is left out is not known from then on.")
public record NewContactCorrection(
        @Size(max = 200) String customerRef,

        @Schema(description = "Why they called") @Size(max = 200)
        String reason,

        Boolean selfServiceTried,
        Routine routineOrException,

        @Schema(
                description = "Why it is corrected. It goes on record, so it must not name the customer.",
                examples = "The wrong account was picked")
        @NotBlank
        @Size(max = 2000)
        String why) {}
