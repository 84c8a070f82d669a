package io.vocation.commons.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What this service publishes: appended within the transaction that changed something, read in order by others. */
@ApplicationScoped
public class Feed {
    private static final String APPEND = """
            INSERT INTO feed_event (type, subject, center_id, data)
            VALUES (:type, :subject, :center, cast(:data AS jsonb))""";
    /** Ordered by the columns, not by what is selected: as text, transaction 1000 would come before 999. */
    private static final String READ = """
            SELECT xid::text AS xid, id, type, subject, time, data::text AS data FROM feed_event
            WHERE (xid, id) > (cast(:xid AS xid8), :id) AND xid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY feed_event.xid, feed_event.id LIMIT :limit""";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final String source;

    Feed(Jdbi jdbi, ObjectMapper json, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.jdbi = jdbi;
        this.json = json;
        this.source = "/" + service.replace("-service", "") + "/v1/feed";
    }

    private record Row(String xid, long id, String type, UUID subject, Instant time, String data) {}

    /** Appends one fact; it becomes readable when the running transaction commits. */
    public void append(String type, UUID subject, UUID center, Object data) {
        jdbi.useHandle(sql -> sql.createUpdate(APPEND)
                .bind("type", type)
                .bind("subject", subject)
                .bind("center", center)
                .bind("data", write(data))
                .execute());
    }

    /** One fact of several: whom it is about, and the whole state of it. */
    public record Fact(UUID subject, Object data) {}

    /** Appends many facts of one type about one center, in this order; as {@link #append(String, UUID, UUID, Object)} does each. */
    public void append(String type, UUID center, Collection<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        jdbi.useHandle(sql -> {
            PreparedBatch batch = sql.prepareBatch(APPEND);
            for (Fact fact : facts) {
                batch.bind("type", type)
                        .bind("subject", fact.subject())
                        .bind("center", center)
                        .bind("data", write(fact.data()))
                        .add();
            }
            batch.execute();
        });
    }

    /**
     * The events after a position; waits for news when there are none.
     *
     * @param timeout how long to wait at most, no longer than {@link LongPolling#LONGEST_WAIT}
     * @return empty when nothing came in that time
     */
    public Uni<List<CloudEvent>> after(Cursor position, int limit, Duration timeout) {
        return LongPolling.until(() -> read(position, limit), List::isEmpty, timeout);
    }

    private List<CloudEvent> read(Cursor position, int limit) {
        return jdbi.withHandle(sql -> sql
                .createQuery(READ)
                .bind("xid", position.xid())
                .bind("id", position.id())
                .bind("limit", limit)
                .mapTo(Row.class)
                .stream()
                .map(this::event)
                .toList());
    }

    private CloudEvent event(Row row) {
        try {
            return new CloudEvent(
                    "1.0",
                    new Cursor(row.xid(), row.id()).toString(),
                    source,
                    row.type(),
                    row.subject(),
                    row.time(),
                    "application/json",
                    json.readTree(row.data()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event " + row.id() + " of the feed cannot be read", e);
        }
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + data.getClass(), e);
        }
    }
}
