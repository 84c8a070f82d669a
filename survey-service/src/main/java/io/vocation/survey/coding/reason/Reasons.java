package io.vocation.survey.coding.reason;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.access.Caller;
import io.vocation.commons.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The reasons of all centers. */
@ApplicationScoped
public class Reasons {
    private static final String TREE = """
            SELECT code, name, parent, solution, position, active_from, active_until, version, changed_at FROM reason
            WHERE center_id = :center""";
    private static final String KEEP = """
            INSERT INTO reason (center_id, code, name, parent, depth, solution, position, active_from, active_until, changed_by)
            SELECT :center, w.code, w.name, w.parent, w.depth, w.solution, w.position, w.active_from, w.active_until, :by
            FROM jsonb_to_recordset(cast(:rows AS jsonb)) AS w (code text, name text, parent text, depth integer,
              solution text, position integer, active_from date, active_until date)
            ON CONFLICT (center_id, code) DO UPDATE SET name = excluded.name, parent = excluded.parent,
              depth = excluded.depth, solution = excluded.solution, position = excluded.position,
              active_from = excluded.active_from, active_until = excluded.active_until,
              version = reason.version + 1, changed_at = now(), changed_by = excluded.changed_by""";
    private static final String DEPTHS = """
            UPDATE reason r SET depth = w.depth
            FROM jsonb_to_recordset(cast(:rows AS jsonb)) AS w (code text, depth integer)
            WHERE r.center_id = :center AND r.code = w.code AND r.depth <> w.depth""";
    private static final String REMEMBER = """
            INSERT INTO reason_history (center_id, code, version, changed_by, content)
            SELECT center_id, code, version, changed_by, jsonb_strip_nulls(jsonb_build_object('name', name,
              'parent', parent, 'solution', solution, 'position', position, 'active_from', active_from,
              'active_until', active_until))
            FROM reason WHERE center_id = :center AND code = ANY (:codes)""";
    private static final String VERSIONS = """
            SELECT h.version, h.changed_at AS at, h.changed_by AS by, c.name, c.parent, c.solution, c.position,
              c.active_from, c.active_until
            FROM reason_history h CROSS JOIN LATERAL jsonb_to_record(h.content) AS c (name text, parent text,
              solution text, position integer, active_from date, active_until date)
            WHERE h.center_id = :center AND h.code = :code ORDER BY h.version""";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Caller caller;

    Reasons(Jdbi jdbi, ObjectMapper json, Caller caller) {
        this.jdbi = jdbi;
        this.json = json;
        this.caller = caller;
    }

    /** All reasons of a center; empty for one without a tree. */
    public ReasonTree tree(UUID center) {
        return jdbi.withHandle(sql -> ReasonTree.of(
                sql.createQuery(TREE).bind("center", center).mapTo(Reason.class).list()));
    }

    /** The center's zone. @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the roster knows no such center */
    public ZoneId zone(UUID center) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT zone FROM roster_center WHERE id = :center")
                .bind("center", center)
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of)
                .orElseThrow(() -> Problems.notFound("center", center)));
    }

    /** Today in the center's zone. */
    public LocalDate today(UUID center) {
        return LocalDate.ofInstant(Instant.now(), zone(center));
    }

    List<ReasonVersionView> versions(UUID center, String code) {
        return jdbi.withHandle(sql -> sql.createQuery(VERSIONS)
                .bind("center", center)
                .bind("code", code)
                .mapTo(ReasonVersionView.class)
                .list());
    }

    /** Waits until nobody else changes this center's tree, until the running transaction ends. */
    void lock(Handle sql, UUID center) {
        sql.execute("SELECT pg_advisory_xact_lock(hashtext('reasons'), hashtext(?))", center.toString());
    }

    /**
     * Writes what is new or other, each as a version of its own.
     *
     * @param tree as it shall be
     */
    void keep(Handle sql, UUID center, ReasonTree tree, Collection<String> codes) {
        sql.createUpdate(KEEP)
                .bind("center", center)
                .bind("by", caller.name())
                .bind("rows", text(codes.stream().map(code -> row(tree, code)).toList()))
                .execute();
        // Those below move with what is above them.
        sql.createUpdate(DEPTHS)
                .bind("center", center)
                .bind(
                        "rows",
                        text(tree.inOrder().stream()
                                .map(reason -> depth(tree, reason))
                                .toList()))
                .execute();
        sql.createUpdate(REMEMBER)
                .bind("center", center)
                .bindArray("codes", String.class, codes)
                .execute();
    }

    private static Map<String, Object> row(ReasonTree tree, String code) {
        Reason reason = tree.find(code).orElseThrow();
        Map<String, Object> row = new java.util.HashMap<>(depth(tree, reason));
        row.put("name", reason.name());
        row.put("parent", reason.parent());
        row.put("solution", reason.solution());
        row.put("position", reason.position());
        row.put("active_from", reason.activeFrom().toString());
        row.put(
                "active_until",
                reason.activeUntil() == null ? null : reason.activeUntil().toString());
        return row;
    }

    private static Map<String, Object> depth(ReasonTree tree, Reason reason) {
        return Map.of("code", reason.code(), "depth", tree.levelOf(reason.code()));
    }

    private String text(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
