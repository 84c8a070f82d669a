package io.vocation.survey.subscription.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.Cursor;
import io.vocation.survey.feed.ResponseChanges;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes deliveries of changes. A subscription's position moves in the transaction that adds them, and one replica at a time
 * does that, so each change is told once whatever dies. Where too many wait, the feed keeps the rest.
 */
@ApplicationScoped
class FanningOut {
    private static final int BATCH = 500;
    private static final String TAKE = """
            SELECT id, position_xid::text AS xid, position_id AS number, center_ids, types,
              (SELECT count(*) FROM (SELECT FROM subscription_delivery d
                 WHERE d.subscription_id = s.id AND d.state = 'PENDING' LIMIT :most) AS waiting) AS pending
            FROM subscription s WHERE id = :id AND enabled FOR NO KEY UPDATE SKIP LOCKED""";
    private static final String ADD = """
            INSERT INTO subscription_delivery (subscription_id, event_id, type, subject, body, next_attempt_at)
            VALUES (:subscription, :event, :type, :subject, cast(:body AS jsonb), now())
            ON CONFLICT (subscription_id, event_id) DO NOTHING""";
    private static final String MOVE =
            "UPDATE subscription SET position_xid = cast(:xid AS xid8), position_id = :number WHERE id = :id";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final ResponseChanges changes;
    private final int most;

    FanningOut(
            Jdbi jdbi,
            ObjectMapper json,
            ResponseChanges changes,
            @ConfigProperty(name = "vocation.subscription.pending-most") int most) {
        this.jdbi = jdbi;
        this.json = json;
        this.changes = changes;
        this.most = most;
    }

    private record Taken(UUID id, String xid, long number, List<UUID> centerIds, List<String> types, int pending) {
        boolean wants(CloudEvent event) {
            return (types == null || types.contains(event.type()))
                    && (centerIds == null || centerIds.contains(centerOf(event)));
        }

        private static UUID centerOf(CloudEvent event) {
            JsonNode center = event.data().get("centerId");
            return center == null ? null : UUID.fromString(center.textValue());
        }
    }

    private record Position(UUID id, String xid, long number) {}

    /** Reads on for every subscription once; false when nothing was new for any. */
    boolean run() {
        boolean news = false;
        for (Position at : positions()) {
            // Looked at before: a lock is written, and a second without news should write nothing.
            if (changes.isThereMore(new Cursor(at.xid(), at.number()))) {
                news |= QuarkusTransaction.requiringNew().call(() -> readOn(at.id()));
            }
        }
        return news;
    }

    private List<Position> positions() {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "SELECT id, position_xid::text AS xid, position_id AS number FROM subscription WHERE enabled")
                .mapTo(Position.class)
                .list());
    }

    /** In the running transaction; false when there is nothing new, or no room, or another replica does it. */
    private boolean readOn(UUID id) {
        return jdbi.withHandle(sql -> {
            Optional<Taken> taken = sql.createQuery(TAKE)
                    .bind("id", id)
                    .bind("most", most)
                    .mapTo(Taken.class)
                    .findOne();
            int room = taken.map(subscription -> most - subscription.pending()).orElse(0);
            if (room <= 0) {
                return false;
            }
            Taken from = taken.get();
            List<CloudEvent> events = changes.after(new Cursor(from.xid(), from.number()), Math.min(room, BATCH));
            if (events.isEmpty()) {
                return false;
            }
            add(sql, id, events.stream().filter(from::wants).toList());
            Cursor to = Cursor.parse(events.getLast().id());
            sql.createUpdate(MOVE)
                    .bind("id", id)
                    .bind("xid", to.xid())
                    .bind("number", to.id())
                    .execute();
            return true;
        });
    }

    private void add(Handle sql, UUID subscription, List<CloudEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.prepareBatch(ADD);
        for (CloudEvent event : events) {
            batch.bind("subscription", subscription)
                    .bind("event", event.id())
                    .bind("type", event.type())
                    .bind("subject", event.subject())
                    .bind("body", write(event))
                    .add();
        }
        batch.execute();
    }

    private String write(CloudEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event cannot be written", e);
        }
    }
}
