package io.vocation.survey.subscription.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.Set;

/** Which deliveries to send again. */
@Schema(description = "Which deliveries to send again, by when they were made.")
public record NewReplay(
        @NotNull Instant since,

        @Schema(description = "Not those of this moment and later; up to now if left out")
        Instant until,

        @Schema(description = "Only in these states; those that were given up if left out") @Size(min = 1, max = 3)
        Set<@NotNull DeliveryState> states) {
    static final String EXAMPLE = """
            {"since": "2026-03-02T09:00:00Z", "until": "2026-03-03T09:00:00Z", "states": ["FAILED", "PENDING"]}""";
}
