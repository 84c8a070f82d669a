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
        ImportFormat format,

        @Schema(description = "Whether it only tells what would become of the rows, and keeps none")
        boolean dryRun,

        ImportState state,

        @Schema(description = "Why the file could not be read, or not to its end; what was kept stays")
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

        @Schema(description = "How long the file is, in bytes as it was uploaded")
        long bytes,

        @Schema(description = "How much of it was read") long bytesRead,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,

        @Schema(description = "From its start until now, or until its end")
        Long rowsPerSecond,

        @Schema(description = "As far as can be told from how fast it went so far; only while it runs")
        Long secondsLeft,

        @Schema(
                description =
                        "The first hundred rows that were not kept; /rejections has all of them, except of a dry run")
        List<ImportProblem> problems) {}
