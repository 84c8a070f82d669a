package io.vocation.performance.tally;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reconciliations that were asked for, and what came of them. */
@ApplicationScoped
class Reconciliations {
    private static final int TRIES = 3;
    private static final String SELECT = """
            SELECT id, center_id, repair, reason, state, requested_at, requested_by, started_at, compared_at, finished_at,
              responses, rows_compared, rows_differing, failure FROM reconciliation""";
    private static final String ADD = """
            INSERT INTO reconciliation (id, center_id, repair, reason, requested_by)
            VALUES (:id, :center, :repair, :reason, :by)""";
    private static final String LIST = SELECT + """
             WHERE center_id = :center AND (cast(:after AS uuid) IS NULL
              OR (requested_at, id) < (SELECT requested_at, id FROM reconciliation WHERE id = :after))
            ORDER BY requested_at DESC, id DESC LIMIT :limit""";
    private static final String UNFINISHED = """
            SELECT id, center_id, repair FROM reconciliation WHERE state IN ('QUEUED', 'RUNNING')
            ORDER BY requested_at, id LIMIT 1""";
    private static final String FINISH = """
            UPDATE reconciliation SET state = 'DONE', finished_at = clock_timestamp(), compared_at = :at,
              responses = :responses, rows_compared = :compared, rows_differing = :differing, failure = NULL
            WHERE id = :id""";
    private static final String FAIL = """
            UPDATE reconciliation SET failure = :failure,
              state = CASE WHEN tries >= :most THEN 'FAILED' ELSE 'QUEUED' END,
              finished_at = CASE WHEN tries >= :most THEN now() END
            WHERE id = :id AND state <> 'DONE'""";
    private static final String DIFFERENCES = """
            SELECT number, kind, subject, from_day, repeat_reason, team_id, counter, kept, recomputed
            FROM reconciliation_difference WHERE reconciliation_id = :id AND number > :after
            ORDER BY number LIMIT :limit""";

    private final Jdbi jdbi;

    Reconciliations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One that is still to be done. */
    record Job(UUID id, UUID centerId, boolean repair) {}

    /** @param reason null where nothing is corrected */
    void add(UUID id, UUID center, boolean repair, String reason, String by) {
        jdbi.useHandle(sql -> sql.createUpdate(ADD)
                .bind("id", id)
                .bind("center", center)
                .bind("repair", repair)
                .bind("reason", reason)
                .bind("by", by)
                .execute());
    }

    Optional<ReconciliationView> find(UUID center, UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + " WHERE center_id = :center AND id = :id")
                .bind("center", center)
                .bind("id", id)
                .mapTo(ReconciliationView.class)
                .findOne());
    }

    /** Newest first, one more than the limit so that it shows whether there are further ones. */
    List<ReconciliationView> list(UUID center, UUID after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(LIST)
                .bind("center", center)
                .bind("after", after)
                .bind("limit", limit + 1)
                .mapTo(ReconciliationView.class)
                .list());
    }

    /** In the order of their days, one more than the limit. */
    List<SumDifferenceView> differences(UUID id, long after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(DIFFERENCES)
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit + 1)
                .mapTo(SumDifferenceView.class)
                .list());
    }

    /** The one that was asked for first; also one that was begun by a replica that is no more. */
    Optional<Job> unfinished() {
        return jdbi.withHandle(
                sql -> sql.createQuery(UNFINISHED).mapTo(Job.class).findOne());
    }

    void begin(UUID id) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        "UPDATE reconciliation SET state = 'RUNNING', started_at = now(), tries = tries + 1 WHERE id = :id")
                .bind("id", id)
                .execute());
    }

    void finish(UUID id, AddingUp.Compared compared) {
        jdbi.useHandle(sql -> sql.createUpdate(FINISH)
                .bind("id", id)
                .bind("at", compared.at())
                .bind("responses", compared.responses())
                .bind("compared", compared.compared())
                .bind("differing", compared.differing())
                .execute());
    }

    /** It is tried again, a few times. */
    void fail(UUID id, String failure) {
        jdbi.useHandle(sql -> sql.createUpdate(FAIL)
                .bind("id", id)
                .bind("failure", failure)
                .bind("most", TRIES)
                .execute());
    }
}
