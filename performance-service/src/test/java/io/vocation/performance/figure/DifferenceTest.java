package io.vocation.performance.figure;

import io.vocation.commons.figure.Rate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("M10")
class DifferenceTest {

    /** Newcombe (1998), table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void intervalsAgreeWithPublishedValues(long yes, long of, long yesBefore, long ofBefore, double low, double high) {
        Difference.Range range = new Difference(new Rate(yesBefore, ofBefore), new Rate(yes, of)).newcombe(0.95);

        assertEquals(low, range.low(), 0.00005);
        assertEquals(high, range.high(), 0.00005);
    }

    @Test
    void zeroIsWithinOrNot() {
        assertTrue(
                new Difference(new Rate(0, 29), new Rate(5, 56)).newcombe(0.95).containsZero());
        assertFalse(new Difference(new Rate(48, 80), new Rate(56, 70))
                .newcombe(0.95)
                .containsZero());
        assertFalse(new Difference(new Rate(56, 70), new Rate(48, 80))
                .newcombe(0.95)
                .containsZero());
    }

    @Property
    void forwardAndBackwardMirrorEachOther(
            @ForAll @IntRange(min = 1, max = 500) int of,
            @ForAll @IntRange(min = 1, max = 500) int ofBefore,
            @ForAll @IntRange(max = 500) int yes,
            @ForAll @IntRange(max = 500) int yesBefore) {
        Rate after = new Rate(Math.min(yes, of), of);
        Rate before = new Rate(Math.min(yesBefore, ofBefore), ofBefore);

        Difference.Range forward = new Difference(before, after).newcombe(0.95);
        Difference.Range backward = new Difference(after, before).newcombe(0.95);

        assertEquals(forward.low(), -backward.high(), 1e-12);
        assertEquals(forward.high(), -backward.low(), 1e-12);
        assertTrue(forward.low() >= -1 - 1e-9 && forward.high() <= 1 + 1e-9);
    }

    /** Exact, not simulated: every pair of outcomes with its binomial probability. */
    @Test
    void intervalsHoldTheTrueDifferenceInAboutNinetyFivePercentOfCases() {
        double covered = 0;
        double[][] truths = {{0.72, 0.72}, {0.72, 0.75}, {0.72, 0.80}, {0.88, 0.90}, {0.88, 0.80}};
        for (double[] truth : truths) {
            covered += coverage(truth[0], 80, truth[1], 120);
        }

        assertEquals(0.95, covered / truths.length, 0.01);
    }

    private static double coverage(double truthBefore, int ofBefore, double truth, int of) {
        BinomialDistribution before = BinomialDistribution.of(ofBefore, truthBefore);
        BinomialDistribution after = BinomialDistribution.of(of, truth);
        double covered = 0;
        for (int x = 0; x <= ofBefore; x++) {
            for (int y = 0; y <= of; y++) {
                Difference.Range range = new Difference(new Rate(x, ofBefore), new Rate(y, of)).newcombe(0.95);
                if (range.low() <= truth - truthBefore && truth - truthBefore <= range.high()) {
                    covered += before.probability(x) * after.probability(y);
                }
            }
        }
        return covered;
    }
}
