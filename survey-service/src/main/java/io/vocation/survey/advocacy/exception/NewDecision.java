package io.vocation.survey.advocacy.exception;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody else decided about an exception, and why. */
@Schema(
        name = "NewCaseDecision",
        description = "What was decided, and why. The reason goes with the customer when they are forgotten.")
record NewDecision(
        @NotNull Verdict decision,

        @Schema(examples = "The letter was ours") @NotBlank @Size(max = 4000)
        String reason) {

    /** One or the other. */
    @Schema(name = "CaseVerdict")
    enum Verdict {
        GRANTED,
        REFUSED
    }
}
