package io.vocation.survey.webhook;

import io.vocation.survey.webhook.mapping.Mapping;
import io.vocation.survey.webhook.vendor.Signing;
import io.vocation.survey.webhook.vendor.Vendor;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A source's webhook, its secrets sealed.
 *
 * @param previousUntil until when the secret before is accepted; null without one
 * @param mapping complete, with what it rests on
 */
record Webhook(
        UUID sourceId,
        Vendor vendor,
        String clientId,
        byte[] secret,
        Instant secretChangedAt,
        byte[] previousSecret,
        Instant previousUntil,
        byte[] token,
        Instant tokenChangedAt,
        URI apiUrl,
        Signing signing,
        Integer toleranceSeconds,
        Mapping mapping,
        Instant changedAt) {

    WebhookView view() {
        return new WebhookView(
                vendor,
                true,
                secretChangedAt,
                previousUntil != null && previousUntil.isAfter(Instant.now()) ? previousUntil : null,
                clientId,
                token != null,
                tokenChangedAt,
                apiUrl == null ? null : apiUrl.toString(),
                signing,
                toleranceSeconds,
                mapping,
                changedAt);
    }
}
