package io.vocation.performance.standing;

import io.vocation.performance.figure.Rate;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The statistics judged by what nobody has in real life: the truth. Seeds are fixed, so these tests never flicker. */
class StandingSimulationTest {

    /** Mean 88 %, standard deviation 4 points (practice F6). */
    private static final BetaDistribution USUAL = BetaDistribution.of(0.88 * 65, 0.12 * 65);

    private final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(88);

    private record Center(double[] truth, List<Rate> rates) {}

    @Test
    @Tag("F2")
    void withoutTrueDifferencesCentersAreNotDistinguishable() {
        int centers = 400;
        int same = 0;
        for (int i = 0; i < centers; i++) {
            List<Rate> rates = center(160, () -> 0.88, csr -> 30 + csr % 60).rates();
            if (Comparing.compare(rates, ComparingTest.RULES, i) instanceof Comparison.NotDistinguishable) {
                same++;
            }
        }

        assertTrue(same >= 0.9 * centers, same + " of " + centers);
    }

    @Test
    @Tag("F2")
    @Tag("F6")
    void shrunkenRanksAreCloserToTheTruthThanRawOnes() {
        double shrunken = 0;
        double raw = 0;
        ContinuousDistribution.Sampler usual = USUAL.createSampler(random);
        for (int i = 0; i < 60; i++) {
            // Sixty answers on average, as unequal as they are in real centers.
            Center center = center(200, usual, csr -> 25 + (csr * 37) % 71);
            Comparison comparison = Comparing.compare(center.rates(), ComparingTest.RULES, i);
            List<Place> places =
                    assertInstanceOf(Comparison.Ranked.class, comparison).places();
            double[] truth = ranks(center.truth());
            shrunken += distance(truth, places.stream().mapToDouble(Place::rank).toArray());
            raw += distance(
                    truth,
                    ranks(center.rates().stream().mapToDouble(Rate::value).toArray()));
        }

        assertTrue(shrunken < raw, "shrunken " + shrunken + ", raw " + raw);
    }

    @Test
    @Tag("F3")
    void oddsOfTheBottomAndOfQuartilesAreWhatTheySay() {
        Calibration bottom = new Calibration();
        Calibration best = new Calibration();
        ContinuousDistribution.Sampler usual = USUAL.createSampler(random);
        for (int i = 0; i < 150; i++) {
            Center center = center(160, usual, csr -> 25 + (csr * 37) % 71);
            Comparison comparison = Comparing.compare(center.rates(), ComparingTest.RULES, i);
            List<Place> places =
                    assertInstanceOf(Comparison.Ranked.class, comparison).places();
            double[] truth = ranks(center.truth());
            for (int csr = 0; csr < truth.length; csr++) {
                Odds odds = places.get(csr).odds().orElseThrow();
                bottom.add(odds.bottom(), truth[csr] > 136);
                best.add(odds.quartiles().getFirst(), truth[csr] <= 40);
            }
        }

        bottom.check();
        best.check();
        assertTrue(bottom.trueShareAround(0.7) > 0.65 && bottom.trueShareAround(0.7) < 0.75);
    }

    @Test
    @Tag("F2")
    void credibleIntervalsHoldTheTruthInNinetyFivePercentOfCases() {
        long held = 0;
        long people = 0;
        ContinuousDistribution.Sampler usual = USUAL.createSampler(random);
        for (int i = 0; i < 60; i++) {
            Center center = center(160, usual, csr -> 25 + (csr * 37) % 71);
            Comparison comparison = Comparing.compare(center.rates(), ComparingTest.RULES, i);
            List<Place> places =
                    assertInstanceOf(Comparison.Ranked.class, comparison).places();
            for (int csr = 0; csr < places.size(); csr++) {
                people++;
                if (places.get(csr).shrunken().interval().contains(center.truth()[csr])) {
                    held++;
                }
            }
        }

        assertEquals(0.95, (double) held / people, 0.015);
    }

    /** Practice F6: on fifteen answers about a third of the observed bottom belongs there. */
    @Test
    @Tag("F6")
    void onFewAnswersTheObservedBottomIsMostlyChance() {
        int belong = 0;
        int bottom = 0;
        ContinuousDistribution.Sampler usual = USUAL.createSampler(random);
        for (int i = 0; i < 200; i++) {
            Center center = center(200, usual, csr -> 15);
            double[] truth = ranks(center.truth());
            double[] raw =
                    ranks(center.rates().stream().mapToDouble(Rate::value).toArray());
            for (int csr = 0; csr < 200; csr++) {
                if (raw[csr] > 170) {
                    bottom++;
                    belong += truth[csr] > 170 ? 1 : 0;
                }
            }
        }

        assertEquals(0.36, (double) belong / bottom, 0.06);
    }

    private Center center(int people, ContinuousDistribution.Sampler truths, IntUnaryOperator answers) {
        double[] truth = new double[people];
        List<Rate> rates = new ArrayList<>();
        for (int csr = 0; csr < people; csr++) {
            truth[csr] = truths.sample();
            int n = answers.applyAsInt(csr);
            int yes =
                    BinomialDistribution.of(n, truth[csr]).createSampler(random).sample();
            rates.add(new Rate(yes, n));
        }
        return new Center(truth, rates);
    }

    private static double[] ranks(double[] values) {
        return Arrays.stream(Ranking.of(values)).mapToDouble(Ranking.Rank::rank).toArray();
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }

    /** Of those given a probability of about x, about x are it. */
    private static final class Calibration {
        private final double[] said = new double[10];
        private final double[] was = new double[10];
        private final int[] people = new int[10];

        void add(double probability, boolean is) {
            int bin = (int) Math.min(9, probability * 10);
            said[bin] += probability;
            was[bin] += is ? 1 : 0;
            people[bin]++;
        }

        double trueShareAround(double probability) {
            int bin = (int) Math.round(probability * 10);
            return (was[bin - 1] + was[bin]) / (people[bin - 1] + people[bin]);
        }

        void check() {
            for (int bin = 0; bin < 10; bin++) {
                if (people[bin] >= 100) {
                    double expected = said[bin] / people[bin];
                    double slack = 0.025 + 2.5 * Math.sqrt(expected * (1 - expected) / people[bin]);
                    assertEquals(expected, was[bin] / people[bin], slack, "said " + expected);
                }
            }
        }
    }
}
