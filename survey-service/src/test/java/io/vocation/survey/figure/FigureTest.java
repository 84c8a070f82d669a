package io.vocation.survey.figure;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Against published values. */
@Tag("F1")
class FigureTest {
    private static final double LEVEL = 0.95;

    /** Newcombe (1998), "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, table I, method 3. */
    @Test
    void wilsonsIntervalIsThePublishedOne() {
        interval(81, 263, 0.2553, 0.3662);
        interval(15, 148, 0.0624, 0.1605);
        interval(0, 20, 0.0000, 0.1611);
        interval(1, 29, 0.0061, 0.1718);
    }

    private static void interval(long numerator, long denominator, double low, double high) {
        Share share = Share.of(numerator, denominator, LEVEL);
        assertEquals(low, share.low(), 0.00005);
        assertEquals(high, share.high(), 0.00005);
        assertEquals((double) numerator / denominator, share.value(), 1e-15);
    }

    @Test
    void theEndsAreExactAndNothingHasNoRate() {
        assertEquals(0, Share.of(0, 1, LEVEL).low());
        assertEquals(1, Share.of(1, 1, LEVEL).high());
        assertEquals(1, Share.of(7, 7, LEVEL).high());
        assertNull(Share.of(0, 0, LEVEL));
    }

    @Test
    void theNormalQuantileIsThePublishedOne() {
        assertEquals(1.959964, Normal.quantile(0.975), 1e-6);
        assertEquals(2.575829, Normal.quantile(0.995), 1e-6);
        assertEquals(0, Normal.quantile(0.5), 1e-9);
    }

    /** Fisher's lady tasting tea: three of four right is 0.4857 two-sided, four of four 0.0286. */
    @Test
    void fishersTestIsTheLadys() {
        ExactTest test = new ExactTest(8);
        assertEquals(34 / 70.0, test.p(3, 4, 4, 8), 1e-12);
        assertEquals(2 / 70.0, test.p(4, 4, 4, 8), 1e-12);
        assertEquals(1, test.p(2, 4, 4, 8), 1e-12);
    }

    /** Fisher (1935), twins of convicts: 10 of 13 against 2 of 17; two-sided 0.0005367. */
    @Test
    void fishersTestIsThatOfTheTwins() {
        assertEquals(0.0005367, new ExactTest(30).p(10, 13, 12, 30), 1e-7);
    }

    /** Worked by hand: 0.01·4, 0.02·3, then no smaller: 0.03·2, 0.04·1. */
    @Test
    void holmsCorrectionNeverFalls() {
        assertArrayEquals(
                new double[] {0.06, 0.04, 0.06, 0.06}, ExactTest.holm(new double[] {0.03, 0.01, 0.04, 0.02}), 1e-12);
        assertArrayEquals(new double[] {1, 1}, ExactTest.holm(new double[] {0.9, 0.6}), 1e-12);
        assertArrayEquals(new double[0], ExactTest.holm(new double[0]));
    }
}
