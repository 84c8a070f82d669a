package io.vocation.performance.standing;

import io.vocation.performance.tally.Recount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a kept standing would say of a person now (practice F7). */
@Schema(
        name = "RestatedStanding",
        description = "What a kept standing would say of a person now.",
        requiredProperties = {"now", "changedAt", "changes"})
record RestatedView(
        Said now,

        @Schema(description = "When the latest of the changes was applied")
        Instant changedAt,

        @Schema(
                description =
                        "What changed: the person's own responses or, where only others' changed, theirs in the same "
                                + "peer group; the 20 latest. Empty where it changed while the standing was being made")
        List<Change> changes) {

    /**
     * What is said of somebody.
     *
     * @param resolved of all their answers on call resolution
     * @param shrunken null unless ranked
     * @param quartile null unless ranked in a group large enough
     */
    @Schema(
            name = "SaidOfMember",
            description = "What is said of somebody.",
            requiredProperties = {"state", "resolved", "answers", "excused"})
    record Said(
            StandingState state,
            @Schema(examples = "462") long resolved,
            @Schema(examples = "517") long answers,

            @Schema(description = "Failures beyond the CSR's control", examples = "12")
            long excused,

            @Schema(examples = "0.8871") Double shrunken,

            @Schema(minimum = "1", maximum = "4", examples = "2")
            Integer quartile) {}

    /** One change of one response. */
    @Schema(
            name = "ResponseChange",
            description = "One change of one response, as survey-service's history has it.",
            requiredProperties = {"responseId", "revision", "change", "at"})
    record Change(
            UUID responseId,
            @Schema(examples = "2") long revision,
            Recount.Change change,

            @Schema(description = "When it was applied here")
            Instant at) {}
}
