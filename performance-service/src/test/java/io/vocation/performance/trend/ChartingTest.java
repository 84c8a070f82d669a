package io.vocation.performance.trend;

import io.vocation.performance.trend.ControlChart.Drawn;
import io.vocation.performance.trend.ControlChart.NotEnoughData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C3")
class ChartingTest {

    /** Level 0: never corrected. */
    private static final ChartRules PLAIN = new ChartRules(Set.of(Rule.BEYOND_LIMITS), 1, 2, 0, 0, "");

    static final ChartRules ALL_POINTS = new ChartRules(EnumSet.allOf(Rule.class), 1, 2, 0, 0.05, "");

    /** Cans that leaked, of 50 in each of 30 samples. */
    private static final long[] ORANGE_JUICE = {
        12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6
    };

    /** Montgomery, "Introduction to Statistical Quality Control", example 7.1. */
    @Test
    void theOrangeJuiceCansAreChartedAsPublished() {
        Drawn chart = drawn(samples(50, ORANGE_JUICE), PLAIN);

        assertEquals(347, chart.baseline().yes());
        assertEquals(0.2313, chart.baseline().center(), 0.00005);
        for (ChartPoint point : chart.points()) {
            assertEquals(0.4102, point.upper(), 0.0001);
            assertEquals(0.0524, point.lower(), 0.0001);
        }
        assertEquals(
                List.of(
                        new Signal(14, Rule.BEYOND_LIMITS, Direction.UP),
                        new Signal(22, Rule.BEYOND_LIMITS, Direction.UP)),
                chart.signals());
        assertEquals(ChartState.SIGNAL, chart.state());
        assertFalse(chart.baseline().corrected());
    }

    /** The same without samples 15 and 23, whose causes were found: p̄ = 0.2150, limits 0.3893 and 0.0407; then 21 as well. */
    @Test
    void withoutTheExplainedSamplesTheLimitsAreTheRevisedOnesAsPublished() {
        long[] left = new long[28];
        System.arraycopy(ORANGE_JUICE, 0, left, 0, 14);
        System.arraycopy(ORANGE_JUICE, 15, left, 14, 7);
        System.arraycopy(ORANGE_JUICE, 23, left, 21, 7);

        Drawn chart = drawn(samples(50, left), PLAIN);

        assertEquals(0.2150, chart.baseline().center(), 0.00005);
        assertEquals(0.3893, chart.points().getFirst().upper(), 0.0001);
        assertEquals(0.0407, chart.points().getFirst().lower(), 0.0001);
        assertEquals(List.of(new Signal(19, Rule.BEYOND_LIMITS, Direction.UP)), chart.signals());
    }

    /** Their neighbors differ so much, not just samples 15 and 23, that policy's usual level widens the limits. */
    @Test
    void theOrangeJuiceCansVaryMoreThanChanceMakesThem() {
        Drawn chart = drawn(samples(50, ORANGE_JUICE), with(Rule.BEYOND_LIMITS));

        assertEquals(1.661, chart.baseline().sigmaZ(), 0.001);
        assertTrue(chart.baseline().corrected());
        assertEquals(List.of(), chart.signals());
    }

    /**
     * Patients seen within four hours, of all, in the first six weeks of the data of Mohammed, Panesar, Laney and Wilson
     * (2013), BMJ Quality and Safety 22: 362–368. The expected figures were computed apart from this code.
     */
    @Test
    void veryLargeSamplesGetTheLimitsOfLaney() {
        long[] seen = {266501, 264225, 276532, 281461, 269071, 261215};
        long[] all = {280443, 276823, 291681, 296155, 282343, 275888};
        List<Sample> weeks = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            weeks.add(sample(i, seen[i], all[i]));
        }

        Drawn chart = drawn(weeks, with(Rule.BEYOND_LIMITS));

