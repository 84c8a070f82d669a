package io.vocation.local.demo;

import java.util.List;
import java.util.function.Predicate;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bounds so wide that chance alone hardly ever passes them, and so narrow that a wrong parameter does. */
final class Bounds {

    /** In standard errors: passed by chance once in 150,000 times. */
    static final double WIDE = 4.5;

    private Bounds() {}

    /** Asserts that the share of {@code yes} is what independent draws with that probability give. */
    static <T> void assertShare(double probability, List<T> all, Predicate<T> yes, String what) {
        long hits = all.stream().filter(yes).count();
        assertSum(probability * all.size(), probability * (1 - probability) * all.size(), hits, what);
    }

    static void assertSum(double mean, double variance, double seen, String what) {
        double z = (seen - mean) / Math.sqrt(variance);
        assertTrue(Math.abs(z) < WIDE, () -> what + ": expected " + mean + ", was " + seen + ", z = " + z);
    }
}
