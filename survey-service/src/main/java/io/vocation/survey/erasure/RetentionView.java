package io.vocation.survey.erasure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How long a center keeps what it keeps for a time only, and what became of it. */
@Schema(description = "How long a center keeps what it keeps for a time only.")
public record RetentionView(UUID centerId, List<PeriodView> periods) {

    /** One period. @param effectiveFrom the day from which on it is so long */
    @Schema(name = "RetentionPeriodView")
    public record PeriodView(
            Period period,
            int days,
            LocalDate effectiveFrom,
            String source,

            @Schema(description = "What is older than this is gone, and is not kept any more when it comes")
            Instant erasedUntil,

            @Schema(description = "The last run that erased something")
            RunView lastRun) {}

    /** A run that erased something. */
    @Schema(name = "RetentionRunView")
    public record RunView(
            Instant at,

            @Schema(description = "How many rows lost something, by where they are")
            Map<String, Long> erased) {}
}
