package io.vocation.survey.coding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.vocation.survey.response.SourceOfError;
import io.vocation.survey.response.WillOrSkill;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a response is coded with; each is null where it is not.
 *
 * @param willOrSkill only where the CSR is the source of error
 * @param repeatReason a code of the center's tree; a text as it was delivered, too
 */
@Schema(description = "What a response is coded with; each is left out where it is not.")
public record Codes(
        SourceOfError sourceOfError,
        WillOrSkill willOrSkill,
        @Schema(examples = "billing.not-informed") String repeatReason) {

    static final Codes NONE = new Codes(null, null, null);

    @JsonIgnore
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** These where they say something, and otherwise those before; without will or skill where it is no error of the CSR. */
    Codes over(Codes before) {
        SourceOfError error = sourceOfError == null ? before.sourceOfError : sourceOfError;
        WillOrSkill will = willOrSkill == null && error == SourceOfError.CSR ? before.willOrSkill : willOrSkill;
        return new Codes(error, will, repeatReason == null ? before.repeatReason : repeatReason);
    }
}
