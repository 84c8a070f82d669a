package io.vocation.commons.feed;

/** Nothing can be made of an event, now or later: it is set aside, and the next one is read. */
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why for people */
    public UnreadableEvent(String why) {
        super(why);
    }

    public UnreadableEvent(String why, Throwable cause) {
        super(why, cause);
    }
}
