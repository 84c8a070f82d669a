package io.vocation.survey.subscription.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that is ours to try, until a moment: whoever comes back later finds that another one has it.
 *
 * @param attempts how many there were, with this one
 */
record Claimed(UUID id, UUID subscriptionId, String type, String body, int attempts, Instant claimedUntil) {
    /** Whether it only shows that the receiver can be reached: it is tried once, and nothing follows from it. */
    boolean isTest() {
        return type.equals(Testing.TYPE);
    }
}
