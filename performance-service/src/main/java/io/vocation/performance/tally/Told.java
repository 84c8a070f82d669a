package io.vocation.performance.tally;

import io.vocation.commons.feed.Unreadable;

import java.util.function.Supplier;

/**
 * A response that the feed told of.
 *
 * @param eventId where that stands in the feed
 * @param event the event as it came; asked for only when nothing can be made of it
 */
record Told(String eventId, LedgerEntry entry, Supplier<String> event) {

    Unreadable because(String reason) {
        return new Unreadable(eventId, ResponseEvent.TYPE, event.get(), reason);
    }
}
