package io.vocation.performance.tally;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The rebuilds, of which one at a time runs. */
@ApplicationScoped
class Rebuilds {
    private static final String BEGIN = """
            INSERT INTO rebuild (id, reason, requested_by, live_position)
            VALUES (:id, :reason, :by, coalesce((SELECT position FROM feed_position WHERE feed = :feed), '0-0'))
            ON CONFLICT DO NOTHING""";
    private static final String LATEST = """
            SELECT id, state, reason, requested_at, requested_by, live_position, position, events, sums_before, sums_after,
              finished_at, failure FROM rebuild ORDER BY requested_at DESC, id LIMIT 1""";
    private static final String LEASE = """
            UPDATE rebuild SET lease_owner = :owner, lease_until = now() + interval '60 s'
            WHERE state <> 'DONE' AND (lease_owner = :owner OR lease_until IS NULL OR lease_until < now())
            RETURNING id, state, position, removed_until""";
    private static final String CLAIMED = """
            SELECT id, state, position, removed_until FROM rebuild WHERE id = :id AND lease_owner = :owner FOR UPDATE""";
    private static final String READ = """
            UPDATE rebuild SET position = :position, events = events + :events, failure = NULL WHERE id = :id""";
    private static final String FINISH = """
            UPDATE rebuild SET state = 'DONE', sums_after = :differing, finished_at = clock_timestamp(), failure = NULL,
              lease_until = NULL
            WHERE id = :id AND state = 'CHECKING'""";
    private static final String COUNT = """
            INSERT INTO rebuild_difference (rebuild_id, what, entries) VALUES (:id, :what, :entries)
            ON CONFLICT (rebuild_id, what) DO UPDATE SET entries = rebuild_difference.entries + :entries""";

    private final Jdbi jdbi;

    Rebuilds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(
            UUID id,
            RebuildState state,
            String reason,
            Instant requestedAt,
            String requestedBy,
            String livePosition,
            String position,
            long events,
            Long sumsBefore,
            Long sumsAfter,
            Instant finishedAt,
            String failure) {}

    /** The one that runs, and how far it is. */
    record Running(UUID id, RebuildState state, String position, UUID removedUntil) {}

    /** Begins one, unless one runs; the caller holds the {@link LedgerLock}. */
    void begin(Handle sql, UUID id, String reason, String by) {
        sql.createUpdate(BEGIN)
                .bind("id", id)
                .bind("reason", reason)
                .bind("by", by)
                .bind("feed", ResponseFeed.NAME)
                .execute();
    }

    Optional<RebuildView> latest() {
        return jdbi.withHandle(sql -> sql.createQuery(LATEST)
                .mapTo(Row.class)
                .findOne()
                .map(row -> new RebuildView(
                        row.id(),
                        row.state(),
                        row.reason(),
                        row.requestedAt(),
                        row.requestedBy(),
                        row.livePosition(),
                        row.position(),
                        row.events(),
                        differences(sql, row.id()),
                        row.sumsBefore(),
                        row.sumsAfter(),
                        row.finishedAt(),
                        row.failure())));
    }

    private static Map<String, Long> differences(Handle sql, UUID id) {
        Map<String, Long> differences = new TreeMap<>();
        sql.createQuery("SELECT what, entries FROM rebuild_difference WHERE rebuild_id = :id")
                .bind("id", id)
                .map((row, _) -> differences.put(row.getString(1), row.getLong(2)))
                .list();
        return differences;
    }

    /** Becomes, or stays, the one that goes on with the rebuild; empty when there is none, or somebody else does. */
    Optional<Running> lease(String owner) {
        return jdbi.withHandle(sql ->
                sql.createQuery(LEASE).bind("owner", owner).mapTo(Running.class).findOne());
    }

    /** The rebuild as it is now; nobody else goes on with it until the transaction ends. Empty when it is somebody else's. */
    Optional<Running> claimed(UUID id, String owner) {
        return jdbi.withHandle(sql -> sql.createQuery(CLAIMED)
                .bind("id", id)
                .bind("owner", owner)
                .mapTo(Running.class)
                .findOne());
    }

    void read(UUID id, String position, int events) {
        jdbi.useHandle(sql -> sql.createUpdate(READ)
                .bind("id", id)
                .bind("position", position)
                .bind("events", events)
                .execute());
    }

    void count(UUID id, Map<String, Long> differences) {
        jdbi.useHandle(sql -> differences.forEach((what, entries) -> sql.createUpdate(COUNT)
                .bind("id", id)
                .bind("what", what)
                .bind("entries", entries)
                .execute()));
    }

    void removed(UUID id, UUID until) {
        jdbi.useHandle(
                sql -> sql.createUpdate("UPDATE rebuild SET removed_until = :until, failure = NULL WHERE id = :id")
                        .bind("id", id)
                        .bind("until", until)
                        .execute());
    }

    /** Goes on with the next thing, unless that was done already. */
    void next(UUID id, RebuildState from, RebuildState to) {
        jdbi.useHandle(sql -> sql.createUpdate("UPDATE rebuild SET state = :to WHERE id = :id AND state = :from")
                .bind("id", id)
                .bind("from", from.name())
                .bind("to", to.name())
                .execute());
    }

    void addedUp(UUID id, long differing) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        UPDATE rebuild SET state = 'READING', sums_before = :differing, failure = NULL
                        WHERE id = :id AND state = 'ADDING_UP'""")
                .bind("id", id)
                .bind("differing", differing)
                .execute());
    }

    /** It is done; what was told is no longer marked. The caller holds the {@link LedgerLock}. */
    void finish(UUID id, long differing) {
        jdbi.useHandle(sql -> {
            boolean ended = sql.createUpdate(FINISH)
                            .bind("id", id)
                            .bind("differing", differing)
                            .execute()
                    == 1;
            if (ended) {
                sql.execute("TRUNCATE rebuild_mark");
            }
        });
    }

    void failing(String owner, String failure) {
        jdbi.useHandle(sql -> sql.createUpdate(
                        "UPDATE rebuild SET failure = :failure WHERE state <> 'DONE' AND lease_owner = :owner")
                .bind("owner", owner)
                .bind("failure", failure)
                .execute());
    }
}
