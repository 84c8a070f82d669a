package io.vocation.performance.feed;

import io.vocation.commons.feed.SetAsideEvents.SetAside;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** An event of which nothing could be made. */
@Schema(
        description = "An event of which nothing could be made.",
        requiredProperties = {"id", "feed", "eventId", "event", "reason", "at", "tries", "triedAt"})
public record UnreadableEventView(
        UUID id,
        @Schema(examples = "survey") String feed,
        @Schema(description = "Where it stands in the feed") String eventId,
        @Schema(examples = "response.changed") String type,
        @Schema(description = "The event as it came") String event,
        String reason,
        @Schema(description = "When it was set aside") Instant at,

        @Schema(description = "How often it was tried, the first time included")
        int tries,

        Instant triedAt) {

    static UnreadableEventView of(SetAside event) {
        return new UnreadableEventView(
                event.id(),
                event.feed(),
                event.eventId(),
                event.type(),
                event.event(),
                event.reason(),
                event.at(),
                event.tries(),
                event.triedAt());
    }
}
