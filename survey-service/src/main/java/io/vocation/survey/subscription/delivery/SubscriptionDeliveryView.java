package io.vocation.survey.subscription.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A delivery, in the log. What it told is not shown: who administers sees no figures. */
@Schema(name = "SubscriptionDelivery", description = "What was told, or is to be told, to a subscription.")
public record SubscriptionDeliveryView(
        @Schema(description = "Sent as webhook-id, the same in every attempt")
        UUID id,

        @Schema(description = "The id of the CloudEvent") String eventId,

        String type,

        @Schema(description = "What it is about: a response; in a test, the subscription")
        UUID subject,

        DeliveryState state,

        @Schema(description = "How many attempts were begun, since it was made or replayed")
        int attempts,

        @Schema(description = "When it is tried next, at the earliest")
        Instant nextAttemptAt,

        Instant createdAt,
        Instant finishedAt,

        @Schema(description = "Every attempt, oldest first; not in lists")
        List<AttemptView> log) {

    SubscriptionDeliveryView with(List<AttemptView> attempted) {
        return new SubscriptionDeliveryView(
                id, eventId, type, subject, state, attempts, nextAttemptAt, createdAt, finishedAt, attempted);
    }
}
