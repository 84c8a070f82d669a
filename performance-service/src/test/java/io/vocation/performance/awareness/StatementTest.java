package io.vocation.performance.awareness;

import io.vocation.performance.tally.Measure;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StatementTest {
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    /** 43 of 50 is 86 %; 2 of 3 is 66.66… %, so that five points below are 61.66… % and above 71.66… %. */
    @ParameterizedTest
    @Tag("P3")
    @CsvSource({
        "0.86, 43, 50, true",
        "0.81, 43, 50, true",
        "0.8099, 43, 50, false",
        "0.91, 43, 50, true",
        "0.9101, 43, 50, false",
        "0.6167, 2, 3, true",
        "0.6166, 2, 3, false",
        "0.7166, 2, 3, true",
        "0.7167, 2, 3, false",
        "0.05, 0, 40, true",
        "0.051, 0, 40, false",
        "0.95, 40, 40, true",
        "0.949, 40, 40, false"
    })
    void aRateIsKnownWithinTheToleranceAndNotBeyond(BigDecimal stated, long yes, long answers, boolean known) {
        assertEquals(known, statement(stated, yes, answers, 1, FIVE).known());
    }

    @Test
    @Tag("P3")
    void withoutToleranceOnlyTheRateItselfIsKnown() {
        assertEquals(
                true,
                statement(new BigDecimal("0.86"), 43, 50, 1, BigDecimal.ZERO).known());
        assertEquals(
                false,
                statement(new BigDecimal("0.860001"), 43, 50, 1, BigDecimal.ZERO)
                        .known());
    }

    @Test
    @Tag("P3")
    void whatIsNotStatedIsNotKnown() {
        assertEquals(false, statement(null, 43, 50, 5, FIVE).known());
    }

    @Test
    @Tag("P3")
    @Tag("M4")
    void whatHasTooFewAnswersToBeShownIsNotAskedFor() {
        assertEquals(null, statement(new BigDecimal("0.5"), 4, 4, 5, FIVE).known());
        assertEquals(null, statement(null, 4, 4, 5, FIVE).known());
        assertEquals(
                null,
                Statement.compared(Measure.RESOLUTION, BigDecimal.ONE, null, 5, FIVE)
                        .known());
        assertEquals(CheckInOutcome.NO_FIGURES, CheckInOutcome.of(List.of(statement(null, 4, 4, 5, FIVE))));
        assertEquals(CheckInOutcome.NO_FIGURES, CheckInOutcome.of(List.of()));
    }

    @Test
    @Tag("P3")
    void oneUnknownRateIsEnoughNotToKnowOnesNumbers() {
        Statement known = statement(new BigDecimal("0.86"), 43, 50, 5, FIVE);
        Statement unknown = statement(new BigDecimal("0.5"), 43, 50, 5, FIVE);
        Statement unasked = statement(null, 1, 2, 5, FIVE);

        assertEquals(CheckInOutcome.KNOWN, CheckInOutcome.of(List.of(known, unasked)));
        assertEquals(CheckInOutcome.NOT_KNOWN, CheckInOutcome.of(List.of(known, unknown, unasked)));
    }

    /** By whole numbers: stated per mille, rate yes/answers, tolerance in points; all multiplied by 1000 · answers. */
    @Property
    void theComparisonIsExact(
            @ForAll @IntRange(max = 1000) int perMille,
            @ForAll @IntRange(min = 1, max = 400) int answers,
            @ForAll @IntRange(max = 400) int some,
            @ForAll @IntRange(max = 20) int points) {
        int yes = Math.min(some, answers);
        boolean close = Math.abs(perMille * (long) answers - 1000L * yes) <= 10L * points * answers;

        assertEquals(
                close,
                statement(BigDecimal.valueOf(perMille, 3), yes, answers, 1, BigDecimal.valueOf(points))
                        .known());
    }

    private static Statement statement(BigDecimal stated, long yes, long answers, int shownFrom, BigDecimal tolerance) {
        Figure figure = new Figure(Measure.RESOLUTION, yes, answers);
        return Statement.compared(Measure.RESOLUTION, stated, figure, shownFrom, tolerance);
    }
}
