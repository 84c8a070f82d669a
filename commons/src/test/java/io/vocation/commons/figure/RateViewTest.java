package io.vocation.commons.figure;

import io.vocation.commons.figure.RateView.Shown;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class RateViewTest {
    @Test
    @Tag("F1")
    void fewAreCountedAndNotShown() {
        RateView few = RateView.of(4, 4, new Shown(5, 0.95));
        assertEquals(4, few.denominator());
        assertNull(few.rate());
        assertNull(few.interval());
        assertEquals(Arrays.asList(4L, 4L, null, null, null, null), RateView.values(few));
        assertEquals(1, RateView.of(5, 5, new Shown(5, 0.95)).interval().high());
    }

    /** Newcombe (1998), Statistics in Medicine 17: 857–872, table I, method 3. */
    @Test
    @Tag("F1")
    void enoughAreShownWithTheirInterval() {
        RateView shown = RateView.of(15, 148, new Shown(5, 0.95));
        assertEquals(15 / 148.0, shown.rate());
        assertEquals(0.0624, shown.interval().low(), 0.00005);
        assertEquals(0.1605, shown.interval().high(), 0.00005);
        assertEquals(
                List.of(
                        15L,
                        148L,
                        15 / 148.0,
                        shown.interval().low(),
                        shown.interval().high(),
                        0.95),
                RateView.values(shown));
    }

    @Test
    @Tag("M4")
    void noneIsAbsentAndNotZero() {
        assertNull(RateView.of(0, 0, new Shown(1, 0.95)));
        assertEquals(Arrays.asList(null, null, null, null, null, null), RateView.values(null));
    }
}
