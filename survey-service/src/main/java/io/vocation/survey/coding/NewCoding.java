package io.vocation.survey.coding;

import io.vocation.survey.response.SourceOfError;
import io.vocation.survey.response.WillOrSkill;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a response shall be coded with. */
@Schema(
        description =
                "What a response shall be coded with. What is left out is not coded; without any code it is cleared.")
public record NewCoding(
        @Schema(examples = "CSR") SourceOfError sourceOfError,

        @Schema(description = "Only where the source of error is CSR", examples = "SKILL")
        WillOrSkill willOrSkill,

        @Schema(description = "A reason of the center's tree; any text where the center has none", examples = "billing")
        @Size(max = 200)
        String repeatReason,

        @Schema(description = "What the customer said to whether the CSR could have done more: evidence of will")
        Boolean couldHaveDoneMore,

        @Schema(description = "Why; shown to those who may read what the customer wrote") @Size(max = 2000)
        String note) {
    static final String EXAMPLE = """
            {"sourceOfError": "CSR", "willOrSkill": "SKILL", "repeatReason": "billing.not-informed"}""";

    Wanted of(java.util.UUID response) {
        return new Wanted(
                0,
                response,
                new Codes(sourceOfError, willOrSkill, text(repeatReason)),
                true,
                couldHaveDoneMore,
                text(note));
    }

    static String text(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
