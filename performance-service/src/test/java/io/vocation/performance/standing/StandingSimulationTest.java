package io.vocation.performance.standing;

import io.vocation.commons.figure.Rate;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The statistics judged by what nobody has in real life: the truth. Seeds are fixed, so these tests never flicker.
 * {@code -Dstanding.simulation.times=20} draws twenty times as many centers, which takes some minutes.
 */
class StandingSimulationTest {

    /** Mean 88 %, standard deviation 4 points (practice F6). */
    private static final BetaDistribution USUAL = BetaDistribution.of(0.88 * 65, 0.12 * 65);

    private static final int TIMES = Integer.getInteger("standing.simulation.times", 1);

    private final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(88);

    private record Center(double[] truth, List<Rate> rates) {}

    /** Of equals, few misses among them or many, in small groups and large: at most one in ten centers may seem to differ. */
    @ParameterizedTest
    @Tag("F2")
    @CsvSource({"160, 0.88", "160, 0.97", "28, 0.88", "28, 0.97", "8, 0.75", "8, 0.97"})
    void withoutTrueDifferencesCentersAreNotDistinguishable(int people, double rate) {
        int centers = 200 * TIMES;
        int same = 0;
        for (int i = 0; i < centers; i++) {
            List<Rate> rates = center(people, () -> rate, csr -> 30 + csr % 60).rates();
            if (Comparing.compare(rates, ComparingTest.RULES, i) instanceof Comparison.NotDistinguishable) {
                same++;
            }
        }

        System.out.printf(
                "SIMULATED centers of %d equals at %.2f: %.1f %% not distinguishable%n",
                people, rate, 100.0 * same / centers);
        assertTrue(same >= 0.9 * centers, same + " of " + centers);
    }

    /**
     * Better by each of two measures: the mean squared error of the rates, and the rank correlation with the truth (Spearman's),
     * over sixty answers on average, as unequal as they are in real centers.
     */
    @Test
    @Tag("F2")
    @Tag("F6")
    void shrunkenRatesAndRanksAreCloserToTheTruthThanRawOnes() {
        double[] errors = new double[2];
        double[] correlations = new double[2];
        int centers = 60 * TIMES;
        ContinuousDistribution.Sampler usual = USUAL.createSampler(random);
        for (int i = 0; i < centers; i++) {
            Center center = center(200, usual, csr -> 25 + (csr * 37) % 71);
            Comparison comparison = Comparing.compare(center.rates(), ComparingTest.RULES, i);
            List<Place> places =
                    assertInstanceOf(Comparison.Ranked.class, comparison).places();
            double[] shrunken = places.stream()
                    .mapToDouble(place -> place.shrunken().value())
                    .toArray();
            double[] raw = center.rates().stream().mapToDouble(Rate::value).toArray();
            errors[0] += squares(shrunken, center.truth()) / 200 / centers;
            errors[1] += squares(raw, center.truth()) / 200 / centers;
            correlations[0] += correlation(
                            ranks(center.truth()),
                            places.stream().mapToDouble(Place::rank).toArray())
                    / centers;
            correlations[1] += correlation(ranks(center.truth()), ranks(raw)) / centers;
        }

        System.out.printf(
                "SIMULATED error in points: shrunken %.2f, raw %.2f; rank correlation: shrunken %.3f, raw %.3f%n",
                100 * Math.sqrt(errors[0]), 100 * Math.sqrt(errors[1]), correlations[0], correlations[1]);
        // Theory: n/(n + 64) of the raw error variance is left, about half of it at sixty answers.
        assertTrue(errors[0] < 0.6 * errors[1], "shrunken " + errors[0] + ", raw " + errors[1]);
        assertTrue(correlations[0] > correlations[1], "shrunken " + correlations[0] + ", raw " + correlations[1]);
    }

    /** The bottom 15 % of 160 are ranks 137 to 160, of 28 ranks 24 to 28 (those beyond 0.85·28 = 23.8). */
    @ParameterizedTest
    @Tag("F3")
    @CsvSource({"160, 136, 40, 100", "28, 23, 7, 500"})
    void oddsOfTheBottomAndOfQuartilesAreWhatTheySay(int people, int aboveBottom, int bestQuartile, int centers) {
        Calibration bottom = new Calibration("bottom 15 % of " + people);
        Calibration best = new Calibration("quartile 1 of " + people);
        ContinuousDistribution.Sampler usual = USUAL.createSampler(random);
        for (int i = 0; i < centers * TIMES; i++) {
            Center center = center(people, usual, csr -> 25 + (csr * 37) % 71);
            Comparison comparison = Comparing.compare(center.rates(), ComparingTest.RULES, i);
            if (comparison instanceof Comparison.Ranked ranked) {
                double[] truth = ranks(center.truth());
                for (int csr = 0; csr < truth.length; csr++) {
                    Odds odds = ranked.places().get(csr).odds().orElseThrow();
                    bottom.add(odds.bottom(), truth[csr] > aboveBottom);
                    best.add(odds.quartiles().getFirst(), truth[csr] <= bestQuartile);
                }
            }
        }

        bottom.check();
        best.check();
    }

    /** Practice F6: on fifteen answers about a third of the observed bottom belongs there. */
    @Test
    @Tag("F6")
    void onFewAnswersTheObservedBottomIsMostlyChance() {
        int belong = 0;
        int bottom = 0;
        ContinuousDistribution.Sampler usual = USUAL.createSampler(random);
        for (int i = 0; i < 200 * TIMES; i++) {
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

    private static double squares(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }

    /** Spearman's, of ranks that may be tied: Pearson's of the ranks. */
    private static double correlation(double[] one, double[] other) {
        double mean = (one.length + 1) / 2.0;
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            product += (one[i] - mean) * (other[i] - mean);
            first += (one[i] - mean) * (one[i] - mean);
            second += (other[i] - mean) * (other[i] - mean);
        }
        return product / Math.sqrt(first * second);
    }

    /** Of those given a probability of about x, about x are it. */
    private static final class Calibration {
        private final String what;
        private final double[] said = new double[10];
        private final double[] was = new double[10];
        private final int[] people = new int[10];

        Calibration(String what) {
            this.what = what;
        }

        void add(double probability, boolean is) {
            int bin = (int) Math.min(9, probability * 10);
            said[bin] += probability;
            was[bin] += is ? 1 : 0;
            people[bin]++;
        }

        /**
         * Each tenth with at least 100 people within three binomial standard errors of what was said, and 3 points: the people of
         * a center are in one ranking, so they are not independent, and the odds are those of a fitted prior.
         */
        void check() {
            for (int bin = 0; bin < 10; bin++) {
                if (people[bin] >= 100) {
                    double expected = said[bin] / people[bin];
                    double found = was[bin] / people[bin];
                    System.out.printf(
                            "SIMULATED odds of the %s: said %.3f, were %.3f of %d%n",
                            what, expected, found, people[bin]);
                    double slack = 0.03 + 3 * Math.sqrt(expected * (1 - expected) / people[bin]);
                    assertEquals(expected, found, slack, what + ", said " + expected);
                }
            }
        }
    }
}
