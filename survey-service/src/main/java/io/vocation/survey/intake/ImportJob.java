package io.vocation.survey.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A job as its row is.
 *
 * @param line the last line of the file whose row is dealt with
 */
record ImportJob(
        UUID id,
        UUID sourceId,
        ImportState state,
        String failure,
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
        return new ImportView(
                id,
                sourceId,
                state,
                failure,
                rowCount,
                accepted,
                waiting,
                duplicates,
                conflicts,
                skipped,
                rejected,
                createdAt,
                startedAt,
                finishedAt,
                rowsPerSecond(),
                problems);
    }

    private Long rowsPerSecond() {
        if (startedAt == null) {
            return null;
        }
        Instant end = finishedAt == null ? Instant.now() : finishedAt;
        return rowCount * 1000 / Math.max(1, Duration.between(startedAt, end).toMillis());
    }
}
