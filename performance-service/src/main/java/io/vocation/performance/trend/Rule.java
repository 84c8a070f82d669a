package io.vocation.performance.trend;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * The tests for special causes that a chart knows, with the numbers of Nelson (1984), "The Shewhart control chart: tests
 * for special causes", Journal of Quality Technology 16: 237–239; 1 and 5 are among the rules of the Western Electric
 * handbook (1956). Each looks back from one point and fires at the point that completes its pattern, so while a pattern
 * lasts it fires at every further point.
 */
@Schema(name = "TrendRule")
public enum Rule {
    /** Nelson 1: one point beyond three standard deviations. */
    BEYOND_LIMITS(1) {
        @Override
        Optional<Direction> at(List<ChartPoint> points, int at) {
            return beyond(points.get(at).z(), 3);
        }
    },
    /** Nelson 2: nine points in a row on one side of the center line; one on the line ends the row. */
    NINE_ON_ONE_SIDE(2) {
        @Override
        Optional<Direction> at(List<ChartPoint> points, int at) {
            return allAlike(at, 9, i -> points.get(i).z());
        }
    },
    /** Nelson 3: six points in a row, each above (or each below) the one before. */
    SIX_RISING_OR_FALLING(3) {
        @Override
        Optional<Direction> at(List<ChartPoint> points, int at) {
            return at < 1
                    ? Optional.empty()
                    : allAlike(
                            at,
                            5,
                            i -> i < 1
                                    ? 0
                                    : points.get(i).sample().share()
                                            - points.get(i - 1).sample().share());
        }
    },
    /** Nelson 5: two of three points in a row beyond two standard deviations, on the same side; the last is one of them. */
    TWO_OF_THREE_BEYOND_TWO_SIGMA(5) {
        @Override
        Optional<Direction> at(List<ChartPoint> points, int at) {
            Optional<Direction> here = beyond(points.get(at).z(), 2);
            boolean again = here.isPresent()
                    && points.subList(Math.max(0, at - 2), at).stream()
                            .anyMatch(point -> beyond(point.z(), 2).equals(here));
            return again ? here : Optional.empty();
        }
    };

    private final int number;

    Rule(int number) {
        this.number = number;
    }

    /** Its number in Nelson's list. */
    public int number() {
        return number;
    }

    /** Whether the pattern is complete at this point, and which way it goes. */
    abstract Optional<Direction> at(List<ChartPoint> points, int at);

    private static Optional<Direction> beyond(double z, double sigmas) {
        if (Math.abs(z) <= sigmas) {
            return Optional.empty();
        }
        return Optional.of(z > 0 ? Direction.UP : Direction.DOWN);
    }

    /** Whether {@code length} values that end here have one sign. */
    private static Optional<Direction> allAlike(int at, int length, IntToDoubleFunction value) {
        if (at + 1 < length) {
            return Optional.empty();
        }
        double sign = Math.signum(value.applyAsDouble(at));
        for (int i = at - length + 1; i <= at; i++) {
            if (sign == 0 || Math.signum(value.applyAsDouble(i)) != sign) {
                return Optional.empty();
            }
        }
        return Optional.of(sign > 0 ? Direction.UP : Direction.DOWN);
    }
}
