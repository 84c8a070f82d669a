package io.vocation.survey.subscription.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** How many deliveries are sent again. */
@Schema(description = "How many deliveries are sent again.")
public record ReplayReceipt(
        int replayed,

        @Schema(description = "Where to go on with `since`; absent when there were no more")
        Instant next) {}
