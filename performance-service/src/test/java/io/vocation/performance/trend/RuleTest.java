package io.vocation.performance.trend;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The shortest row in which each rule fires, and the longest in which it does not. */
@Tag("C3")
class RuleTest {

    private static final Optional<Direction> UP = Optional.of(Direction.UP);
    private static final Optional<Direction> DOWN = Optional.of(Direction.DOWN);
    private static final Optional<Direction> NOTHING = Optional.empty();

    @Test
    void onePointBeyondThreeSigma() {
        assertEquals(UP, last(Rule.BEYOND_LIMITS, 3.01));
        assertEquals(DOWN, last(Rule.BEYOND_LIMITS, -3.01));
        assertEquals(NOTHING, last(Rule.BEYOND_LIMITS, 3.0));
        assertEquals(NOTHING, last(Rule.BEYOND_LIMITS, -3.0));
        assertEquals(NOTHING, last(Rule.BEYOND_LIMITS, 9, 0));
    }

    @Test
    void nineInARowOnOneSide() {
        assertEquals(UP, last(Rule.NINE_ON_ONE_SIDE, 1, .1, .2, 2, .1, .5, .4, .3, .1));
        assertEquals(DOWN, last(Rule.NINE_ON_ONE_SIDE, -1, -.1, -.2, -2, -.1, -.5, -.4, -.3, -.1));
        assertEquals(NOTHING, last(Rule.NINE_ON_ONE_SIDE, 1, .1, .2, 2, .1, .5, .4, .3));
        assertEquals(NOTHING, last(Rule.NINE_ON_ONE_SIDE, -1, 1, .1, .2, 2, .1, .5, .4, .3));
        assertEquals(NOTHING, last(Rule.NINE_ON_ONE_SIDE, 1, .1, .2, 2, 0, .5, .4, .3, .1));
        assertEquals(NOTHING, last(Rule.NINE_ON_ONE_SIDE, 1, .1, .2, 2, .1, .5, .4, .3, .1, -.1));
        assertEquals(UP, last(Rule.NINE_ON_ONE_SIDE, -1, 1, .1, .2, 2, .1, .5, .4, .3, .1, .7));
    }

    @Test
    void sixInARowRisingOrFalling() {
        assertEquals(UP, last(Rule.SIX_RISING_OR_FALLING, -2, -1, 0, .1, .2, .3));
        assertEquals(DOWN, last(Rule.SIX_RISING_OR_FALLING, 2, 1, 0, -.1, -.2, -.3));
        assertEquals(NOTHING, last(Rule.SIX_RISING_OR_FALLING, -1, 0, .1, .2, .3));
        assertEquals(NOTHING, last(Rule.SIX_RISING_OR_FALLING, 0, -1, 0, .1, .2, .3));
        assertEquals(NOTHING, last(Rule.SIX_RISING_OR_FALLING, -2, -1, 0, 0, .2, .3));
        assertEquals(NOTHING, last(Rule.SIX_RISING_OR_FALLING, -2, -1, 0, .1, .2, .3, .3));
    }

    @Test
    void twoOfThreeBeyondTwoSigmaOnTheSameSide() {
        assertEquals(UP, last(Rule.TWO_OF_THREE_BEYOND_TWO_SIGMA, 2.1, 2.1));
        assertEquals(UP, last(Rule.TWO_OF_THREE_BEYOND_TWO_SIGMA, 2.1, -1, 2.1));
        assertEquals(DOWN, last(Rule.TWO_OF_THREE_BEYOND_TWO_SIGMA, -2.1, 0, -3.5));
        assertEquals(NOTHING, last(Rule.TWO_OF_THREE_BEYOND_TWO_SIGMA, 2.1));
        assertEquals(NOTHING, last(Rule.TWO_OF_THREE_BEYOND_TWO_SIGMA, 2.1, -2.1));
        assertEquals(NOTHING, last(Rule.TWO_OF_THREE_BEYOND_TWO_SIGMA, 2.0, 2.1));
        assertEquals(NOTHING, last(Rule.TWO_OF_THREE_BEYOND_TWO_SIGMA, 2.1, 0, 0, 2.1));
        assertEquals(NOTHING, last(Rule.TWO_OF_THREE_BEYOND_TWO_SIGMA, 2.1, 2.1, 1.9));
    }

    @Test
    void theNumbersAreNelsons() {
        assertEquals(
                List.of(1, 2, 3, 5),
                List.of(Rule.values()).stream().map(Rule::number).toList());
    }

    /** Points at these distances from a center line of one half; shares follow them. */
    private static Optional<Direction> last(Rule rule, double... z) {
        List<ChartPoint> points = new ArrayList<>();
        for (double each : z) {
            Sample sample = ChartingTest.sample(points.size(), Math.round(5000 + each * 100), 10_000);
            points.add(new ChartPoint(sample, 0.47, 0.53, each, true));
        }
        return rule.at(points, points.size() - 1);
    }
}
