package io.vocation.commons.feed;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a feed was read, and how old that is.
 *
 * @param position the id of the last event applied
 * @param appliedAt when something of it was applied last; null for never
 * @param heardAt when it answered last, even that there is nothing new; null for never
 * @param caughtUpAt when everything it told was applied; null for never
 * @param toldUntil when the last event that was applied happened there; null for none
 * @param failingSince since when it cannot be read; null while it can
 * @param failure why it cannot be read
 */
public record FeedState(
        String feed,
        String position,
        Instant appliedAt,
        Instant heardAt,
        Instant caughtUpAt,
        Instant toldUntil,
        Instant failingSince,
        String failure) {
    /** Longer than any feed waits for news before it answers. */
    private static final Duration SILENCE = Duration.ofSeconds(90);

    /** What can be said of the reading of a feed. */
    public enum Condition {
        /** Everything that happened was applied within seconds. */
        LIVE,
        /** There is more than was applied; it is being read. */
        CATCHING_UP,
        /** It does not answer, or not with events; it is asked again and again. */
        FAILING,
        /** It was never heard. */
        NEVER_HEARD
    }

    public Condition condition(Instant now) {
        if (failingSince != null || heardAt != null && heardAt.plus(SILENCE).isBefore(now)) {
            return Condition.FAILING;
        }
        if (heardAt == null) {
            return Condition.NEVER_HEARD;
        }
        boolean more = caughtUpAt == null || appliedAt != null && appliedAt.isAfter(caughtUpAt);
        return more ? Condition.CATCHING_UP : Condition.LIVE;
    }

    /** What happened until then is known; null when nothing is. */
    public Instant asOf() {
        if (caughtUpAt == null || toldUntil == null) {
            return caughtUpAt == null ? toldUntil : caughtUpAt;
        }
        return caughtUpAt.isAfter(toldUntil) ? caughtUpAt : toldUntil;
    }

    /** How much of what happened may be missing; zero while it is live, null when nothing is known. */
    public Duration lag(Instant now) {
        if (condition(now) == Condition.LIVE) {
            return Duration.ZERO;
        }
        return asOf() == null ? null : Duration.between(asOf(), now.isBefore(asOf()) ? asOf() : now);
    }
}
