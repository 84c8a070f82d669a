package io.vocation.commons.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a batch of CloudEvents as a whole: for feeds of which little comes at once. */
final class EventBatches {
    private EventBatches() {}

    /** @throws IOException when it is no JSON, or none of its events says where it stands in the feed */
    static FeedBatch read(FeedFollower follower, byte[] body, ObjectMapper json) throws IOException {
        JsonNode told = json.readTree(body);
        if (!told.isArray()) {
            throw new IOException("The feed answered something else than a batch of events");
        }
        List<CloudEvent> events = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        String last = null;
        for (JsonNode node : told) {
            String id = node.path("id").isTextual() ? node.path("id").asText() : null;
            try {
                CloudEvent event = json.treeToValue(node, CloudEvent.class);
                if (event == null || event.id() == null || event.type() == null) {
                    throw new UnreadableEvent("An event needs an id and a type");
                }
                events.add(event);
            } catch (JsonProcessingException | UnreadableEvent e) {
                unreadable.add(new Unreadable(
                        id == null ? "after " + last + " #" + unreadable.size() : id,
                        node.path("type").asText(null),
                        node.toString(),
                        e.getMessage()));
            }
            last = id == null ? last : id;
        }
        if (last == null && !told.isEmpty()) {
            throw new IOException("No event of the batch says where it stands in the feed");
        }
        return FeedBatch.of(follower, events, told.size(), last, unreadable);
    }
}
