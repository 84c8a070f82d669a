package io.vocation.survey.coding.queue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What like words were coded as.
 *
 * @param willOrSkill null unless the CSR is suggested as the source of error
 */
@Schema(
        name = "CodingSuggestion",
        description = "What people coded the most alike words of the center as. Nobody's decision: a person decides.",
        requiredProperties = {"like", "likeness"})
public record SuggestionView(
        @Schema(description = "How many like ones were found", examples = "5")
        int like,

        @Schema(description = "How alike the most alike one is: 1 for the same", examples = "0.62")
        double likeness,

        SuggestedCode sourceOfError,
        SuggestedCode willOrSkill,
        SuggestedCode repeatReason) {

    /** One code. */
    @Schema(
            name = "SuggestedCode",
            description = "A code that like ones have.",
            requiredProperties = {"code", "agreed", "of"})
    public record SuggestedCode(
            String code,

            @Schema(description = "How many of the like ones have it", examples = "4")
            int agreed,

            @Schema(description = "How many of the like ones have any such code", examples = "5")
            int of) {}
}
