package io.vocation.survey.coding;

import io.vocation.survey.response.Rating;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/** What a response is coded with, and what speaks for it. */
@Schema(
        name = "Coding",
        description = "What a response is coded with, what speaks for it, and how it came to that.",
        requiredProperties = {"responseId", "revision", "notFirstContact", "codes", "evidence", "history"})
public record CodingView(
        UUID responseId,
        int revision,

        @Schema(description = "Whether it is to be coded: unresolved, or resolved after more than one contact")
        boolean notFirstContact,

        Codes codes,

        @Schema(
                description =
                        "Its reason in the center's tree; absent where it has none, or one that the tree does not have")
        CodedReason reason,

        Evidence evidence,

        @Schema(description = "Oldest first") List<CodingEntryView> history) {

    /** What the tree says of a reason. */
    @Schema(
            name = "CodedReason",
            description = "A reason of the tree.",
            requiredProperties = {"code", "name", "choosable"})
    public record CodedReason(String code, String name, String solution, boolean choosable) {}

    /** What the customer said that tells whose error it was. */
    @Schema(name = "CodingEvidence", description = "What the customer said that tells whose error it was.")
    public record Evidence(
            Boolean resolved,
            Integer contacts,
            Boolean continues,
            Rating csatCsr,

            @Schema(
                    description =
                            "What the customer said to whether the CSR could have done more, as the coders noted it"
                                    + " last: a yes speaks for will")
            Boolean couldHaveDoneMore,

            @Schema(description = "For those who may read what the customer wrote")
            String verbatim) {}
}
