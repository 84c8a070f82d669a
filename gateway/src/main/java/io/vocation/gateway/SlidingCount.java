package io.vocation.gateway;

import java.util.Arrays;

/** How many of the latest calls failed. Forgets in tenths of its window; not safe for several threads at once. */
final class SlidingCount {
    private static final int SLICES = 10;

    private final long sliceNanos;
    private final long[] slice = new long[SLICES];
    private final long[] calls = new long[SLICES];
    private final long[] failures = new long[SLICES];

    SlidingCount(long windowNanos) {
        this.sliceNanos = Math.max(1, windowNanos / SLICES);
        clear();
    }

    void add(long now, boolean failed) {
        long current = Math.floorDiv(now, sliceNanos);
        int at = Math.floorMod(current, SLICES);
        if (slice[at] != current) {
            slice[at] = current;
            calls[at] = 0;
            failures[at] = 0;
        }
        calls[at]++;
        failures[at] += failed ? 1 : 0;
    }

    long calls(long now) {
        return sum(calls, now);
    }

    long failures(long now) {
        return sum(failures, now);
    }

    void clear() {
        Arrays.fill(slice, Long.MIN_VALUE);
        Arrays.fill(calls, 0);
        Arrays.fill(failures, 0);
    }

    private long sum(long[] counts, long now) {
        long oldest = Math.floorDiv(now, sliceNanos) - SLICES;
        long sum = 0;
        for (int at = 0; at < SLICES; at++) {
            sum += slice[at] > oldest ? counts[at] : 0;
        }
        return sum;
    }
}
