package io.vocation.performance.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a standing is, apart from what it says. */
@Schema(
        name = "StandingSnapshot",
        description =
                "A kept standing. It stays what it was, unless its day has not ended; then it is replaced, and its id "
                        + "is no longer known, as soon as something changes that it rests on.",
        requiredProperties = {"id", "day", "edition", "provisional", "origin", "madeAt", "population"})
record SnapshotView(
        UUID id,
        @Schema(description = "Last day of the window") LocalDate day,

        @Schema(
                description = "From 1; another one of the same day has a reason. 0 while the day has not ended",
                examples = "1")
        int edition,

        @Schema(description = "Whether its day had not ended")
        boolean provisional,

        Snapshot.Origin origin,

        @Schema(description = "Why it was made, if somebody said so")
        String reason,

        Instant madeAt,

        @Schema(description = "People in all peer groups", examples = "163")
        int population) {

    static SnapshotView of(Snapshot snapshot) {
        return new SnapshotView(
                snapshot.id(),
                snapshot.day(),
                snapshot.edition(),
                snapshot.isProvisional(),
                snapshot.origin(),
                snapshot.reason(),
                snapshot.madeAt(),
                snapshot.population());
    }
}
