package io.vocation.survey.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A job as its row is.
 *
 * @param bytes how long the file is, as it was uploaded
 * @param attempts how often work on it began since it last got on
 * @param line the last line of the file whose row is dealt with
 */
record ImportJob(
        UUID id,
        UUID sourceId,
        ImportFormat format,
        boolean dryRun,
        ImportState state,
        String failure,
        long bytes,
        long bytesRead,
        int attempts,
        long line,
        long rowCount,
        long accepted,
        long waiting,
        long duplicates,
        long conflicts,
        long skipped,
        long rejected,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    ImportView view(List<ImportProblem> problems) {
        Duration worked = worked();
        return new ImportView(
                id,
                sourceId,
                format,
                dryRun,
                state,
                failure,
                rowCount,
                accepted,
                waiting,
                duplicates,
                conflicts,
                skipped,
                rejected,
                bytes,
                bytesRead,
                createdAt,
                startedAt,
                finishedAt,
                worked == null ? null : rowCount * 1000 / Math.max(1, worked.toMillis()),
                secondsLeft(worked),
                problems);
    }

    private Duration worked() {
        return startedAt == null ? null : Duration.between(startedAt, finishedAt == null ? Instant.now() : finishedAt);
    }

    /** What is left of the file, as fast as what was read of it. */
    private Long secondsLeft(Duration worked) {
        if (state != ImportState.RUNNING || bytesRead == 0) {
            return null;
        }
        return Math.round(worked.toMillis() / 1000.0 * (bytes - bytesRead) / bytesRead);
    }
}
