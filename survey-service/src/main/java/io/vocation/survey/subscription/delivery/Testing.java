package io.vocation.survey.subscription.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.survey.subscription.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Sends an event that says nothing, to see whether the receiver takes it. It is tried once, and nothing follows from it. */
@ApplicationScoped
class Testing {
    static final String TYPE = "subscription.test";

    private static final String ADD = """
            INSERT INTO subscription_delivery (subscription_id, event_id, type, subject, body, next_attempt_at)
            VALUES (:subscription, :event, :type, :subscription, cast(:body AS jsonb), now()) RETURNING id""";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Subscriptions subscriptions;
    private final CurrentOperation current;

    Testing(Jdbi jdbi, ObjectMapper json, Subscriptions subscriptions, CurrentOperation current) {
        this.jdbi = jdbi;
        this.json = json;
        this.subscriptions = subscriptions;
        this.current = current;
    }

    /** @return the delivery, which is sent soon */
    @Transactional
    UUID test(UUID id) {
        subscriptions.require(id);
        String event = "test-" + UUID.randomUUID();
        CloudEvent told = new CloudEvent(
                "1.0",
                event,
                "/survey/v1/subscriptions",
                TYPE,
                id,
                Instant.now(),
                "application/json",
                json.valueToTree(Map.of("subscriptionId", id)));
        current.detail("subscription", id);
        return jdbi.withHandle(sql -> sql.createQuery(ADD)
                .bind("subscription", id)
                .bind("event", event)
                .bind("type", TYPE)
                .bind("body", json.valueToTree(told).toString())
                .mapTo(UUID.class)
                .one());
    }
}
