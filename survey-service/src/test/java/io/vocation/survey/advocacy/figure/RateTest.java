package io.vocation.survey.advocacy.figure;

import io.vocation.survey.advocacy.figure.Rate.Shown;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class RateTest {
    /** Newcombe (1998), Statistics in Medicine 17: 857–872, table I, method 3, to four decimals. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    @Tag("F1")
    void itsIntervalIsAsPublished(long yes, long all, double low, double high) {
        Rate rate = Rate.of(yes, all, new Shown(1, 0.95));
        assertEquals(low, rate.low(), 0.00005);
        assertEquals(high, rate.high(), 0.00005);
    }

    @Test
    @Tag("F1")
    void fewAreCountedAndNotShown() {
        Rate few = Rate.of(4, 4, new Shown(5, 0.95));
        assertEquals(4, few.denominator());
        assertNull(few.rate());
        assertNull(few.low());
        assertEquals(1, Rate.of(5, 5, new Shown(5, 0.95)).high());
    }

    @Test
    @Tag("M4")
    void noneIsAbsentAndNotZero() {
        assertNull(Rate.of(0, 0, new Shown(1, 0.95)));
    }
}
