package io.vocation.performance.trend;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Charts judged by series whose truth is known. The seed is fixed, so these tests never flicker. */
@Tag("C3")
class ChartingSimulationTest {

    private static final int SERIES = 400;
    private static final int POINTS = 120;
    private static final int ANSWERS = 1_000;
    /** So many that hardly two points are alike. */
    private static final int MANY_ANSWERS = 100_000;
    /** Level 0: never corrected. */
    private static final ChartRules PLAIN = new ChartRules(EnumSet.allOf(Rule.class), 1, 2, 0, 0, "");

    private final UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(2002);

    /** Normal tails: P(|Z| > 3) = 0.27 %. */
    @Test
    void inControlOnePointIn370LiesBeyondTheLimits() {
        assertEquals(0.0027, alarms(Rule.BEYOND_LIMITS, ChartingTest.ALL_POINTS, () -> 0.5), 0.0010);
    }

    /**
     * Nine of one side end at a point with probability 2/2⁹ = 0.39 %; six in a row in order with 2/6! = 0.28 %; two of three
     * beyond two, the last of them one, with 2·0.02275·(1 − (1 − 0.02275)²) = 0.20 %. Ties and the estimated center line
     * take a little away, and so do the first points, before which there is no row.
     */
    @Test
    void theOtherRulesFireAsRarelyAsTheirDefinitionsSay() {
        assertEquals(0.0039, alarms(Rule.NINE_ON_ONE_SIDE, ChartingTest.ALL_POINTS, () -> 0.5), 0.0012);
        assertEquals(
                0.0028, alarms(Rule.SIX_RISING_OR_FALLING, ChartingTest.ALL_POINTS, MANY_ANSWERS, () -> 0.5), 0.0010);
        assertEquals(0.0020, alarms(Rule.TWO_OF_THREE_BEYOND_TWO_SIGMA, ChartingTest.ALL_POINTS, () -> 0.5), 0.0010);
    }

    /** What docs/trends.md warns of: with four rules and many points, something looks like news every so often. */
    @Test
    void aThirdOfUnchangedYearsOfWeeksHaveASignal() {
        ChartRules weeks = new ChartRules(EnumSet.allOf(Rule.class), 1, 2, 20, 0.05, "");

        long signals = IntStream.range(0, 2_000)
                .filter(series ->
                        ChartingTest.drawn(series(52, 100, () -> 0.88), weeks).state() == ChartState.SIGNAL)
                .count();

        assertEquals(0.33, signals / 2_000.0, 0.04);
    }

    @Test
    void pointsThatVaryMoreThanChanceAlarmOnThePlainChartAndNotOnTheCorrected() {
        var truths = BetaDistribution.of(100, 100).createSampler(random);

        double plain = alarms(Rule.BEYOND_LIMITS, PLAIN, truths::sample);
        double corrected = alarms(Rule.BEYOND_LIMITS, ChartingTest.ALL_POINTS, truths::sample);

        // The true deviation is 2.4 times the binomial one: P(|Z| > 3/2.44) = 22 %.
        assertEquals(0.22, plain, 0.03);
        assertTrue(corrected < 0.006, "corrected " + corrected);
    }

    @Test
    void theTestOfOverdispersionRejectsWhereThereIsNoneAsOftenAsItsLevelSays() {
        long rejected = IntStream.range(0, 2_000)
                .filter(series -> ChartingTest.drawn(series(24, () -> 0.8), ChartingTest.ALL_POINTS)
                        .baseline()
                        .corrected())
                .count();

        assertEquals(0.05, rejected / 2_000.0, 0.02);
    }

    @Test
    void overdispersionIsFoundWhereItIs() {
        var truths = BetaDistribution.of(100, 100).createSampler(random);

        long found = IntStream.range(0, 500)
                .filter(series -> ChartingTest.drawn(series(24, truths::sample), ChartingTest.ALL_POINTS)
                        .baseline()
                        .corrected())
                .count();

        assertTrue(found >= 495, "found " + found);
    }

    /** A shift inflates a chart that takes all its variation for usual; the distance between
     * neighbors sees it once. */
    @Test
    void aShiftIsSeldomTakenForOverdispersionAndIsSeen() {
        long corrected = 0;
        long seen = 0;
        for (int series = 0; series < 500; series++) {
            List<Sample> before = series(20, () -> 0.8);
            List<Sample> samples = IntStream.range(0, 30)
                    .mapToObj(i -> i < 20 ? before.get(i) : drawn(i, ANSWERS, 0.86))
                    .toList();
            var chart = ChartingTest.drawn(samples, new ChartRules(EnumSet.allOf(Rule.class), 1, 2, 0, 0.05, ""));
            corrected += chart.baseline().corrected() ? 1 : 0;
            seen += chart.signals().stream()
                            .anyMatch(signal -> signal.point() >= 20 && signal.direction() == Direction.UP)
                    ? 1
                    : 0;
        }

        assertTrue(corrected < 125, "corrected " + corrected);
        assertTrue(seen >= 495, "seen " + seen);
    }

    private double alarms(Rule rule, ChartRules rules, DoubleSupplier truth) {
        return alarms(rule, rules, ANSWERS, truth);
    }

    private double alarms(Rule rule, ChartRules rules, int answers, DoubleSupplier truth) {
        long fired = 0;
        for (int series = 0; series < SERIES; series++) {
            fired += ChartingTest.drawn(series(POINTS, answers, truth), rules).signals().stream()
                    .filter(signal -> signal.rule() == rule)
                    .count();
        }
        return (double) fired / (SERIES * POINTS);
    }

    private List<Sample> series(int points, DoubleSupplier truth) {
        return series(points, ANSWERS, truth);
    }

    private List<Sample> series(int points, int answers, DoubleSupplier truth) {
        return IntStream.range(0, points)
                .mapToObj(i -> drawn(i, answers, truth.getAsDouble()))
                .toList();
    }

    private Sample drawn(int at, int answers, double truth) {
        int yes = BinomialDistribution.of(answers, truth).createSampler(random).sample();
        return ChartingTest.sample(at, yes, answers);
    }
}
