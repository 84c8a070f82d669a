package io.vocation.performance.scorecard.risk;

import io.vocation.commons.figure.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("M5")
class ProjectionTest {
    private static final double[] LEAVING = {0.05, 0.09, 0.25};

    /** By hand: 72 × 5 % + 16 × 9 % + 12 % × 25. */
    @Test
    void eachPartLeavesAtItsOwnRate() {
        Projection projection = new Projection(new long[] {72, 16, 12}, LEAVING);

        assertEquals(8.04, projection.defections(), 1e-12);
        assertEquals(0.0804, projection.share(), 1e-12);
    }

    /** Computed apart from this code, in Python, from the formula in the Javadoc. */
    @ParameterizedTest
    @CsvSource({
        "72, 16, 12, 0.0695598, 0.0949099",
        "8, 1, 1, 0.0512241, 0.1278596",
        "10, 0, 0, 0.05, 0.1027192",
        "0, 0, 5, 0.1435777, 0.25"
    })
    void intervalsAgreeWithAnotherImplementation(long fcr, long later, long unresolved, double low, double high) {
        Interval interval = new Projection(new long[] {fcr, later, unresolved}, LEAVING).interval(0.95);

        assertEquals(low, interval.low(), 1e-7);
        assertEquals(high, interval.high(), 1e-7);
        assertEquals(Interval.Method.ADJUSTED_MULTINOMIAL, interval.method());
    }

    @Test
    void nobodyIsNoProjection() {
        assertThrows(IllegalArgumentException.class, () -> new Projection(new long[] {0, 0, 0}, LEAVING));
    }

    @Property
    void anIntervalHoldsItsShareAndStaysBetweenTheRates(
            @ForAll @IntRange(max = 500) int fcr,
            @ForAll @IntRange(max = 500) int later,
            @ForAll @IntRange(min = 1, max = 500) int unresolved) {
        Projection projection = new Projection(new long[] {fcr, later, unresolved}, LEAVING);

        Interval interval = projection.interval(0.95);

        assertTrue(interval.contains(projection.share()));
        assertTrue(interval.low() >= 0.05 && interval.high() <= 0.25);
        assertTrue(interval.width() > 0);
    }

    /** Exact, not simulated: every outcome of the multinomial with its probability. */
    @ParameterizedTest
    @CsvSource({
        "0.72, 0.16, 5",
        "0.72, 0.16, 20",
        "0.72, 0.16, 100",
        "0.80, 0.15, 10",
        "0.60, 0.15, 40",
        "0.90, 0.05, 20",
        "0.50, 0.20, 20"
    })
    void intervalsHoldTheTrueShareInAboutNinetyFivePercentOfCases(double fcr, double later, int n) {
        double truth = fcr * 0.05 + later * 0.09 + (1 - fcr - later) * 0.25;
        double covered = 0;
        for (int x = 0; x <= n; x++) {
            for (int y = 0; y <= n - x; y++) {
                if (new Projection(new long[] {x, y, n - x - y}, LEAVING)
                        .interval(0.95)
                        .contains(truth)) {
                    covered += probability(new int[] {x, y, n - x - y}, fcr, later);
                }
            }
        }
        assertTrue(covered >= 0.94 && covered <= 0.99, "coverage " + covered);
    }

    private static double probability(int[] counts, double fcr, double later) {
        return Math.exp(LogGamma.value(counts[0] + counts[1] + counts[2] + 1.0)
                - LogGamma.value(counts[0] + 1.0)
                - LogGamma.value(counts[1] + 1.0)
                - LogGamma.value(counts[2] + 1.0)
                + counts[0] * Math.log(fcr)
                + counts[1] * Math.log(later)
                + counts[2] * Math.log(1 - fcr - later));
    }
}
