package io.vocation.performance.trend;

import io.vocation.performance.tally.Measure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("C3")
class ChartSentenceTest {

    /** The first four points make the limits: 80 %, and of 100 answers 12 points to each side. */
    private static final int BASELINE = 4;

    @Test
    void aRunIsAShift() {
        assertEquals(
                "Call resolution has been above the usual 80.0 % for nine points in a row, up to 12: it has shifted."
                        + " Find out what was done differently, and keep it.",
                sentence(Rule.NINE_ON_ONE_SIDE, 80, 79, 81, 80, 82, 81, 82, 81, 82, 81, 82, 81, 82));
    }

    @Test
    void aRowInOrderIsATrend() {
        assertEquals(
                "Call resolution has fallen six points in a row, up to 8: a trend, not chance. Find out what was different,"
                        + " and mend it.",
                sentence(Rule.SIX_RISING_OR_FALLING, 80, 79, 81, 82, 81, 80, 79, 78, 77));
    }

    @Test
    void twoFarOutAreProbablyAShift() {
        assertEquals(
                "Call resolution was far below the usual 80.5 % twice within three points, up to 6: probably a shift."
                        + " Find out what was different, and mend it.",
                sentence(Rule.TWO_OF_THREE_BEYOND_TWO_SIGMA, 80, 80, 81, 81, 71, 80, 71));
    }

    @Test
    void whatIsOverIsToldAsOver() {
        assertEquals(
                "Call resolution of 95.0 % in 4 lies above the limit of 92.0 %: chance alone hardly ever does that. Since then"
                        + " nothing was out of the usual (2 points).",
                sentence(Rule.BEYOND_LIMITS, 80, 79, 81, 80, 95, 80, 81));
    }

    @Test
    void nothingOutOfTheUsualIsSaidToo() {
        assertEquals(
                "Call resolution moved from month to month no more than chance alone makes it move around 80.0 %. No single"
                        + " month is news; only a change in how the work is done would move it for good.",
                sentence(Rule.BEYOND_LIMITS, 80, 79, 81, 80, 82));
    }

    @Test
    void whatCannotBeToldIsSaidToo() {
        assertEquals(
                "2 points with at least 5 answers each; a chart by month needs 4. Nothing can be said about a trend.",
                sentence(Rule.BEYOND_LIMITS, 80, 79));
        assertEquals(
                "Call resolution did not vary at all in the points that make the limits, so nothing says how much is usual.",
                sentence(Rule.BEYOND_LIMITS, 100, 100, 100, 100, 90));
    }

    private static String sentence(Rule rule, long... yes) {
        ChartRules rules = new ChartRules(EnumSet.copyOf(Set.of(rule)), 5, 4, BASELINE, 0, "");
        ControlChart chart = Charting.draw(ChartingTest.samples(100, yes), rules);
        return ChartSentence.of(chart, rules, Measure.RESOLUTION, TrendPeriod.MONTH);
    }
}
