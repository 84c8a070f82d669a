package io.vocation.survey.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An import and its progress. */
@Schema(description = "An import and its progress; rows = accepted + duplicates + conflicts + skipped + rejected.")
public record ImportView(
        UUID id,
        UUID sourceId,
        ImportState state,

        @Schema(description = "Why the file as a whole could not be read")
        String failure,

        @Schema(description = "Rows read so far") long rows,

        @Schema(description = "New responses, those that wait among them")
        long accepted,

        @Schema(description = "New responses that wait for the roster")
        long waiting,

        @Schema(description = "There already, with the same content")
        long duplicates,

        @Schema(description = "There already, with other content, which stays")
        long conflicts,

        @Schema(description = "Rows that carry no survey") long skipped,
        @Schema(description = "Rows that are not valid") long rejected,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        Long rowsPerSecond,

        @Schema(description = "The first rows that were not kept; /rejections has all of them")
        List<ImportProblem> problems) {}
