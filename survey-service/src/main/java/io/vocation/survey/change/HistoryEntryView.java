package io.vocation.survey.change;

import io.vocation.survey.response.ResponseView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** One revision of a response. */
@Schema(description = "How a response came to a revision.")
public record HistoryEntryView(
        int revision,

        Instant at,

        Change what,

        @Schema(description = "The account of who did it; left out where the roster or the delivery did")
        String by,

        String reason,

        @Schema(
                description =
                        "What it was before, as far as the caller may see it. Left out for the first revision; where the"
                                + " roster named the person, only that it waited.")
        ResponseView before) {}
