package io.vocation.performance.figure;

import io.vocation.commons.figure.Interval;
import io.vocation.commons.figure.Rate;

/** How much a share changed between two groups of answers that have no answer in common. */
public record Difference(Rate before, Rate after) {

    /**
     * The differences that agree with the answers.
     *
     * @param low lower end, in [-1, 1]
     * @param high upper end, in [-1, 1]
     * @param level two-sided confidence, in (0, 1)
     */
    public record Range(double low, double high, double level) {
        /** Whether no change at all agrees with the answers. */
        public boolean containsZero() {
            return low <= 0 && high >= 0;
        }
    }

    /** After less before, in [-1, 1]. */
    public double value() {
        return after.value() - before.value();
    }

    /**
     * The hybrid score interval: method 10 of Newcombe (1998), "Interval estimation for the difference between independent
     * proportions: comparison of eleven methods", Statistics in Medicine 17: 873–890. With the Wilson intervals (l, u) of
     * the two shares:
     *
     * <pre>θ − √((p₁ − l₁)² + (u₂ − p₂)²)  to  θ + √((u₁ − p₁)² + (p₂ − l₂)²)</pre>
     */
    public Range newcombe(double level) {
        Interval first = after.wilson(level);
        Interval second = before.wilson(level);
        double down = Math.hypot(after.value() - first.low(), second.high() - before.value());
        double up = Math.hypot(first.high() - after.value(), before.value() - second.low());
        return new Range(value() - down, value() + up, level);
    }
}
