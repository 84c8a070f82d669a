package io.vocation.performance.standing;

import io.vocation.commons.figure.Rate;
import io.vocation.performance.tally.Score;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ComparingTest {

    static final StandingRules RULES = new StandingRules(5, 25, 180, 0.05, 0.15, 8, 0.95, Score.LIVED, 4, "test");

    private static final List<Rate> EIGHT_ALIKE =
            BetaBinomialTest.rates(485, 536, 471, 523, 462, 517, 461, 514, 455, 502, 452, 501, 436, 484, 424, 477);

    @Test
    @Tag("F2")
    void eightPeopleWhoDifferByChanceAreNotDistinguishable() {
        Comparison comparison = Comparing.compare(EIGHT_ALIKE, RULES, 1);

        Heterogeneity test = assertInstanceOf(Comparison.NotDistinguishable.class, comparison)
                .test();
        assertEquals(Heterogeneity.Method.CHI_SQUARE, test.method());
        assertEquals(7, test.degreesOfFreedom());
        assertTrue(test.pValue() > 0.5);
    }

    @Test
    @Tag("F1")
    void fewerThanTwoPeopleCannotBeCompared() {
        assertEquals(new Comparison.InsufficientData(1), Comparing.compare(List.of(new Rate(29, 30)), RULES, 1));
        assertEquals(new Comparison.InsufficientData(0), Comparing.compare(List.of(), RULES, 1));
    }

    @Test
    @Tag("F2")
    void perfectGroupsAreNotDistinguishable() {
        Comparison comparison = Comparing.compare(Collections.nCopies(12, new Rate(40, 40)), RULES, 1);

        assertEquals(1, comparison.madeTest().orElseThrow().pValue());
        assertInstanceOf(Comparison.NotDistinguishable.class, comparison);
    }

    @Test
    @Tag("F3")
    void aGroupOfFewerThanEightHasRanksButNoQuartiles() {
        List<Rate> seven = BetaBinomialTest.rates(95, 100, 90, 100, 85, 100, 80, 100, 75, 100, 70, 100, 65, 100);

        List<Place> places = assertInstanceOf(Comparison.Ranked.class, Comparing.compare(seven, RULES, 1))
                .places();

        assertEquals(
                List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0),
                places.stream().map(Place::rank).toList());
        assertTrue(places.stream()
                .allMatch(place -> place.quartile().isEmpty() && place.odds().isEmpty()));
    }

    @Test
    @Tag("F3")
    void oddsAddUpAndFollowTheRanks() {
        List<Rate> eight =
                BetaBinomialTest.rates(190, 200, 180, 200, 170, 200, 160, 200, 150, 200, 140, 200, 130, 200, 120, 200);

        List<Place> places = assertInstanceOf(Comparison.Ranked.class, Comparing.compare(eight, RULES, 1))
                .places();

        for (Place place : places) {
            Odds odds = place.odds().orElseThrow();
            assertEquals(1, odds.quartiles().stream().mapToDouble(p -> p).sum(), 1e-9);
        }
        // Two of eight are the bottom 15 %, and the same two are quartile 4.
        double bottom = places.stream()
                .mapToDouble(p -> p.odds().orElseThrow().bottom())
                .sum();
        assertEquals(2, bottom, 1e-9);
        assertTrue(places.getFirst().odds().orElseThrow().quartiles().getFirst() > 0.9);
        assertTrue(places.getLast().odds().orElseThrow().bottom() > 0.9);
    }

    @Test
    @Tag("F7")
    void theSameSeedGivesTheSameAnswerAndAnotherNearlyTheSame() {
        List<Rate> rates = BetaBinomialTest.drawn(3, 0.88, 65, 100, 40, 100);

        Comparison first = Comparing.compare(rates, RULES, 11);
        Comparison again = Comparing.compare(rates, RULES, 11);
        Comparison other = Comparing.compare(rates, RULES, 12);

        assertEquals(first, again);
        assertNotEquals(first, other);
        List<Place> places = assertInstanceOf(Comparison.Ranked.class, first).places();
        List<Place> others = assertInstanceOf(Comparison.Ranked.class, other).places();
        for (int i = 0; i < places.size(); i++) {
            assertEquals(places.get(i).shrunken(), others.get(i).shrunken());
            assertEquals(
                    places.get(i).odds().orElseThrow().bottom(),
                    others.get(i).odds().orElseThrow().bottom(),
                    0.06);
        }
    }

    @Test
    void aCenterOfUsualSizeIsInstantAndTenThousandPeopleTakeSeconds() {
        List<Rate> usual = BetaBinomialTest.drawn(4, 0.88, 65, 160, 40, 120);
        List<Rate> vast = BetaBinomialTest.drawn(5, 0.88, 65, 10_000, 40, 200);
        Comparing.compare(usual, RULES, 1);
        Comparing.compare(usual, RULES, 1);

        Duration one = time(usual);
        Duration many = time(vast);

        // Generous: another build may be using the machine.
        assertTrue(one.toMillis() < 1_000, "160 people took " + one);
        assertTrue(many.toSeconds() < 20, "10,000 people took " + many);
    }

    private static Duration time(List<Rate> rates) {
        long start = System.nanoTime();
        assertInstanceOf(Comparison.Ranked.class, Comparing.compare(rates, RULES, 1));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
