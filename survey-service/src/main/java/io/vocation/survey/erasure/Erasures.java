package io.vocation.survey.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.survey.response.Position;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The erasures, and how far each is. */
@ApplicationScoped
class Erasures {
    private static final List<String> NEVER_TOLD =
            List.of("performance-service", "career-service", "training-service", "gateway");
    private static final String ADD = """
            INSERT INTO erasure (id, center_id, customer, digest, reason, requested_by)
            VALUES (:id, :center, :customer, :digest, :reason, :by)""";
    private static final String SELECT = """
            SELECT id, center_id, state, encode(digest, 'hex') AS digest, reason, requested_at, requested_by, finished_at,
              erased::text AS erased FROM erasure""";
    /** A file that is being imported may hold rows of the customer until it is done. */
    private static final String CLAIM = """
            SELECT e.id, e.center_id, e.customer, e.searched, e.all_searched FROM erasure e
            WHERE e.state = 'RUNNING' AND (NOT e.all_searched OR NOT EXISTS (
              SELECT FROM import_job j JOIN source s ON s.id = j.source_id
              WHERE s.center_id = e.center_id AND j.state IN ('QUEUED', 'RUNNING') AND j.created_at < e.requested_at))
            ORDER BY e.requested_at LIMIT 1 FOR UPDATE SKIP LOCKED""";

    private static final String COUNT = """
            UPDATE erasure SET erased = erased || jsonb_build_object(cast(:what AS text),
              coalesce(cast(erased ->> cast(:what AS text) AS bigint), 0) + :rows)
            WHERE id = :id""";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Erasures(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    private record Row(
            UUID id,
            UUID centerId,
            ErasureState state,
            String digest,
            String reason,
            Instant requestedAt,
            String requestedBy,
            Instant finishedAt,
            String erased) {}

    /** One that has still something to do. */
    record Running(UUID id, UUID centerId, String customer, String searched, boolean allSearched) {}

    void add(Handle sql, UUID id, NewErasure wanted, String customer, byte[] digest, String by) {
        sql.createUpdate(ADD)
                .bind("id", id)
                .bind("center", wanted.centerId())
                .bind("customer", customer)
                .bind("digest", digest)
                .bind("reason", wanted.reason())
                .bind("by", by)
                .execute();
    }

    /** The next one to go on with, which nobody else works on until the running transaction ends. */
    Optional<Running> claim(Handle sql) {
        return sql.createQuery(CLAIM).mapTo(Running.class).findOne();
    }

    void count(Handle sql, UUID id, String what, long rows) {
        sql.createUpdate(COUNT)
                .bind("id", id)
                .bind("what", what)
                .bind("rows", rows)
                .execute();
    }

    void searched(Handle sql, UUID id, String month) {
        sql.createUpdate("UPDATE erasure SET searched = :month WHERE id = :id")
                .bind("id", id)
                .bind("month", month)
                .execute();
    }

    void allSearched(Handle sql, UUID id) {
        sql.createUpdate("UPDATE erasure SET all_searched = true WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** It is done, and even its reference is gone. */
    void finish(Handle sql, UUID id) {
        sql.createUpdate("UPDATE erasure SET state = 'DONE', customer = NULL, finished_at = now() WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    Optional<ErasureView> find(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + " WHERE id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(this::view));
    }

    /** Newest first, one more than the limit so that it shows whether there are further ones. */
    List<ErasureView> list(Position after, int limit) {
        String where = after == null ? "" : " WHERE (requested_at, id) < (:contactedAt, :id)";
        return jdbi.withHandle(sql -> {
            var query = sql.createQuery(SELECT + where + " ORDER BY requested_at DESC, id DESC LIMIT :limit")
                    .bind("limit", limit + 1);
            return (after == null ? query : query.bindMethods(after))
                    .mapTo(Row.class).stream().map(this::view).toList();
        });
    }

    private ErasureView view(Row row) {
        return new ErasureView(
                row.id(),
                row.centerId(),
                row.state(),
                row.digest(),
                row.reason(),
                row.requestedAt(),
                row.requestedBy(),
                row.finishedAt(),
                counts(row.erased()),
                NEVER_TOLD);
    }

    private Map<String, Long> counts(String erased) {
        try {
            return json.readValue(erased, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL writes valid JSON", e);
        }
    }
}
