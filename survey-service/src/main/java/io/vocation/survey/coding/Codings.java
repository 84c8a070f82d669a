package io.vocation.survey.coding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.access.Caller;
import io.vocation.survey.coding.Judged.Sound;
import io.vocation.survey.response.SourceOfError;
import io.vocation.survey.response.Visible.Condition;
import io.vocation.survey.response.WillOrSkill;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads responses that are to be coded, and writes what they are coded with. */
@ApplicationScoped
class Codings {
    /** Whoever changes a response takes its key first; in one order, so that nobody waits in a circle. */
    private static final String LOCK =
            "SELECT response_id FROM response_key WHERE response_id = ANY (:ids) ORDER BY response_id FOR UPDATE";

    private static final String CURRENT = """
            SELECT r.id, r.contacted_at, r.revision, r.state, r.employee_id, r.customer, r.source_of_error,
              r.will_or_skill, r.repeat_reason, coalesce(%s, FALSE) AS not_first_contact, l.coded_by AS last_coder,
              coalesce(substr(k.content_hash, 17) = '\\x00000000000000000000000000000000'::bytea, FALSE)
                OR coalesce(r.contacted_at < m.until, FALSE) AS words_erased,
              %s AS mine
            FROM response_key k
            JOIN response r ON r.center_id = :center AND r.contacted_at = k.contacted_at AND r.id = k.response_id
            LEFT JOIN retention_mark m ON m.center_id = r.center_id AND m.period = 'VERBATIM'
            LEFT JOIN LATERAL (SELECT c.coded_by FROM coding c WHERE c.response_id = r.id AND c.origin <> 'CORRECTION'
              ORDER BY c.id DESC LIMIT 1) l ON TRUE
            WHERE k.response_id = ANY (:ids)""";
    private static final String ROWS = """
            WITH w AS MATERIALIZED (
              SELECT w.*, k.contacted_at FROM jsonb_to_recordset(cast(:rows AS jsonb)) AS w (id uuid, n integer, changes boolean,
                error text, will text, reason text, recoding boolean, more boolean, note text)
              JOIN response_key k ON k.response_id = w.id)
            """;
    private static final String OF =
            " w JOIN response r ON r.center_id = :center AND r.contacted_at = w.contacted_at AND r.id = w.id";
    private static final String REMEMBER = ROWS + """
            INSERT INTO response_history (response_id, revision, center_id, contacted_at, what, changed_by, before)
            SELECT r.id, r.revision + 1, r.center_id, r.contacted_at, 'CODED', :by,
              jsonb_strip_nulls(to_jsonb(r) - '{changed_xid,changed_id,changed_at}'::text[])
            FROM""" + OF + " WHERE w.changes";
    private static final String RECORD = ROWS + """
            INSERT INTO coding (center_id, response_id, revision, coded_by, origin, source_of_error_before,
              will_or_skill_before, repeat_reason_before, source_of_error, will_or_skill, repeat_reason, recoding,
              could_have_done_more, note, customer)
            SELECT r.center_id, r.id, r.revision + cast(w.changes AS integer), :by, :origin, r.source_of_error,
              r.will_or_skill, r.repeat_reason, w.error, w.will, w.reason, w.recoding, w.more, w.note,
              CASE WHEN w.note IS NOT NULL THEN r.customer END
            FROM""" + OF + " ORDER BY w.n";
    private static final String CHANGE = ROWS + """
            UPDATE response r SET revision = r.revision + 1, source_of_error = w.error, will_or_skill = w.will,
              repeat_reason = w.reason
            FROM w WHERE w.changes AND r.center_id = :center AND r.contacted_at = w.contacted_at AND r.id = w.id""";

    private static final RowMapper<Codable> CODABLE = (row, _) -> new Codable(
            row.getObject("id", UUID.class),
            row.getObject("contacted_at", OffsetDateTime.class).toInstant(),
            row.getInt("revision"),
            io.vocation.survey.response.ResponseState.valueOf(row.getString("state")),
            row.getObject("employee_id", UUID.class),
            row.getString("customer"),
            row.getBoolean("not_first_contact"),
            codes(row.getString("source_of_error"), row.getString("will_or_skill"), row.getString("repeat_reason")),
            row.getString("last_coder"),
            row.getBoolean("words_erased"),
            row.getBoolean("mine"));

    private final ObjectMapper json;
    private final Caller caller;

    Codings(ObjectMapper json, Caller caller) {
        this.json = json;
        this.caller = caller;
    }

    static Codes codes(String error, String will, String reason) {
        return new Codes(
                error == null ? null : SourceOfError.valueOf(error),
                will == null ? null : WillOrSkill.valueOf(will),
                reason);
    }

    /**
     * Responses of a center, which nobody else changes until the running transaction ends; this must be its first work, so
     * that the roster stands still as well.
     *
     * @param mine whose the caller may code
     */
    Map<UUID, Codable> lock(Handle sql, UUID center, Collection<UUID> ids, Condition mine) {
        sql.execute("SELECT pg_advisory_xact_lock_shared(hashtext('attribution'))");
        sql.createQuery(LOCK)
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list();
        return sql.createQuery(CURRENT.formatted(Codable.NOT_FIRST_CONTACT, mine.sql()))
                .bind("center", center)
                .bind("scope", mine.scope())
                .bindArray("ids", UUID.class, ids)
                .map(CODABLE)
                .collectToMap(Codable::id, codable -> codable);
    }

    /** Writes codings of responses that are locked: what was before first. */
    void write(Handle sql, UUID center, List<Sound> sound, Origin origin) {
        String rows = rows(sound);
        for (String statement : List.of(REMEMBER, RECORD, CHANGE)) {
            sql.createUpdate(statement)
                    .configure(org.jdbi.v3.core.statement.SqlStatements.class, any -> any.setUnusedBindingAllowed(true))
                    .bind("center", center)
                    .bind("rows", rows)
                    .bind("by", caller.name())
                    .bind("origin", origin)
                    .execute();
        }
    }

    private String rows(List<Sound> sound) {
        List<Map<String, Object>> rows = sound.stream().map(each -> row(each)).toList();
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> row(Sound sound) {
        Codable before = sound.before();
        Map<String, Object> row = new HashMap<>();
        row.put("id", before.id());
        row.put("n", sound.wanted().at());
        row.put("changes", sound.changes());
        row.put("error", sound.after().sourceOfError());
        row.put("will", sound.after().willOrSkill());
        row.put("reason", sound.after().repeatReason());
        row.put(
                "recoding",
                before.lastCoder() != null
                        && !before.lastCoder().equals(caller.name())
                        && !before.codes().isEmpty());
        row.put("more", sound.wanted().couldHaveDoneMore());
        row.put("note", sound.wanted().note());
        return row;
    }
}
