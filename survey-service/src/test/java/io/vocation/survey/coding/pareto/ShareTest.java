package io.vocation.survey.coding.pareto;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ShareTest {
    /** Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    @Tag("F1")
    void theIntervalIsThePublishedOne(long yes, long all, double low, double high) {
        Share share = Share.of(yes, all, 0.95);
        assertEquals(low, share.low(), 0.00005);
        assertEquals(high, share.high(), 0.00005);
        assertEquals((double) yes / all, share.value());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7})
    void allAndNoneEndAtTheEdges(long all) {
        assertEquals(1, Share.of(all, all, 0.95).high());
        assertEquals(0, Share.of(0, all, 0.95).low());
        assertThrows(IllegalArgumentException.class, () -> Share.of(0, 0, 0.95));
        assertThrows(IllegalArgumentException.class, () -> Share.of(all + 1, all, 0.95));
    }
}
