package io.vocation.survey.subscription.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

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
        // By index: few may be in this state, among all that a subscription was told.
        String only = state == null ? "" : " AND state = :state";
        String older = before == null ? "" : " AND id < :before";
        return jdbi.withHandle(sql -> {
            Query query = sql.createQuery(SELECT + only + older + " ORDER BY id DESC LIMIT :limit")
                    .bind("subscription", subscription)
                    .bind("limit", limit + 1);
            if (state != null) {
                query.bind("state", state);
            }
            if (before != null) {
                query.bind("before", before);
            }
            return query.mapTo(Row.class).stream().map(Row::view).toList();
        });
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
