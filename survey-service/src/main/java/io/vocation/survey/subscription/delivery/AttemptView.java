package io.vocation.survey.subscription.delivery;

import io.vocation.survey.subscription.receiver.Ending;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** One attempt, in the log. What the receiver said besides its status is not kept. */
@Schema(name = "DeliveryAttempt", description = "One attempt to deliver.")
public record AttemptView(
        Instant at,
        Ending ending,

        @Schema(description = "The HTTP status; absent where there was none")
        Integer status,

        @Schema(description = "How long it took, in milliseconds")
        int millis) {}
