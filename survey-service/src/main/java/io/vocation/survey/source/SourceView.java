package io.vocation.survey.source;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A source as it is, with the zone that holds for it. */
@Schema(description = "A declared source.")
public record SourceView(
        UUID id,
        UUID centerId,
        String name,

        @Schema(description = "The zone of the times it sends", examples = "Europe/Berlin")
        String zone,

        String system,
        Questions questions,
        Columns columns,
        Surveyed surveyed,

        @Schema(description = "The number in its ETag: it grows when its mapping is corrected", examples = "1")
        long revision,

        Instant createdAt) {}
