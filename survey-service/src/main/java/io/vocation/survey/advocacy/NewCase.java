package io.vocation.survey.advocacy;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/** A case that a person opens: from contacts, or of a customer whose contacts are still to come. */
@Schema(
        description = "A case to be opened: from contacts, or by the customer and the reason where there is none yet.",
        requiredProperties = {"centerId"})
public record NewCase(
        @NotNull UUID centerId,

        @Schema(description = "Contacts of one customer that are in no case; they say who and why")
        @Size(min = 1, max = 100)
        List<@NotNull UUID> contacts,

        @Schema(description = "The customer's reference; without contacts", examples = "C-20817") @Size(max = 500)
        String customer,

        @Schema(
                description = "Why they called; left out, the first contact says it",
                examples = "billing: double charge")
        @Size(max = 200)
        String reason,

        @Schema(description = "Who shall keep it; the caller if left out")
        UUID advocateId) {

    NewCase checked() {
        boolean byContacts = contacts != null;
        if (byContacts == (stripped(customer) != null)) {
            throw Problems.invalid(Violation.body("contacts", "Name either contacts or a customer."));
        }
        if (!byContacts && stripped(reason) == null) {
            throw Problems.invalid(Violation.body("reason", "Without contacts it needs a reason."));
        }
        return new NewCase(centerId, contacts, stripped(customer), stripped(reason), advocateId);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
