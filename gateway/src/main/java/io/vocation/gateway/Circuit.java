package io.vocation.gateway;

import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Whether a service is asked at all. One that fails too often is left alone for a while, and its callers hear so at
 * once instead of waiting for it; then a few requests find out whether it is back.
 */
final class Circuit {
    enum State {
        CLOSED,
        HALF_OPEN,
        OPEN
    }

    private final GatewayConfig.Circuit config;
    private final LongSupplier clock;
    private final SlidingCount count;

    private State state = State.CLOSED;
    /** Counts the changes of state: what was let through before the last one has nothing to say about now. */
    private long period;

    private long since;
    private int probesOut;
    private int probesBack;

    /** @param clock nanoseconds of any origin, so that a test can turn it */
    Circuit(GatewayConfig.Circuit config, LongSupplier clock) {
        this.config = config;
        this.clock = clock;
        this.count = new SlidingCount(config.window().toNanos());
    }

    /** @return empty where the service is to be left alone */
    synchronized Optional<Pass> enter() {
        long now = clock.getAsLong();
        if (state == State.OPEN && now - since >= config.openFor().toNanos()) {
            become(State.HALF_OPEN, now);
        }
        if (state == State.OPEN || (state == State.HALF_OPEN && !mayProbe(now))) {
            return Optional.empty();
        }
        return Optional.of(new Pass(period));
    }

    synchronized State state() {
        return state;
    }

    /** @return seconds, at least one */
    synchronized long retryAfter() {
        long left = config.openFor().toNanos() - (clock.getAsLong() - since);
        return Math.max(1, (long) Math.ceil(left / 1e9));
    }

    /** Some more probes after a while: those that are out may be long polls, which say nothing for a minute. */
    private boolean mayProbe(long now) {
        if (now - since >= config.openFor().toNanos()) {
            since = now;
            probesOut = 0;
        }
        return probesOut++ < config.probes();
    }

    private void become(State next, long now) {
        state = next;
        period++;
        since = now;
        probesOut = 0;
        probesBack = 0;
        count.clear();
    }

    private synchronized void conclude(long of, boolean failed) {
        if (of != period) {
            return;
        }
        long now = clock.getAsLong();
        if (state == State.HALF_OPEN) {
            if (failed) {
                become(State.OPEN, now);
            } else if (++probesBack >= config.probes()) {
                become(State.CLOSED, now);
            }
            return;
        }
        count.add(now, failed);
        long calls = count.calls(now);
        if (failed && calls >= config.minimumCalls() && count.failures(now) >= config.failureRatio() * calls) {
            become(State.OPEN, now);
        }
    }

    private synchronized void giveBack(long of) {
        if (of == period && state == State.HALF_OPEN && probesOut > 0) {
            probesOut--;
        }
    }

    /** One request that was let through; the first thing that is said of it holds. */
    final class Pass {
        private final long of;
        private boolean concluded;

        private Pass(long of) {
            this.of = of;
        }

        /** The service answered, whatever it said. */
        void worked() {
            if (conclude()) {
                Circuit.this.conclude(of, false);
            }
        }

        void failed() {
            if (conclude()) {
                Circuit.this.conclude(of, true);
            }
        }

        /** It ended for a reason that says nothing about the service: the caller hung up, for example. */
        void abandoned() {
            if (conclude()) {
                giveBack(of);
            }
        }

        private boolean conclude() {
            boolean first = !concluded;
            concluded = true;
            return first;
        }
    }
}
