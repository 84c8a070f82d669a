package io.vocation.performance.standing;

import io.vocation.commons.figure.Interval;
import io.vocation.commons.figure.Rate;
import io.vocation.performance.tally.Score;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * How often intervals of 95 % hold the truth: true rates of 0.6 to 0.97, 5 to 200 answers. Wilson's is judged exactly in
 * {@code RateTest}; these are drawn. {@code -Dstanding.simulation.times=20} draws twenty times as many.
 */
class CoverageSimulationTest {

    private static final int TIMES = Integer.getInteger("standing.simulation.times", 1);

    private final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(95);

    /** Means and standard deviations of true rates, as groups of these people might have them. */
    private static final double[][] GROUPS = {
        {0.62, 0.06}, {0.70, 0.05}, {0.78, 0.04}, {0.85, 0.05}, {0.88, 0.04}, {0.92, 0.03}, {0.955, 0.02}
    };

    private record Person(double truth, Rate rate) {}

    @ParameterizedTest
    @Tag("F1")
    @ValueSource(ints = {28, 160})
    void wilsonIntervalsOfDrawnPeopleHoldTheTruth(int people) {
        Tally tally = new Tally();
        for (int i = 0; i < TIMES * 12_000 / people; i++) {
            for (Person person : group(people, GROUPS[i % GROUPS.length])) {
                tally.add(person.rate().wilson(0.95), person.truth());
            }
        }

        tally.check("Wilson", people);
    }

    /** Whoever would be shown one: people of groups that a test found to differ, from 25 answers on. */
    @ParameterizedTest
    @Tag("F2")
    @ValueSource(ints = {12, 28, 160})
    void shrunkenIntervalsOfThoseWhoAreRankedHoldTheTruth(int people) {
        Tally tally = new Tally();
        for (int i = 0; i < TIMES * 24_000 / people; i++) {
            List<Person> group = group(people, GROUPS[i % GROUPS.length]).stream()
                    .filter(person -> person.rate().denominator() >= 25)
                    .toList();
            List<Rate> rates = group.stream().map(Person::rate).toList();
            if (HeterogeneityTest.of(rates, random).rejectsEqualityAt(0.05)
                    && BetaBinomial.fit(rates) instanceof Fit.Spread fit) {
                for (Person person : group) {
                    tally.add(fit.shrink(person.rate(), 0.95).interval(), person.truth());
                }
            }
        }

        tally.check("shrunken", people);
    }

    /** The truth that adjusting aims at: one's own true rates over one's peers', on one's own mix of calls. */
    @Test
    @Tag("F4")
    void adjustedIntervalsHoldTheStandardizedTruth() {
        Tally tally = new Tally();
        double[] levels = {1.06, 1.0, 0.85};
        for (int i = 0; i < TIMES * 75; i++) {
            double[] group = GROUPS[i % GROUPS.length];
            List<Map<String, Answers>> mixes = new ArrayList<>();
            List<double[]> truths = new ArrayList<>();
            for (Person person : group(160, group)) {
                Map<String, Answers> mix = new HashMap<>();
                double own = 0;
                for (int type = 0; type < levels.length; type++) {
                    double rate = Math.min(0.995, person.truth() * levels[type]);
                    int n = 2 + random.nextInt(65);
                    int yes = BinomialDistribution.of(n, rate)
                            .createSampler(random)
                            .sample();
                    mix.put("Type " + type, new Answers(yes, n, 0));
                    own += n * rate;
                }
                mixes.add(mix);
                truths.add(new double[] {own});
            }
            CallMix peers = CallMix.of(mixes, Score.LIVED);
            for (int person = 0; person < mixes.size(); person++) {
                Adjusted adjusted = peers.adjust(mixes.get(person), 0.95).orElseThrow();
                double truth = truths.get(person)[0] / adjusted.expected();
                tally.add(adjusted.low() <= truth && truth <= adjusted.high());
            }
        }

        tally.check("adjusted", 160);
    }

    private List<Person> group(int people, double[] meanAndDeviation) {
        double mean = meanAndDeviation[0];
        double precision = mean * (1 - mean) / (meanAndDeviation[1] * meanAndDeviation[1]) - 1;
        var truths =
                BetaDistribution.of(mean * precision, (1 - mean) * precision).createSampler(random);
        List<Person> group = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            double truth = truths.sample();
            int n = 5 + random.nextInt(196);
            group.add(new Person(
                    truth,
                    new Rate(
                            BinomialDistribution.of(n, truth)
                                    .createSampler(random)
                                    .sample(),
                            n)));
        }
        return group;
    }

    private static final class Tally {
        private long held;
        private long all;

        void add(Interval interval, double truth) {
            add(interval.contains(truth));
        }

        void add(boolean holds) {
            all++;
            held += holds ? 1 : 0;
        }

        void check(String what, int people) {
            double coverage = (double) held / all;
            System.out.printf(
                    "SIMULATED %s intervals, groups of %d: %.2f %% of %d%n", what, people, 100 * coverage, all);
            assertTrue(coverage >= 0.935 && coverage <= 0.965, what + " " + coverage + " of " + all);
        }
    }
}
