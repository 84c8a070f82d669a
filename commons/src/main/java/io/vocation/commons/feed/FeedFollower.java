package io.vocation.commons.feed;

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
     * older than what it already holds.
     */
    void apply(List<CloudEvent> batch);
}
