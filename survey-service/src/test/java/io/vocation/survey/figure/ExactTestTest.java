package io.vocation.survey.figure;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Against published values. */
class ExactTestTest {
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
