package io.vocation.survey.advocacy;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a case is closed. */
@Schema(description = "How a case ends. What was written goes with the customer when they are forgotten.")
public record NewClosing(
        @NotNull CaseOutcome outcome,

        @Schema(description = "Whether the customer accepted the solution; left out where nobody said")
        Boolean acceptedByCustomer,

        @Schema(description = "Whether the company accepted the solution; left out where nobody said")
        Boolean acceptedByCompany,

        @Schema(examples = "Charge taken back, next bill checked with the customer") @Size(max = 4000)
        String text) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when there is nothing that could have been accepted */
    public NewClosing checked() {
        if (outcome == CaseOutcome.NO_RESOLUTION_POSSIBLE
                && (acceptedByCustomer != null || acceptedByCompany != null)) {
            throw Problems.invalid(Violation.body(
                    acceptedByCustomer == null ? "acceptedByCompany" : "acceptedByCustomer",
                    "Where no resolution is possible there is no solution to accept: leave it out."));
        }
        return this;
    }
}
