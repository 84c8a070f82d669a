package io.vocation.commons.feed;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A reader of another service's feed. One bean for each feed that a service follows. */
public interface FeedFollower {
    /** The name under which the position is kept. */
    String name();

    /** Where the feed is, for example {@code http://host:8083/career/v1/feed}. */
    URI feed();

    /**
     * Applies a batch in order, in the running transaction, which also stores the position after it. Must ignore facts
     * older than what it already holds, and set aside what nothing can be made of.
     */
    void apply(List<CloudEvent> batch);

    /** How many events are read at once when there are as many. */
    default int atOnce() {
        return 2_000;
    }

    /**
     * Reads an answer of the feed; no transaction runs.
     *
     * @throws IOException when it is no batch of events; it will be asked for again
     */
    default FeedBatch read(byte[] body, ObjectMapper json) throws IOException {
        return EventBatches.read(this, body, json);
    }
}
