package io.vocation.survey.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who is told of changes, its secrets sealed.
 *
 * @param centerIds null for all centers
 * @param types null for all types
 * @param previousUntil until when the secret before signs as well; null without one
 * @param failingSince since when no delivery was accepted; null where the last one was
 * @param heldUntil until when the receiver asked us to wait; null where it did not
 * @param pending how many deliveries wait; at most one more than may wait
 */
public record Subscription(
        UUID id,
        long version,
        String url,
        String description,
        List<UUID> centerIds,
        List<String> types,
        boolean enabled,
        Instant disabledAt,
        DisabledBecause disabledBecause,
        byte[] secret,
        Instant secretChangedAt,
        byte[] previousSecret,
        Instant previousUntil,
        Instant failingSince,
        Instant heldUntil,
        int pending,
        Instant createdAt,
        Instant changedAt) {

    public URI address() {
        return URI.create(url);
    }

    SubscriptionView view(Instant now) {
        return new SubscriptionView(
                id,
                url,
                description,
                centerIds,
                types,
                enabled,
                disabledAt,
                disabledBecause,
                secretChangedAt,
                previousUntil != null && previousUntil.isAfter(now) ? previousUntil : null,
                pending,
                failingSince,
                heldUntil != null && heldUntil.isAfter(now) ? heldUntil : null,
                createdAt,
                changedAt);
    }
}