        assertEquals(0.950492, chart.baseline().center(), 1e-6);
        assertEquals(9.424, chart.baseline().sigmaZ(), 0.005);
        assertTrue(chart.baseline().corrected());
        assertEquals(0.938911, chart.points().getFirst().lower(), 1e-5);
        assertEquals(0.962073, chart.points().getFirst().upper(), 1e-5);
        assertEquals(ChartState.IN_CONTROL, chart.state());
    }

    /** Six points of m: (0.8264·6 − 1.082)/25 = 0.15506, its root 0.39377, times 1.64485. */
    @Test
    void theLimitOfSigmaZIsThatOfItsDistribution() {
        Drawn chart = drawn(samples(100, 50, 51, 50, 51, 50, 51), ALL_POINTS);

        assertEquals(1.6477, chart.baseline().sigmaZLimit(), 0.0001);
        assertFalse(chart.baseline().corrected());
    }

    @Test
    void limitsStayShares() {
        Drawn chart = drawn(samples(5, 5, 4, 5, 5, 4, 5), ALL_POINTS);

        for (ChartPoint point : chart.points()) {
            assertEquals(1, point.upper());
            assertEquals(0.5987, point.lower(), 0.0001);
        }
        assertEquals(
                0,
                drawn(samples(5, 0, 1, 0, 0, 1, 0), ALL_POINTS)
                        .points()
                        .getFirst()
                        .lower());
    }

    @Test
    void limitsAreWiderWhereFewerAnswered() {
        Drawn chart = drawn(List.of(sample(0, 80, 100), sample(1, 20, 25), sample(2, 320, 400)), ALL_POINTS);

        assertEquals(0.92, chart.points().get(0).upper(), 1e-9);
        assertEquals(1, chart.points().get(1).upper());
        assertEquals(0.56, chart.points().get(1).lower(), 1e-9);
        assertEquals(0.86, chart.points().get(2).upper(), 1e-9);
    }

    @Test
    void laterPointsDoNotMoveALimitThatIsFixed() {
        ChartRules first = new ChartRules(EnumSet.allOf(Rule.class), 1, 2, 8, 0.05, "");
        long[] usual = {45, 44, 46, 45, 44, 45, 46, 45};
        long[] later = {45, 44, 46, 45, 44, 45, 46, 45, 30, 28, 25};

        Drawn before = drawn(samples(50, usual), first);
        Drawn after = drawn(samples(50, later), first);

        assertEquals(before.baseline(), after.baseline());
        assertTrue(after.baseline().complete());
        assertEquals(before.points(), after.points().subList(0, 8));
        assertTrue(after.points().get(7).inBaseline());
        assertFalse(after.points().get(8).inBaseline());
        assertEquals(
                new Signal(8, Rule.BEYOND_LIMITS, Direction.DOWN),
                after.signals().getFirst());
    }

    @Test
    void aBaselineThatIsNotCompleteSaysSo() {
        ChartRules first = new ChartRules(EnumSet.allOf(Rule.class), 1, 2, 8, 0.05, "");

        assertFalse(
                drawn(samples(50, 45, 44, 46, 45, 44, 45, 46), first).baseline().complete());
        assertFalse(drawn(samples(50, 45, 44, 46, 45), ALL_POINTS).baseline().complete());
    }

    @Test
    void pointsWithTooFewAnswersArePutTogetherOrLeftOut() {
        ChartRules five = new ChartRules(EnumSet.allOf(Rule.class), 5, 2, 0, 0.05, "");
        List<Sample> counted = List.of(
                sample(0, 4, 5), sample(1, 1, 2), sample(2, 0, 0), sample(3, 2, 3), sample(4, 5, 6), sample(5, 1, 4));

        Drawn chart = drawn(counted, five);

        assertEquals(
                List.of("0", "1 to 3", "4"),
                chart.samples().stream().map(Sample::label).toList());
        Sample together = chart.samples().get(1);
        assertEquals(3, together.yes());
        assertEquals(5, together.answers());
        assertEquals(2, together.periods());
        assertEquals(sample(1, 0, 0).from(), together.from());
        assertEquals(sample(3, 0, 0).to(), together.to());
        assertEquals(List.of(sample(5, 1, 4)), chart.leftOut());
    }

    @Test
    void withoutPointsEnoughThereIsNoChart() {
        ChartRules three = new ChartRules(EnumSet.allOf(Rule.class), 1, 3, 0, 0.05, "");

        NotEnoughData few = assertInstanceOf(NotEnoughData.class, Charting.draw(samples(9, 5, 6), three));

        assertEquals(NotEnoughData.Reason.FEW_POINTS, few.reason());
        assertEquals(ChartState.NOT_ENOUGH_DATA, few.state());
        assertInstanceOf(Drawn.class, Charting.draw(samples(9, 5, 6, 5), three));
        assertInstanceOf(NotEnoughData.class, Charting.draw(List.of(), three));
        assertInstanceOf(
                NotEnoughData.class, Charting.draw(samples(9, 5), new ChartRules(Set.of(), 1, 0, 0, 0.05, "")));
    }

    @Test
    void whereAllAnswersAreAlikeThereIsNoChart() {
        for (long yes : new long[] {0, 9}) {
            NotEnoughData same =
                    assertInstanceOf(NotEnoughData.class, Charting.draw(samples(9, yes, yes, yes, yes), ALL_POINTS));
            assertEquals(NotEnoughData.Reason.NOTHING_VARIES, same.reason());
        }
    }

    static Drawn drawn(List<Sample> samples, ChartRules rules) {
        return assertInstanceOf(Drawn.class, Charting.draw(samples, rules));
    }

    static ChartRules with(Rule... rules) {
        return new ChartRules(Set.copyOf(Arrays.asList(rules)), 1, 2, 0, 0.05, "");
    }

    static List<Sample> samples(long answers, long... yes) {
        List<Sample> samples = new ArrayList<>();
        for (long each : yes) {
            samples.add(sample(samples.size(), each, answers));
        }
        return samples;
    }

    static Sample sample(int month, long yes, long answers) {
        LocalDate from = LocalDate.of(2020, 1, 1).plusMonths(month);
        return new Sample(Integer.toString(month), from, from.plusMonths(1).minusDays(1), yes, answers, 1);
    }
}
