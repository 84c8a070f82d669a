package io.vocation.survey.change;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** Whose a response shall be: either a person's, or whoever the roster says. */
@Schema(description = "Whose a response shall be: either an employee's, or asTheRosterSays.")
public record NewReassignment(
        @Schema(description = "Who was assigned to the center on the contact's day")
        UUID employeeId,

        @Schema(description = "True leaves it to the login name and the roster again")
        Boolean asTheRosterSays,

        @Schema(examples = "The call was transferred; the survey names who took it first") @NotBlank @Size(max = 2000)
        String reason) {

    @AssertTrue(message = "is needed: either employeeId, or asTheRosterSays as true")
    @Schema(hidden = true)
    public boolean isOneChoice() {
        return (employeeId != null) != Boolean.TRUE.equals(asTheRosterSays);
    }
}
