package io.vocation.performance.tally;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.Unreadable;
import io.vocation.commons.feed.UnreadableEvent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Reads an answer of survey-service's feed as it streams by: a tree of each event would cost more than keeping it. Events of
 * other types are passed over; those of which nothing can be made are kept apart.
 */
final class ResponseBatch {
    private final byte[] body;
    private final JsonParser in;
    private final List<Told> told = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<UUID> refusedIds = new ArrayList<>();
    private int events;
    private String last;
    private String time;

    // Of the event that is being read.
    private String id;
    private String type;
    private UUID subject;
    private LedgerEntry entry;
    private JsonNode tree;
    private String refused;

    private ResponseBatch(byte[] body, JsonParser in) {
        this.body = body;
        this.in = in;
    }

    /** @throws IOException when it is no JSON, or none of its events says where it stands in the feed */
    static ResponseBatch read(byte[] body, ObjectMapper json) throws IOException {
        try (JsonParser in = json.createParser(body)) {
            // A service of ours wrote it, and not by hand: to look for fields given twice takes time and finds none.
            in.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            // What is read as a tree is a part, after which the rest follows.
            in.setCodec(json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
            ResponseBatch batch = new ResponseBatch(body, in);
            batch.read();
            return batch;
        }
    }

    /** The same of events that were read already. */
    static ResponseBatch of(List<CloudEvent> events, ObjectMapper json) {
        ResponseBatch batch = new ResponseBatch(new byte[0], null);
        for (CloudEvent event : events) {
            batch.begin();
            batch.id = event.id();
            batch.type = event.type();
            batch.subject = event.subject();
            batch.tree = event.data() == null ? json.nullNode() : event.data();
            batch.end(() -> json.valueToTree(event).toString());
        }
        return batch;
    }

    List<Told> told() {
        return told;
    }

    List<Unreadable> unreadable() {
        return unreadable;
    }

    /** The responses of which nothing can be made, as far as the events say which. */
    List<UUID> refusedIds() {
        return refusedIds;
    }

    /** How many there are of whatever type. */
    int events() {
        return events;
    }

    /** The id of the last one; null when there are none. */
    String last() {
        return last;
    }

    /** When the last one happened; null when it does not say. */
    Instant until() {
        try {
            return time == null ? null : Moments.read(time);
        } catch (UnreadableEvent e) {
            return null;
        }
    }

    private void read() throws IOException {
        if (in.nextToken() != JsonToken.START_ARRAY) {
            throw new IOException("The feed answered something else than a batch of events");
        }
        JsonStreamContext batch = in.getParsingContext();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            int from = (int) in.currentTokenLocation().getByteOffset();
            begin();
            try {
                event();
            } catch (UnreadableEvent e) {
                refused = e.getMessage();
                leave(batch);
            }
            int to = (int) in.currentLocation().getByteOffset();
            end(() -> new String(body, from, to - from, StandardCharsets.UTF_8));
        }
        if (events > 0 && last == null) {
            throw new IOException("No event of the batch says where it stands in the feed");
        }
    }

    private void begin() {
        events++;
        id = null;
        type = null;
        subject = null;
        entry = null;
        tree = null;
        refused = null;
    }

    private void event() throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            in.skipChildren();
            throw new UnreadableEvent("An event is an object");
        }
        for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
            JsonStreamContext event = in.getParsingContext();
            in.nextToken();
            switch (field) {
                case "id" -> id = Values.text(in);
                case "type" -> type = Values.text(in);
                case "subject" -> subject = Values.id(in);
                case "time" -> time = Values.text(in);
                case "data" -> data(event);
                default -> in.skipChildren();
            }
        }
    }

    private void data(JsonStreamContext event) throws IOException {
        if (type == null) {
            tree = in.readValueAsTree();
        } else if (type.equals(ResponseEvent.TYPE)) {
            try {
                entry = LedgerEntry.of(ResponseReader.read(in));
            } catch (UnreadableEvent e) {
                refused = e.getMessage();
                leave(event);
            }
        } else {
            in.skipChildren();
        }
    }

    /** Goes on to the end of what cannot be read. */
    private void leave(JsonStreamContext outer) throws IOException {
        while (in.getParsingContext() != outer) {
            if (in.nextToken() == null) {
                throw new IOException("The batch ends in the middle");
            }
        }
    }

    private void end(Supplier<String> event) {
        boolean ours = ResponseEvent.TYPE.equals(type);
        if (ours && entry == null && refused == null) {
            late();
        }
        if (refused != null || id == null) {
            if (subject != null) {
                refusedIds.add(subject);
            }
            String name = id == null ? "after " + last + " #" + unreadable.size() : id;
            unreadable.add(new Unreadable(
                    name, type, event.get(), refused == null ? "The event does not say where it stands" : refused));
        } else if (ours) {
            told.add(new Told(id, entry, event));
        }
        last = id == null ? last : id;
    }

    /** What was said before its type was known. */
    private void late() {
        if (tree == null) {
            refused = "The event says nothing of a response";
            return;
        }
        try (JsonParser late = tree.traverse()) {
            late.nextToken();
            entry = LedgerEntry.of(ResponseReader.read(late));
        } catch (UnreadableEvent e) {
            refused = e.getMessage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
