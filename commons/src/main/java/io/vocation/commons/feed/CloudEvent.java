package io.vocation.commons.feed;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/**
 * One fact, as CloudEvents 1.0 writes it.
 *
 * @param id its position in the feed: give it back as {@code lastEventId} to read on
 * @param source the feed it comes from
 * @param subject the thing it is about
 * @param data the whole state of that thing, with its version
 */
@Schema(description = "One fact, as CloudEvents 1.0 writes it.")
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        UUID subject,
        Instant time,
        String datacontenttype,

        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
        JsonNode data) {
    /** The media type of a batch. */
    public static final String BATCH = "application/cloudevents-batch+json";
}
