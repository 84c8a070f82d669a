package io.vocation.performance.standing;

/**
 * A person's call resolution as if they had taken their peers' mix of calls (practice F4), see {@link CallMix}.
 *
 * @param observed calls resolved
 * @param expected calls that the peer group would have resolved of the same mix, above 0
 * @param low lower end of the interval of observed / expected, at least 0
 * @param high upper end of it; not capped
 * @param reference the peer group's own rate, in (0, 1]
 */
record Adjusted(long observed, double expected, double low, double high, double reference) {

    /** Above 1 is better than the peers on the same mix. */
    double ratio() {
        return observed / expected;
    }

    /** The standardized ratio times the peer group's rate; not more than 1, since it is read as a share. */
    double rate() {
        return Math.min(1, ratio() * reference);
    }

    /** Whether the rate or an end of its interval had to be cut at 1. */
    boolean capped() {
        return high * reference > 1;
    }
}
