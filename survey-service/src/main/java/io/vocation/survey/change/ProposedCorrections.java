package io.vocation.survey.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.access.Caller;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.response.Position;
import io.vocation.survey.response.Visible;
import io.vocation.survey.response.Visible.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The corrections that deliveries proposed. */
@ApplicationScoped
class ProposedCorrections {
    private static final String SELECT = """
            SELECT p.id, p.response_id, p.center_id, p.state, p.received_at, p.content::text AS content, p.decided_at,
              p.decided_by, p.reason, EXISTS (SELECT FROM proposed_correction n WHERE n.response_id = p.response_id
                AND n.state = 'ACCEPTED' AND (n.received_at, n.id) > (p.received_at, p.id)) AS overtaken
            FROM proposed_correction p""";
    private static final String OF_RESPONSE = """
             JOIN response_key k ON k.response_id = p.response_id
            JOIN response r ON r.center_id = p.center_id AND r.contacted_at = k.contacted_at AND r.id = k.response_id
            WHERE %s AND p.state = :state""";
    private static final String DECIDE = """
            UPDATE proposed_correction SET state = :state, decided_at = now(), decided_by = :by, reason = :reason
            WHERE id = :id AND state = 'OPEN'""";
    /** The same content may have been proposed, too; then it is known already. */
    private static final String REPLACED = """
            INSERT INTO proposed_correction (id, response_id, center_id, content_hash, content, state, decided_at,
              decided_by, reason)
            SELECT gen_random_uuid(), p.response_id, p.center_id, k.content_hash, '{}', 'REPLACED', now(), :by, :reason
            FROM proposed_correction p JOIN response_key k ON k.response_id = p.response_id
            WHERE p.id = :id AND k.content_hash IS NOT NULL
            ON CONFLICT (response_id, content_hash) DO NOTHING""";

    private static final String DELIVERED = """
            UPDATE response_key k SET content_hash = p.content_hash FROM proposed_correction p
            WHERE p.id = :id AND k.response_id = p.response_id AND k.content_hash IS NOT NULL""";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Visible visible;
    private final Caller caller;

    ProposedCorrections(Jdbi jdbi, ObjectMapper json, Visible visible, Caller caller) {
        this.jdbi = jdbi;
        this.json = json;
        this.visible = visible;
        this.caller = caller;
    }

    /** One of them, as it is in its table. */
    record Proposed(
            UUID id,
            UUID responseId,
            UUID centerId,
            CorrectionState state,
            Instant receivedAt,
            String content,
            Instant decidedAt,
            String decidedBy,
            String reason,
            boolean overtaken) {}

    /** Oldest first, one more than the limit so that it shows whether there are further ones. */
    List<Proposed> list(CorrectionState state, UUID center, Position after, int limit) {
        Condition entire = visible.entire();
        String where = OF_RESPONSE.formatted(entire.sql())
                + (center == null ? "" : " AND p.center_id = :center")
                + (after == null ? "" : " AND (p.received_at, p.id) > (:contactedAt, :id)");
        return jdbi.withHandle(sql -> {
            var query = sql.createQuery(SELECT + where + " ORDER BY p.received_at, p.id LIMIT :limit")
                    .bind("scope", entire.scope())
                    .bind("state", state)
                    .bind("center", center)
                    .bind("limit", limit + 1);
            return (after == null ? query : query.bindMethods(after))
                    .mapTo(Proposed.class)
                    .list();
        });
    }

    Optional<Proposed> find(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + " WHERE p.id = :id AND p.state <> 'REPLACED'")
                .bind("id", id)
                .mapTo(Proposed.class)
                .findOne());
    }

    /** Decides an open one; false when somebody did before. */
    boolean decide(Handle sql, UUID id, CorrectionState state, String reason) {
        return sql.createUpdate(DECIDE)
                        .bind("id", id)
                        .bind("state", state)
                        .bind("by", caller.name())
                        .bind("reason", reason)
                        .execute()
                == 1;
    }

    /** Its content counts as what was delivered from now on; the content it replaced is not proposed again. */
    void replace(Handle sql, UUID id, String reason) {
        sql.createUpdate(REPLACED)
                .bind("id", id)
                .bind("by", caller.name())
                .bind("reason", reason)
                .execute();
        sql.createUpdate(DELIVERED).bind("id", id).execute();
    }

    NewResponse content(Proposed proposed) {
        try {
            return json.readValue(proposed.content(), NewResponse.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept proposal cannot be read", e);
        }
    }
}
