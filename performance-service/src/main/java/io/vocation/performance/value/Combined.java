package io.vocation.performance.value;

/**
 * A figure that two independent estimates leave uncertain: its interval recovers the distance of each limit from the
 * estimate by the root of the sum of squares (Zou and Donner, 2008, "Construction of confidence limits about effect
 * measures: a general approach", Statistics in Medicine 27: 1693–1702), as the interval of a difference of shares does.
 */
record Combined(double value, double low, double high) {

    /**
     * @param value the figure
     * @param one its lower and upper end with the first estimate moved to its limits, in any order
     * @param other its lower and upper end with the second estimate moved to its limits, in any order
     */
    static Combined of(double value, Range one, Range other) {
        return new Combined(
                value,
                value - Math.hypot(one.below(value), other.below(value)),
                value + Math.hypot(one.above(value), other.above(value)));
    }

    /** Two values that a figure takes at the limits of an estimate. */
    record Range(double end, double otherEnd) {
        private double below(double value) {
            return value - Math.min(value, Math.min(end, otherEnd));
        }

        private double above(double value) {
            return Math.max(value, Math.max(end, otherEnd)) - value;
        }
    }
}
