package io.vocation.commons.figure;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("F1")
class RateTest {

    /** Newcombe (1998), table I, method 3; at the edges by hand: z²/(n + z²). */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "0, 1, 0.0000, 0.7935",
        "1, 1, 0.2065, 1.0000",
        "0, 10, 0.0000, 0.2775",
        "10, 10, 0.7225, 1.0000",
        "20, 20, 0.8389, 1.0000"
    })
    void intervalsAgreeWithPublishedValues(long yes, long answers, double low, double high) {
        Interval interval = new Rate(yes, answers).wilson(0.95);

        assertEquals(low, interval.low(), 0.00005);
        assertEquals(high, interval.high(), 0.00005);
        assertEquals(Interval.Method.WILSON, interval.method());
    }

    /**
     * Where 95 % are not 95 %: in large samples with few misses expected, at c misses for c just below the lower end for one
     * miss, the interval of one miss does not hold c, and only no miss at all does: exp(−c). That end is 1 + z²/2 −
     * z√(1 + z²/4) = 1 + 1.92073 − 1.95996·1.40013 = 0.1765, so 83.8 % (Agresti and Coull, 1998, American Statistician 52:
     * 119–126; Brown, Cai and DasGupta, 2001, Statistical Science 16: 101–133).
     */
    @ParameterizedTest
    @CsvSource({"2000, 0.1764, 0.838", "10000, 0.1764, 0.838", "10000, 0.1770, 0.986"})
    void itsOneWeakSpotIsWhereTheLiteratureFindsIt(int answers, double expectedMisses, double published) {
        assertEquals(published, coverage(1 - expectedMisses / answers, answers), 0.002);
    }

    @Test
    @Tag("M4")
    void nobodyHavingAnsweredIsNoRateRatherThanZero() {
        assertTrue(Rate.of(0, 0).isEmpty());
        assertEquals(0, Rate.of(0, 3).orElseThrow().value());
    }

    @Test
    void whatIsNoShareIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Rate(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Rate(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Rate(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Rate.of(1, 0).orElse(new Rate(1, 0)));
    }

    @Property
    void anIntervalHoldsItsShareAndStaysAShare(
            @ForAll @IntRange(min = 1, max = 100_000) int answers,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
        Rate rate = new Rate(Math.round(share * answers), answers);

        Interval interval = rate.wilson(level);

        assertTrue(interval.contains(rate.value()));
        assertTrue(interval.low() >= 0 && interval.high() <= 1);
        assertTrue(interval.width() > 0);
    }

    @Property
    void yesAndNoMirrorEachOther(
            @ForAll @IntRange(min = 1, max = 10_000) int answers, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        Rate yes = new Rate(Math.round(share * answers), answers);
        Rate no = new Rate(yes.misses(), answers);

        assertEquals(yes.wilson(0.95).low(), 1 - no.wilson(0.95).high(), 1e-12);
        assertEquals(yes.wilson(0.95).high(), 1 - no.wilson(0.95).low(), 1e-12);
    }

    @Property
    void moreAnswersNarrowTheInterval(
            @ForAll @IntRange(min = 1, max = 1_000) int answers, @ForAll @IntRange(min = 2, max = 10) int times) {
        Rate few = new Rate((answers + 1) / 2, answers);
        Rate many = new Rate(few.numerator() * times, few.denominator() * times);

        assertTrue(many.wilson(0.95).width() < few.wilson(0.95).width());
    }

    /** Exact, not simulated: every outcome with its binomial probability. */
    @Test
    void intervalsHoldTheTrueShareInNinetyFivePercentOfCases() {
        double covered = 0;
        int cells = 0;
        double lowest = 1;
        for (int percent = 60; percent <= 97; percent++) {
            for (int answers = 5; answers <= 200; answers += 5) {
                double coverage = coverage(percent / 100.0, answers);
                covered += coverage;
                lowest = Math.min(lowest, coverage);
                cells++;
            }
        }
        double average = covered / cells;

        assertTrue(average >= 0.935 && average <= 0.965, "average coverage " + average);
        assertTrue(lowest > 0.80, "lowest coverage " + lowest);
    }

    private static double coverage(double truth, int answers) {
        BinomialDistribution outcomes = BinomialDistribution.of(answers, truth);
        double covered = 0;
        for (int yes = 0; yes <= answers; yes++) {
            if (new Rate(yes, answers).wilson(0.95).contains(truth)) {
                covered += outcomes.probability(yes);
            }
        }
        return covered;
    }
}
