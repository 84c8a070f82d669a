package io.vocation.survey.change;

import io.vocation.commons.access.Caller;
import io.vocation.survey.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What became of each response. The first revision is the response's own reception, so that keeping many costs nothing. */
@ApplicationScoped
class History {
    private static final String ADD = """
            INSERT INTO response_history (response_id, revision, center_id, contacted_at, what, changed_by, reason, before)
            SELECT r.id, r.revision + 1, r.center_id, r.contacted_at, :what, :by, :reason,
              jsonb_strip_nulls(to_jsonb(r) - '{changed_xid,changed_id,changed_at}'::text[])
            FROM response r WHERE r.center_id = :centerId AND r.contacted_at = :contactedAt AND r.id = :id""";
    private static final String ENTRIES = """
            SELECT revision, at, what, changed_by, reason FROM response_history
            WHERE response_id = :id AND revision <= :revision ORDER BY revision""";
    private static final String PEOPLE = """
            SELECT DISTINCT cast(before ->> 'employee_id' AS uuid) FROM response_history
            WHERE response_id = :id AND before ->> 'employee_id' IS NOT NULL""";
    private static final String BEFORE = """
            SELECT b.*, :entire AND h.what <> 'ATTRIBUTED' AS entire FROM response_history h
            CROSS JOIN LATERAL jsonb_populate_record(NULL::response, CASE
              WHEN h.before ->> 'employee_id' = ANY (cast(:hidden AS text[]))
              THEN h.before - '{employee_id,team_id,supervisor_id,position}'::text[] ELSE h.before END) b
            WHERE h.response_id = :id AND h.revision <= :revision ORDER BY h.revision""";

    private final Jdbi jdbi;
    private final Caller caller;

    History(Jdbi jdbi, Caller caller) {
        this.jdbi = jdbi;
        this.caller = caller;
    }

    /** One change. @param changedBy null when the roster did it */
    record Entry(int revision, Instant at, Change what, String changedBy, String reason) {}

    /** Keeps what a response is right now, because it is about to become something else. */
    void add(Handle sql, Opened before, Change what, String reason) {
        sql.createUpdate(ADD)
                .bindMethods(before.response())
                .bind("what", what)
                .bind("by", caller.name())
                .bind("reason", reason)
                .execute();
    }

    /** The changes that led to a response as it was read, oldest first. */
    List<Entry> of(Response response) {
        return jdbi.withHandle(sql -> sql.createQuery(ENTRIES)
                .bindMethods(response)
                .mapTo(Entry.class)
                .list());
    }

    /** Whose it was at any time before. */
    List<UUID> people(UUID response) {
        return jdbi.withHandle(sql ->
                sql.createQuery(PEOPLE).bind("id", response).mapTo(UUID.class).list());
    }

    /** What it was before each of them, in the same order, without the people who shall be hidden. */
    List<Response> before(Response response, List<UUID> hidden) {
        return jdbi.withHandle(sql -> sql.createQuery(BEFORE)
                .bindMethods(response)
                .bindArray(
                        "hidden",
                        String.class,
                        hidden.stream().map(UUID::toString).toList())
                .mapTo(Response.class)
                .list());
    }
}
