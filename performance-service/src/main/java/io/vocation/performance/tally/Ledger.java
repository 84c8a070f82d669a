package io.vocation.performance.tally;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Enters responses into the ledger and adds the difference they make to the tallies, in one statement for a whole batch
 * and in the running transaction.
 *
 * <p>Only a higher revision than the one held changes anything, so applying an event twice, or after a later one, does
 * nothing. What the held revision contributed is taken back, what the new one contributes is added; a response that is
 * void, waiting, or of a center without a known zone contributes nothing.
 */
@ApplicationScoped
class Ledger {

    /**
     * One change of the tallies at a time. Otherwise a response could be entered without a day while, in another
     * transaction, its center becomes known and finds nothing waiting.
     */
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('performance.tally'))";

    private static final String ENTER = """
            WITH incoming AS (
                SELECT DISTINCT ON (r.id) r.*, (r.contacted_at AT TIME ZONE c.zone)::date AS day
                FROM jsonb_to_recordset(cast(:entries AS jsonb)) AS r(center_id uuid, id uuid, revision bigint,
                    state text, contacted_at timestamptz, employee_id uuid, team_id uuid, supervisor_id uuid,
                    position text, call_type text, line_of_business text, csat_center boolean, csat_csr boolean,
                    resolved boolean, fcr boolean, continues boolean, world_class_call boolean)
                LEFT JOIN roster_center c ON c.id = r.center_id
                ORDER BY r.id, r.revision DESC),
            news AS (
                SELECT i.* FROM incoming i
                WHERE NOT EXISTS (SELECT FROM counted_response h WHERE h.id = i.id AND h.revision >= i.revision)),
            contribution AS (
                SELECT -1 AS sign, h.* FROM counted_response h JOIN news n ON n.id = h.id
                UNION ALL
                SELECT 1, n.center_id, n.id, n.revision, n.state, n.contacted_at, n.day, n.employee_id, n.team_id,
                    n.supervisor_id, n.position, n.call_type, n.line_of_business, n.csat_center, n.csat_csr,
                    n.resolved, n.fcr, n.continues, n.world_class_call
                FROM news n),
            elsewhere AS (
                DELETE FROM counted_response h USING news n WHERE h.id = n.id AND h.center_id <> n.center_id),
            entered AS (
                INSERT INTO counted_response (center_id, id, revision, state, contacted_at, day, employee_id, team_id,
                    supervisor_id, position, call_type, line_of_business, csat_center, csat_csr, resolved, fcr,
                    continues, world_class_call)
                SELECT center_id, id, revision, state, contacted_at, day, employee_id, team_id, supervisor_id, position,
                    call_type, line_of_business, csat_center, csat_csr, resolved, fcr, continues, world_class_call
                FROM news
                ON CONFLICT (center_id, id) DO UPDATE SET revision = excluded.revision, state = excluded.state,
                    contacted_at = excluded.contacted_at, day = excluded.day, employee_id = excluded.employee_id,
                    team_id = excluded.team_id, supervisor_id = excluded.supervisor_id, position = excluded.position,
                    call_type = excluded.call_type, line_of_business = excluded.line_of_business,
                    csat_center = excluded.csat_center, csat_csr = excluded.csat_csr, resolved = excluded.resolved,
                    fcr = excluded.fcr, continues = excluded.continues, world_class_call = excluded.world_class_call),
            """ + Tallies.ADD_CONTRIBUTIONS;

    private static final String DATE = """
            WITH moved AS (
                SELECT r.center_id, r.id, (r.contacted_at AT TIME ZONE c.zone)::date AS new_day
                FROM counted_response r JOIN roster_center c ON c.id = r.center_id
                WHERE r.center_id = ANY(:centers)
                  AND r.day IS DISTINCT FROM (r.contacted_at AT TIME ZONE c.zone)::date),
            contribution AS (
                SELECT -1 AS sign, h.* FROM counted_response h JOIN moved m USING (center_id, id)
                UNION ALL
                SELECT 1, h.center_id, h.id, h.revision, h.state, h.contacted_at, m.new_day, h.employee_id, h.team_id,
                    h.supervisor_id, h.position, h.call_type, h.line_of_business, h.csat_center, h.csat_csr,
                    h.resolved, h.fcr, h.continues, h.world_class_call
                FROM counted_response h JOIN moved m USING (center_id, id)),
            dated AS (
                UPDATE counted_response h SET day = m.new_day FROM moved m
                WHERE h.center_id = m.center_id AND h.id = m.id),
            """ + Tallies.ADD_CONTRIBUTIONS;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Ledger(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Enters a batch; of several revisions of one response the highest counts. */
    void enter(List<LedgerEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbi.useHandle(sql -> {
            oneAtATime(sql);
            sql.createUpdate(ENTER).bind("entries", write(entries)).execute();
        });
    }

    /**
     * Puts the responses of centers that became known, or whose zone changed, on the right days. Call it after the change
     * of the roster, in the same transaction.
     */
    void date(Collection<UUID> centers) {
        if (centers.isEmpty()) {
            return;
        }
        jdbi.useHandle(sql -> {
            oneAtATime(sql);
            sql.createUpdate(DATE)
                    .bindArray("centers", UUID.class, List.copyOf(centers))
                    .execute();
        });
    }

    private static void oneAtATime(Handle sql) {
        // A statement of its own: what follows then sees what was committed while it waited.
        sql.createQuery(ONE_AT_A_TIME).mapToMap().list();
    }

    private String write(List<LedgerEntry> entries) {
        try {
            return json.writeValueAsString(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
