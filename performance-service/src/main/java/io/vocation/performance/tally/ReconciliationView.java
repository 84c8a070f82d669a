package io.vocation.performance.tally;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A reconciliation, and what came of it once it is done. */
@Schema(
        description = "Sums of a center, added up again from its responses and compared with those that are kept.",
        requiredProperties = {"id", "centerId", "repair", "state", "requestedAt", "requestedBy"})
public record ReconciliationView(
        UUID id,
        UUID centerId,

        @Schema(description = "Whether differences are corrected")
        boolean repair,

        String reason,
        ReconciliationState state,
        Instant requestedAt,
        String requestedBy,
        Instant startedAt,

        @Schema(description = "The moment whose responses and sums were compared")
        Instant comparedAt,

        Instant finishedAt,
        @Schema(description = "Responses that count") Long responses,

        @Schema(description = "Rows of sums that are kept, or should be")
        Long rowsCompared,

        @Schema(
                description =
                        "Rows of sums of which a counter was not what the responses add up to; zero is what should be")
        Long rowsDiffering,

        @Schema(description = "Why it did not come to its end")
        String failure) {}
