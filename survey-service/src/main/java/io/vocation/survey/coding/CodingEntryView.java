package io.vocation.survey.coding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** One time that a response was coded. */
@Schema(
        name = "CodingEntry",
        description = "How a response came to its codes.",
        requiredProperties = {"revision", "at", "origin", "before", "after"})
public record CodingEntryView(
        @Schema(description = "The response's revision with these codes")
        int revision,

        Instant at,

        @Schema(description = "The account of who did it; absent for what was delivered")
        String by,

        Origin origin,
        Codes before,

        @Schema(description = "The same as before where somebody confirmed what another had said")
        Codes after,

        Boolean couldHaveDoneMore,

        @Schema(description = "For those who may read what the customer wrote")
        String note) {
    CodingEntryView withoutNote(boolean hidden) {
        return hidden ? new CodingEntryView(revision, at, by, origin, before, after, couldHaveDoneMore, null) : this;
    }
}
