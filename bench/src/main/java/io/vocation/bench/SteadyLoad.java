package io.vocation.bench;

import io.vertx.core.Future;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * So many requests a second, whether or not the ones before are answered. The time of each counts from when it was due: one
 * that had to wait because the sender was late is not flattered.
 */
final class SteadyLoad {
    private SteadyLoad() {}

    /**
     * @param send sends the request with a number; fails when it is not answered as it should be
     * @return the time of each in nanoseconds, the shortest first
     */
    static long[] run(int perSecond, int requests, IntFunction<Future<?>> send) throws InterruptedException {
        long[] nanos = new long[requests];
        AtomicInteger failed = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(requests);
        long begin = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            int number = i;
            long due = begin + 1_000_000_000L * i / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            send.apply(number).onComplete(answered -> {
                nanos[number] = System.nanoTime() - due;
                if (answered.failed()) {
                    failed.incrementAndGet();
                    failure.compareAndSet(null, answered.cause());
                }
                done.countDown();
            });
        }
        if (!done.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException(done.getCount() + " of " + requests + " were never answered");
        }
        if (failed.get() > 0) {
            throw new IllegalStateException(
                    failed + " of " + requests + " were not answered as they should be", failure.get());
        }
        Arrays.sort(nanos);
        return nanos;
    }

    /** A share of the requests took at most so long, in milliseconds. */
    static double millis(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }
}
