package io.vocation.performance.tally;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A rebuild: how far it is, and what it found. */
@Schema(
        description = "Everything that is counted, read once more from survey-service's feed.",
        requiredProperties = {"id", "state", "reason", "requestedAt", "requestedBy", "events", "differences"})
public record RebuildView(
        UUID id,
        RebuildState state,
        String reason,
        Instant requestedAt,
        String requestedBy,

        @Schema(description = "Where the live reading of the feed stood when this began")
        String livePosition,

        @Schema(description = "How far this one has read the feed")
        String position,

        @Schema(description = "Events read so far") long events,

        @Schema(
                description =
                        "How many responses were not kept as survey-service tells them (entries), of these how many were"
                                + " missing, or differed in which field; and how many were removed, since it tells them no more")
        Map<String, Long> differences,

        @Schema(
                description =
                        "Rows of sums that were corrected at the begin, since they were not what the responses added up to")
        Long sumsBefore,

        @Schema(description = "The same at the end; zero is what should be")
        Long sumsAfter,

        Instant finishedAt,

        @Schema(description = "Why it does not go on at the moment; it is tried again")
        String failure) {}
