package io.vocation.survey.coding;

import io.vocation.survey.response.SourceOfError;
import io.vocation.survey.response.WillOrSkill;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/** What one of many responses shall be coded with. */
@Schema(
        description =
                "What one of many responses shall be coded with. What is left out stays as it is, unless clear is true.")
public record CodingItem(
        @Schema(description = "The response; or else sourceId and sourceResponseId")
        UUID responseId,

        UUID sourceId,
        @Size(max = 200) String sourceResponseId,
        SourceOfError sourceOfError,
        WillOrSkill willOrSkill,
        @Size(max = 200) String repeatReason,
        Boolean couldHaveDoneMore,
        @Size(max = 2000) String note,

        @Schema(description = "True takes what it has before; so it can be cleared")
        Boolean clear) {

    @AssertTrue(message = "is needed: either responseId, or sourceId and sourceResponseId")
    @Schema(hidden = true)
    public boolean isNamedOnce() {
        return responseId != null
                ? sourceId == null && sourceResponseId == null
                : sourceId != null && sourceResponseId != null;
    }

    /** @param found the response that it names; null where there is none */
    Wanted wanted(int at, UUID found) {
        return new Wanted(
                at,
                found,
                new Codes(sourceOfError, willOrSkill, NewCoding.text(repeatReason)),
                Boolean.TRUE.equals(clear),
                couldHaveDoneMore,
                NewCoding.text(note));
    }
}
