package io.vocation.survey.subscription.receiver;

import java.time.Duration;

/**
 * How a receiver answered. What it said besides is not kept: it is of no use to us, and could be anything that is found at
 * its address.
 *
 * @param status the HTTP status; null where there was none
 * @param retryAfter how long it asks us to wait; zero where it does not
 */
public record Answer(Ending ending, Integer status, Duration retryAfter) {
    private static final int GONE = 410;

    /** An attempt that came to no status. */
    public static Answer none(Ending ending) {
        return new Answer(ending, null, Duration.ZERO);
    }

    static Answer of(int status, Duration retryAfter) {
        Ending ending =
                switch (status / 100) {
                    case 2 -> Ending.ACCEPTED;
                    case 3 -> Ending.REDIRECTED;
                    default -> status == GONE ? Ending.GONE : Ending.REFUSED;
                };
        return new Answer(ending, status, retryAfter);
    }
}
