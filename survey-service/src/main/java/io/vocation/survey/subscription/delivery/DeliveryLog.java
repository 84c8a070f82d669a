package io.vocation.survey.subscription.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of the deliveries of a subscription. */
@ApplicationScoped
class DeliveryLog {
    private static final String SELECT = """
            SELECT id, event_id, type, subject, state, attempts, next_attempt_at, created_at, finished_at
            FROM subscription_delivery WHERE subscription_id = :subscription""";
    private static final String ATTEMPTS = """
            SELECT at, ending, status, millis FROM subscription_attempt WHERE delivery_id = :id ORDER BY id""";

    private final Jdbi jdbi;

    DeliveryLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(
            UUID id,
            String eventId,
            String type,
            UUID subject,
            DeliveryState state,
            int attempts,
            Instant nextAttemptAt,
            Instant createdAt,
            Instant finishedAt) {
        SubscriptionDeliveryView view() {
            return new SubscriptionDeliveryView(
                    id, eventId, type, subject, state, attempts, nextAttemptAt, createdAt, finishedAt, null);
        }
    }

    /** Newest first, one more than the limit so that it shows whether there are further ones. */
    List<SubscriptionDeliveryView> before(UUID subscription, DeliveryState state, UUID before, int limit) {
        return jdbi.withHandle(sql -> sql
                .createQuery(SELECT + """
                         AND (cast(:state AS text) IS NULL OR state = :state)
                        AND (cast(:before AS uuid) IS NULL OR id < :before) ORDER BY id DESC LIMIT :limit""")
                .bind("subscription", subscription)
                .bind("state", state)
                .bind("before", before)
                .bind("limit", limit + 1)
                .mapTo(Row.class)
                .stream()
                .map(Row::view)
                .toList());
    }

    /** One, with its attempts. */
    Optional<SubscriptionDeliveryView> find(UUID subscription, UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + " AND id = :id")
                .bind("subscription", subscription)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(row -> row.view()
                        .with(sql.createQuery(ATTEMPTS)
                                .bind("id", id)
                                .mapTo(AttemptView.class)
                                .list())));
    }
}
