package io.vocation.performance.trend;

import io.vocation.commons.figure.IntervalView;
import io.vocation.commons.figure.Rate;
import io.vocation.performance.roster.Center;
import io.vocation.performance.tally.Measure;
import io.vocation.performance.trend.TrendView.BaselineView;
import io.vocation.performance.trend.TrendView.LeftOutView;
import io.vocation.performance.trend.TrendView.MethodView;
import io.vocation.performance.trend.TrendView.PointView;
import io.vocation.performance.trend.TrendView.SignalView;
import io.vocation.performance.window.Window;

import java.util.List;

/** Shapes one chart for the outside. */
record Showing(ControlChart chart, ChartRules rules, Measure metric, TrendPeriod by, double level) {

    TrendView view(TrendSubject subject, Center center, Window window) {
        return new TrendView(
                subject,
                center,
                metric,
                by,
                window,
                chart.state(),
                ChartSentence.of(chart, rules, metric, by),
                baseline(),
                points(),
                signals(),
                chart.leftOut().stream()
                        .map(sample -> new LeftOutView(sample.label(), sample.from(), sample.to(), sample.answers()))
                        .toList(),
                MethodView.of(rules));
    }

    private BaselineView baseline() {
        if (!(chart instanceof ControlChart.Drawn drawn)) {
            return null;
        }
        Baseline baseline = drawn.baseline();
        double limit = baseline.sigmaZLimit();
        return new BaselineView(
                drawn.points().getFirst().sample().from(),
                drawn.points().get(baseline.points() - 1).sample().to(),
                baseline.points(),
                baseline.complete(),
                baseline.yes(),
                baseline.answers(),
                baseline.center(),
                interval(baseline.yes(), baseline.answers()),
                baseline.sigmaZ(),
                Double.isInfinite(limit) ? null : limit,
                baseline.corrected());
    }

    private List<PointView> points() {
        return switch (chart) {
            case ControlChart.NotEnoughData none ->
                none.samples().stream()
                        .map(sample -> point(sample, null, null, null, null))
                        .toList();
            case ControlChart.Drawn drawn ->
                drawn.points().stream()
                        .map(point ->
                                point(point.sample(), point.lower(), point.upper(), point.z(), point.inBaseline()))
                        .toList();
        };
    }

    private PointView point(Sample sample, Double lower, Double upper, Double z, Boolean inBaseline) {
        return new PointView(
                sample.label(),
                sample.from(),
                sample.to(),
                sample.periods(),
                sample.yes(),
                sample.answers(),
                sample.share(),
                interval(sample.yes(), sample.answers()),
                lower,
                upper,
                z,
                inBaseline);
    }

    private List<SignalView> signals() {
        return chart instanceof ControlChart.Drawn drawn
                ? drawn.signals().stream()
                        .map(signal -> new SignalView(
                                drawn.points().get(signal.point()).sample().label(),
                                signal.rule(),
                                signal.rule().number(),
                                signal.direction(),
                                ChartSentence.of(signal, drawn, metric, by)))
                        .toList()
                : List.of();
    }

    private IntervalView interval(long yes, long answers) {
        return IntervalView.of(new Rate(yes, answers).wilson(level));
    }
}
