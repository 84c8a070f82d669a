package io.vocation.survey.webhook;

import io.vocation.survey.webhook.mapping.Mapping;
import io.vocation.survey.webhook.vendor.Signing;
import io.vocation.survey.webhook.vendor.Vendor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** A source's webhook, without its secrets. */
@Schema(
        description =
                "How a source's vendor calls. Of secret and token it only says that there is one, and since when.")
public record WebhookView(
        Vendor vendor,
        boolean secretSet,
        Instant secretChangedAt,

        @Schema(description = "Until when the secret before is accepted too")
        Instant previousSecretUntil,

        String clientId,
        boolean tokenSet,
        Instant tokenChangedAt,
        String apiUrl,
        Signing signing,
        Integer toleranceSeconds,
        Mapping mapping,
        Instant changedAt) {}
