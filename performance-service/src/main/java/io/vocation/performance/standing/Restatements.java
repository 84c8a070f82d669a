package io.vocation.performance.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.performance.standing.RestatedView.Change;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps which standings would now say something else, of whom. */
@ApplicationScoped
class Restatements {

    private static final String HELD = """
            SELECT employee_id, changes::text AS changes FROM standing_restatement
            WHERE center_id = :center AND snapshot_id = :snapshot""";
    private static final String FORGET = """
            DELETE FROM standing_restatement r USING standing_member m
            WHERE r.center_id = :center AND r.snapshot_id = :snapshot AND m.center_id = r.center_id
              AND m.snapshot_id = r.snapshot_id AND m.employee_id = r.employee_id
              AND m.position = ANY(cast(:positions AS text[])) AND NOT r.employee_id = ANY(cast(:people AS uuid[]))""";
    private static final String KEEP = """
            INSERT INTO standing_restatement (center_id, snapshot_id, employee_id, state, yes, answers, excused,
                shrunken, quartile, changed_at, changes)
            VALUES (:center, :snapshot, :employee, :state, :yes, :answers, :excused, cast(:shrunken AS double precision),
                cast(:quartile AS integer), :changedAt, cast(:changes AS jsonb))
            ON CONFLICT (center_id, snapshot_id, employee_id) DO UPDATE SET state = excluded.state, yes = excluded.yes,
                answers = excluded.answers, excused = excluded.excused, shrunken = excluded.shrunken,
                quartile = excluded.quartile, changed_at = excluded.changed_at, changes = excluded.changes""";
    private static final String READ = """
            SELECT r.id, r.center_id, r.snapshot_id, s.day, s.edition, r.employee_id, m.position, r.changed_at,
                   r.changes::text AS changes, m.state AS said_state, m.yes AS said_yes, m.answers AS said_answers,
                   m.excused AS said_excused, m.shrunken AS said_shrunken, m.quartile AS said_quartile,
                   r.state, r.yes, r.answers, r.excused, r.shrunken, r.quartile
            FROM standing_restatement r
            JOIN standing_snapshot s ON s.center_id = r.center_id AND s.id = r.snapshot_id
            JOIN standing_member m ON m.center_id = r.center_id AND m.employee_id = r.employee_id
                AND m.snapshot_id = r.snapshot_id\s""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Restatements(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** What was said of somebody, and what would be said now. */
    record Found(
            long id,
            UUID centerId,
            UUID snapshotId,
            LocalDate day,
            int edition,
            UUID employeeId,
            String position,
            RestatedView.Said said,
            RestatedView restated) {}

    /**
     * Replaces what is known of some peer groups of a standing, in the running transaction.
     *
     * @param changedAt of the latest change that was looked at
     */
    void replace(Snapshot of, Collection<String> positions, List<Restatement> found, Instant changedAt) {
        jdbi.useHandle(sql -> {
            Map<UUID, List<Change>> held = held(sql, of);
            sql.createUpdate(FORGET)
                    .bind("center", of.centerId())
                    .bind("snapshot", of.id())
                    .bindArray("positions", String.class, positions.toArray())
                    .bindArray(
                            "people",
                            UUID.class,
                            found.stream().map(each -> each.now().employeeId()).toArray())
                    .execute();
            for (Restatement each : found) {
                keep(sql, of, each.after(held.getOrDefault(each.now().employeeId(), List.of())), changedAt);
            }
        });
    }

    private Map<UUID, List<Change>> held(Handle sql, Snapshot of) {
        Map<UUID, List<Change>> held = new HashMap<>();
        sql.createQuery(HELD)
                .bind("center", of.centerId())
                .bind("snapshot", of.id())
                .map((row, _) -> held.put(row.getObject("employee_id", UUID.class), changes(row.getString("changes"))))
                .list();
        return held;
    }

    private void keep(Handle sql, Snapshot of, Restatement found, Instant changedAt) {
        MemberStanding now = found.now();
        sql.createUpdate(KEEP)
                .bind("center", of.centerId())
                .bind("snapshot", of.id())
                .bind("employee", now.employeeId())
                .bind("state", now.state())
                .bind("yes", now.answers().yes())
                .bind("answers", now.answers().answers())
                .bind("excused", now.answers().excused())
                .bind("shrunken", now.shrunken() == null ? null : now.shrunken().value())
                .bind("quartile", now.quartile())
                .bind(
                        "changedAt",
                        found.changes().isEmpty()
                                ? changedAt
                                : found.changes().getFirst().at())
                .bind("changes", write(found.changes()))
                .execute();
    }

    /**
     * Those of a center, or of all, that changed since a moment, in the order in which they were found.
     *
     * @param center null for all centers
     * @param since null for whenever
     * @param after number of the last one read; 0 for the first page
     */
    List<Found> list(UUID center, Instant since, long after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(READ + """
                        WHERE (cast(:center AS uuid) IS NULL OR r.center_id = :center)
                          AND (cast(:since AS timestamptz) IS NULL OR r.changed_at >= :since) AND r.id > :after
                        ORDER BY r.id LIMIT :limit""")
                .bind("center", center)
                .bind("since", since)
                .bind("after", after)
                .bind("limit", limit)
                .map(this::read)
                .list());
    }

    /** Empty where the same would be said. */
    Optional<RestatedView> of(Snapshot snapshot, UUID employee) {
        return jdbi.withHandle(sql -> sql.createQuery(READ + """
                        WHERE r.center_id = :center AND r.snapshot_id = :snapshot AND r.employee_id = :employee""")
                        .bind("center", snapshot.centerId())
                        .bind("snapshot", snapshot.id())
                        .bind("employee", employee)
                        .map(this::read)
                        .findOne())
                .map(Found::restated);
    }

    /** Days of a center, or of all, of which is not known yet what they changed. */
    long pending(UUID center) {
        return jdbi.withHandle(sql ->
                sql.createQuery("""
                        SELECT count(DISTINCT (center_id, day)) FROM standing_mark
                        WHERE cast(:center AS uuid) IS NULL OR center_id = :center""").bind("center", center).mapTo(Long.class).one());
    }

    private Found read(ResultSet row, StatementContext any) throws SQLException {
        return new Found(
                row.getLong("id"),
                row.getObject("center_id", UUID.class),
                row.getObject("snapshot_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getInt("edition"),
                row.getObject("employee_id", UUID.class),
                row.getString("position"),
                said(row, "said_"),
                new RestatedView(
                        said(row, ""),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        changes(row.getString("changes"))));
    }

    private static RestatedView.Said said(ResultSet row, String prefix) throws SQLException {
        return new RestatedView.Said(
                StandingState.valueOf(row.getString(prefix + "state")),
                row.getLong(prefix + "yes"),
                row.getLong(prefix + "answers"),
                row.getLong(prefix + "excused"),
                row.getObject(prefix + "shrunken", Double.class),
                row.getObject(prefix + "quartile", Integer.class));
    }

    private List<Change> changes(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept changes cannot be read", e);
        }
    }

    private String write(List<Change> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
