package io.vocation.survey.subscription;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A subscription, without its secrets. */
@Schema(name = "Subscription", description = "Who is told of changes by signed webhook. Secrets are not shown.")
public record SubscriptionView(
        UUID id,
        String url,
        String description,

        @Schema(description = "Only of these centers; of all where it is absent")
        List<UUID> centers,

        @Schema(description = "Only of these types; of all where it is absent")
        List<String> types,

        boolean enabled,
        Instant disabledAt,
        DisabledBecause disabledBecause,
        Instant secretChangedAt,

        @Schema(description = "Until when the secret before signs as well")
        Instant previousSecretUntil,

        @Schema(description = "How many deliveries wait for their next attempt")
        int pending,

        @Schema(description = "Since when no delivery was accepted")
        Instant failingSince,

        @Schema(description = "Until when the receiver asked us to wait")
        Instant heldUntil,

        Instant createdAt,
        Instant changedAt) {}
