package io.vocation.gateway;

/** An allowance that refills evenly. Time is a parameter (nanoseconds, any origin), so that a test can turn the clock. */
final class TokenBucket {
    private final double perNano;
    private final int burst;
    private double tokens;
    private long at;

    TokenBucket(double perSecond, int burst, long now) {
        this.perNano = perSecond / 1e9;
        this.burst = burst;
        this.tokens = burst;
        this.at = now;
    }

    /** @return seconds in which an empty bucket fills */
    long window() {
        return seconds(burst);
    }

    synchronized Verdict take(long now) {
        refill(now);
        boolean allowed = tokens >= 1;
        if (allowed) {
            tokens -= 1;
        }
        return verdict(allowed);
    }

    private Verdict verdict(boolean allowed) {
        long wait = allowed ? 0 : Math.max(1, seconds(1 - tokens));
        return new Verdict(allowed, (int) tokens, seconds(burst - tokens), wait);
    }

    /** What {@link #take} would say, without taking. */
    synchronized Verdict look(long now) {
        refill(now);
        return verdict(tokens >= 1);
    }

    /** For a request that was refused elsewhere after all. */
    synchronized void giveBack() {
        tokens = Math.min(burst, tokens + 1);
    }

    /** A full bucket says nothing that a new one would not. */
    synchronized boolean isFull(long now) {
        refill(now);
        return tokens >= burst;
    }

    private void refill(long now) {
        tokens = Math.min(burst, tokens + Math.max(0, now - at) * perNano);
        at = now;
    }

    private long seconds(double missing) {
        return (long) Math.ceil(missing / perNano / 1e9);
    }

    /**
     * @param reset seconds until it is full again
     * @param retryAfter seconds until the next request is let through; 0 if this one is
     */
    record Verdict(boolean allowed, int remaining, long reset, long retryAfter) {}
}
