package io.vocation.survey.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The import jobs. One replica at a time works on a job: the one that holds its lease. */
@ApplicationScoped
class Imports {
    private static final String CLAIM = """
            UPDATE import_job SET state = 'RUNNING', started_at = coalesce(started_at, now()), lease_owner = :owner,
              lease_until = now() + cast(:lease AS interval), attempts = attempts + 1
            WHERE id = (SELECT id FROM import_job
              WHERE state = 'QUEUED' OR (state = 'RUNNING' AND lease_until < now())
              ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *""";
    private static final String ADVANCE = """
            UPDATE import_job SET line = :to, bytes_read = :bytes, attempts = 0, row_count = row_count + :rows, accepted = accepted + :accepted,
              waiting = waiting + :waiting, duplicates = duplicates + :duplicates, conflicts = conflicts + :conflicts,
              skipped = skipped + :skipped, rejected = rejected + :rejected,
              lease_until = now() + cast(:lease AS interval)
            WHERE id = :id AND state = 'RUNNING' AND lease_owner = :owner AND line = :from""";
    private static final String RENEW = """
            UPDATE import_job SET lease_until = now() + cast(:lease AS interval)
            WHERE id = :id AND state = 'RUNNING' AND lease_owner = :owner""";
    private static final String FINISH = """
            UPDATE import_job SET state = :state, failure = :failure, finished_at = now(), lease_until = NULL,
              bytes_read = CASE WHEN :state = 'DONE' THEN bytes ELSE bytes_read END
            WHERE id = :id AND state = 'RUNNING' AND lease_owner = :owner""";
    private static final String CANCEL = """
            UPDATE import_job SET state = 'CANCELED', finished_at = now(), lease_until = NULL
            WHERE id = :id AND state IN ('QUEUED', 'RUNNING')""";
    private static final String REJECT = """
            INSERT INTO import_rejection (import_id, line, field, message, raw)
            VALUES (:id, :line, :field, :message, :raw)""";

    private final Jdbi jdbi;
    private final String lease;
    private final String owner = UUID.randomUUID().toString();

    Imports(Jdbi jdbi, @ConfigProperty(name = "vocation.intake.lease") Duration lease) {
        this.jdbi = jdbi;
        this.lease = lease.toMillis() + " ms";
    }

    /** @param bytes how long the file is */
    @Transactional
    void add(UUID id, UUID source, ImportFormat format, boolean dryRun, long bytes, String by) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        INSERT INTO import_job (id, source_id, format, dry_run, bytes, created_by)
                        VALUES (:id, :source, :format, :dryRun, :bytes, :by)""")
                .bind("id", id)
                .bind("source", source)
                .bind("format", format)
                .bind("dryRun", dryRun)
                .bind("bytes", bytes)
                .bind("by", by)
                .execute());
    }

    Optional<ImportJob> find(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT * FROM import_job WHERE id = :id")
                .bind("id", id)
                .mapTo(ImportJob.class)
                .findOne());
    }

    /** The oldest job that nobody works on, now ours. */
    Optional<ImportJob> claim() {
        return jdbi.withHandle(sql -> sql.createQuery(CLAIM)
                .bind("owner", owner)
                .bind("lease", lease)
                .mapTo(ImportJob.class)
                .findOne());
    }

    /** Says that we still work on a job, however long it takes to get on. */
    void renew(UUID id) {
        jdbi.useHandle(sql -> sql.createUpdate(RENEW)
                .bind("id", id)
                .bind("owner", owner)
                .bind("lease", lease)
                .execute());
    }

    /** Stores the progress that a chunk made; false when the job is no longer ours. */
    boolean advance(UUID id, Chunk chunk, Tally tally) {
        return jdbi.withHandle(sql -> sql.createUpdate(ADVANCE)
                        .bind("id", id)
                        .bind("from", chunk.from())
                        .bind("to", chunk.last())
                        .bind("bytes", chunk.position())
                        .bindMethods(tally)
                        .bind("owner", owner)
                        .bind("lease", lease)
                        .execute())
                == 1;
    }

    /** Stops a job for good; false when it is over already. */
    boolean cancel(UUID id) {
        return jdbi.withHandle(sql -> sql.createUpdate(CANCEL).bind("id", id).execute()) == 1;
    }

    /** Whether a job's file is still needed. */
    boolean isOpen(UUID id) {
        return find(id).map(job -> job.finishedAt() == null).orElse(false);
    }

    /** @param failure null when the file was read to its end */
    void finish(UUID id, String failure) {
        jdbi.useHandle(sql -> sql.createUpdate(FINISH)
                .bind("id", id)
                .bind("state", failure == null ? ImportState.DONE : ImportState.FAILED)
                .bind("failure", failure)
                .bind("owner", owner)
                .execute());
    }

    void reject(UUID id, List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        jdbi.useHandle(sql -> {
            PreparedBatch batch = sql.prepareBatch(REJECT);
            rejections.forEach(
                    rejection -> batch.bind("id", id).bindMethods(rejection).add());
            batch.execute();
        });
    }

    List<ImportProblem> problems(UUID id, int most) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT line, field, message FROM import_rejection WHERE import_id = :id ORDER BY line LIMIT :most")
                .bind("id", id)
                .bind("most", most)
                .mapTo(ImportProblem.class)
                .list());
    }

    /** Passes every rejection to a reader, in the order of the file. */
    void rejections(UUID id, Consumer<Rejection> reader) {
        jdbi.useTransaction(sql -> sql.createQuery(
                        "SELECT line, field, message, raw FROM import_rejection WHERE import_id = :id ORDER BY line")
                .bind("id", id)
                .setFetchSize(500)
                .mapTo(Rejection.class)
                .forEach(reader));
    }
}
