package io.vocation.commons.policy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RangeTest {

    @ParameterizedTest
    @CsvSource({
        "share, 0, false",
        "share, 0.000001, true",
        "share, 1, true",
        "share, 1.000001, false",
        "share, -0.5, false",
        "responses, 0, false",
        "responses, 1, true",
        "responses, 1.0, true",
        "responses, 1.5, false",
        "responses, 3000000000, false",
        "days, 366, true",
        "percentage points, 0, true",
        "percentage points, 2.5, true",
        "percentage points, -1, false",
        "points, 2.5, false",
        "USD a year, 286000.5, true",
        "hour, 0, true",
        "hour, 23, true",
        "hour, 24, false"
    })
    void aUnitHasItsRange(String unit, BigDecimal value, boolean permitted) {
        assertEquals(permitted, Range.ofUnit(unit).contains(value));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0.95, true", "1, false"})
    void aLevelIsNeitherNothingNorCertain(BigDecimal value, boolean permitted) {
        assertEquals(permitted, Range.LEVEL.contains(value));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "5, true", "6, false", "4.5, false"})
    void aCountCanHaveAnUpperEnd(BigDecimal value, boolean permitted) {
        assertEquals(permitted, Range.count(5).contains(value));
    }
}
