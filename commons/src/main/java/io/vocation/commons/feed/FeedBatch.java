package io.vocation.commons.feed;

import java.time.Instant;
import java.util.List;

/**
 * What a feed answered, read and ready to be applied.
 *
 * @param events how many there are, including those that cannot be read
 * @param last the id of the last one: the position after the batch; null when there are none
 * @param until when the last one happened; null when it does not say
 * @param unreadable those to be set aside
 * @param applying applies the others in order, in the running transaction
 */
public record FeedBatch(int events, String last, Instant until, List<Unreadable> unreadable, Runnable applying) {
    static FeedBatch of(FeedFollower follower, List<CloudEvent> events) {
        return of(follower, events, events.size(), events.getLast().id(), List.of());
    }

    static FeedBatch of(
            FeedFollower follower, List<CloudEvent> events, int all, String last, List<Unreadable> unreadable) {
        Instant until = events.isEmpty() ? null : events.getLast().time();
        return new FeedBatch(all, last, until, unreadable, () -> {
            if (!events.isEmpty()) {
                follower.apply(events);
            }
        });
    }
}
