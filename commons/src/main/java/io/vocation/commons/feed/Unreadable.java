package io.vocation.commons.feed;

/**
 * An event that nothing can be made of.
 *
 * @param eventId its position in the feed, or a name made up for one that has none
 * @param type null where it says none
 * @param event the event as it came
 * @param reason for people
 */
public record Unreadable(String eventId, String type, String event, String reason) {}
