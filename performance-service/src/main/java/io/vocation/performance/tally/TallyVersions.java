package io.vocation.performance.tally;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Says cheaply whether something that figures rest on has changed: what counts in a center, or the roster. */
@ApplicationScoped
public class TallyVersions implements RecountObserver {

    private static final UUID ROSTER = new UUID(0, 0);
    private static final String GROW = """
            INSERT INTO tally_version (center_id, version) SELECT DISTINCT unnest(cast(:centers AS uuid[])), 1
            ON CONFLICT (center_id) DO UPDATE SET version = tally_version.version + 1""";
    private static final String VERSION =
            "SELECT coalesce(sum(version), 0) FROM tally_version WHERE center_id IN (:center, :roster)";
    private static final String COUNTING = """
            SELECT v.center_id, v.since FROM tally_version v JOIN roster_center c ON c.id = v.center_id
            ORDER BY v.center_id""";

    private final Jdbi jdbi;

    TallyVersions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void recounted(List<Recount> recounts) {
        grow(recounts.stream().map(Recount::centerId).distinct().toList());
    }

    /** The roster is changing in the running transaction. */
    void rosterChanged() {
        grow(List.of(ROSTER));
    }

    private void grow(List<UUID> centers) {
        jdbi.useHandle(sql ->
                sql.createUpdate(GROW).bindArray("centers", UUID.class, centers).execute());
    }

    /** Grows with every change of what counts in the center, and with every change of the roster. */
    public long of(UUID center) {
        return jdbi.withHandle(sql -> sql.createQuery(VERSION)
                .bind("center", center)
                .bind("roster", ROSTER)
                .mapTo(Long.class)
                .one());
    }

    /** A center, and since when something has counted there. */
    public record Counting(UUID centerId, Instant since) {}

    /** The known centers in which something has counted. */
    public List<Counting> counting() {
        return jdbi.withHandle(
                sql -> sql.createQuery(COUNTING).mapTo(Counting.class).list());
    }
}
