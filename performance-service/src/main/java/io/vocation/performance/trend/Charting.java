package io.vocation.performance.trend;

import io.vocation.performance.trend.ControlChart.NotEnoughData;
import io.vocation.performance.trend.ControlChart.NotEnoughData.Reason;
import org.apache.commons.statistics.distribution.NormalDistribution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws the p-chart of a share: center line p̄, limits p̄ ± 3√(p̄(1−p̄)/n) for a point of n answers (Shewhart, 1931;
 * Montgomery, "Introduction to Statistical Quality Control", chapter 7), and looks for the patterns that chance hardly ever
 * makes.
 *
 * <p>Where the points vary more than the binomial distribution lets them, the limits are those of Laney (2002), "Improved
 * control charts for attributes", Quality Engineering 14: 531–537: p̄ ± 3σz√(p̄(1−p̄)/n). σz is the average moving range of
 * the standardized points over 1.128, so it measures how much neighbors differ and a shift hardly moves it. Whether they
 * vary more is tested: without over-dispersion σz has mean 1 and, of m points, variance (0.8264m − 1.082)/(m − 1)² (Cryer
 * and Ryan, 1990, "The estimation of sigma for an X chart: MR̄/d2 or S/c4?", Journal of Quality Technology 22: 187–192);
 * above the normal quantile of that it is used.
 */
public final class Charting {

    /** Expected distance of two draws from the standard normal distribution, 2/√π. */
    private static final double D2 = 2 / Math.sqrt(Math.PI);

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private Charting() {}

    /** @param counted oldest first; those that nobody answered are no points */
    public static ControlChart draw(List<Sample> counted, ChartRules rules) {
        List<Sample> samples = new ArrayList<>();
        List<Sample> leftOut = gather(counted, rules.fewestAnswers(), samples);
        if (samples.size() < Math.max(2, rules.fewestPoints())) {
            return new NotEnoughData(samples, leftOut, Reason.FEW_POINTS);
        }
        Baseline baseline = baseline(samples, rules);
        if (baseline.yes() == 0 || baseline.yes() == baseline.answers()) {
            return new NotEnoughData(samples, leftOut, Reason.NOTHING_VARIES);
        }
        List<ChartPoint> points = IntStream.range(0, samples.size())
                .mapToObj(i -> point(samples.get(i), baseline, i < baseline.points()))
                .toList();
        return new ControlChart.Drawn(baseline, points, signals(points, rules), leftOut);
    }

    /** Puts samples together until each has answers enough; what remains at the end waits for more. */
    private static List<Sample> gather(List<Sample> counted, int fewest, List<Sample> into) {
        Sample open = null;
        for (Sample next : counted) {
            if (next.answers() == 0) {
                continue;
            }
            open = open == null ? next : open.and(next);
            if (open.answers() >= fewest) {
                into.add(open);
                open = null;
            }
        }
        return open == null ? List.of() : List.of(open);
    }

    private static Baseline baseline(List<Sample> samples, ChartRules rules) {
        boolean all = rules.baseline() == 0;
        int size = all ? samples.size() : Math.min(samples.size(), Math.max(2, rules.baseline()));
        List<Sample> first = samples.subList(0, size);
        long yes = first.stream().mapToLong(Sample::yes).sum();
        long answers = first.stream().mapToLong(Sample::answers).sum();
        boolean complete = !all && size == Math.max(2, rules.baseline());
        return new Baseline(
                yes,
                answers,
                size,
                complete,
                sigmaZ(first, (double) yes / answers),
                sigmaZLimit(size, rules.overdispersionLevel()));
    }

    private static double sigmaZ(List<Sample> samples, double center) {
        double[] z = samples.stream()
                .mapToDouble(sample -> (sample.share() - center) / Math.sqrt(center * (1 - center) / sample.answers()))
                .toArray();
        double ranges = 0;
        for (int i = 1; i < z.length; i++) {
            ranges += Math.abs(z[i] - z[i - 1]);
        }
        return ranges / (z.length - 1) / D2;
    }

    private static double sigmaZLimit(int points, double level) {
        double deviation = Math.sqrt(0.8264 * points - 1.082) / (points - 1);
        return 1 + STANDARD_NORMAL.inverseSurvivalProbability(level) * deviation;
    }

    private static ChartPoint point(Sample sample, Baseline baseline, boolean inBaseline) {
        double sigma = baseline.sigma(sample.answers());
        return new ChartPoint(
                sample,
                Math.max(0, baseline.center() - 3 * sigma),
                Math.min(1, baseline.center() + 3 * sigma),
                (sample.share() - baseline.center()) / sigma,
                inBaseline);
    }

    private static List<Signal> signals(List<ChartPoint> points, ChartRules rules) {
        return IntStream.range(0, points.size())
                .boxed()
                .flatMap(at -> Stream.of(Rule.values())
                        .filter(rules.rules()::contains)
                        .flatMap(
                                rule -> rule.at(points, at).map(direction -> new Signal(at, rule, direction)).stream()))
                .toList();
    }
}
