package io.vocation.performance.trend;

import io.vocation.performance.tally.Measure;

import java.util.List;
import java.util.Locale;

/** Charts in plain English, for people who have to act on them, or to leave it. */
final class ChartSentence {

    private ChartSentence() {}

    static String of(ControlChart chart, ChartRules rules, Measure metric, TrendPeriod by) {
        return switch (chart) {
            case ControlChart.NotEnoughData none -> of(none, rules, metric, by);
            case ControlChart.Drawn drawn
            when drawn.signals().isEmpty() ->
                say(
                        "%s moved from %s to %s no more than chance alone makes it move around %s. No single %s is news;"
                                + " only a change in how the work is done would move it for good.",
                        metric.words(),
                        by.word(),
                        by.word(),
                        percent(drawn.baseline().center()),
                        by.word());
            case ControlChart.Drawn drawn -> latest(drawn, metric, by);
        };
    }

    /** What one signal says. */
    static String of(Signal signal, ControlChart.Drawn chart, Measure metric, TrendPeriod by) {
        ChartPoint point = chart.points().get(signal.point());
        boolean up = signal.direction() == Direction.UP;
        String label = point.sample().label();
        String center = percent(chart.baseline().center());
        return switch (signal.rule()) {
            case BEYOND_LIMITS ->
                say(
                        "%s of %s in %s lies %s the limit of %s: chance alone hardly ever does that.",
                        metric.words(),
                        percent(point.sample().share()),
                        label,
                        up ? "above" : "below",
                        percent(up ? point.upper() : point.lower()));
            case NINE_ON_ONE_SIDE ->
                say(
                        "%s has been %s the usual %s for nine points in a row, up to %s: it has shifted.",
                        metric.words(), up ? "above" : "below", center, label);
            case SIX_RISING_OR_FALLING ->
                say(
                        "%s has %s six points in a row, up to %s: a trend, not chance.",
                        metric.words(), up ? "risen" : "fallen", label);
            case TWO_OF_THREE_BEYOND_TWO_SIGMA ->
                say(
                        "%s was far %s the usual %s twice within three points, up to %s: probably a shift.",
                        metric.words(), up ? "above" : "below", center, label);
        };
    }

    private static String latest(ControlChart.Drawn chart, Measure metric, TrendPeriod by) {
        Signal last = chart.signals().getLast();
        List<ChartPoint> since =
                chart.points().subList(last.point() + 1, chart.points().size());
        String sentence = of(last, chart, metric, by);
        String advice = last.direction() == Direction.UP
                ? " Find out what was done differently, and keep it."
                : " Find out what was different, and mend it.";
        return since.isEmpty()
                ? sentence + advice
                : say("%s Since then nothing was out of the usual (%d points).", sentence, since.size());
    }

    private static String of(ControlChart.NotEnoughData none, ChartRules rules, Measure metric, TrendPeriod by) {
        return switch (none.reason()) {
            case FEW_POINTS ->
                say(
                        "%d points with at least %d answers each; a chart by %s needs %d. Nothing can be said about a trend.",
                        none.samples().size(), rules.fewestAnswers(), by.word(), rules.fewestPoints());
            case NOTHING_VARIES ->
                say(
                        "%s did not vary at all in the points that make the limits, so nothing says how much is usual.",
                        metric.words());
        };
    }

    private static String percent(double share) {
        return say("%.1f %%", share * 100);
    }

    private static String say(String sentence, Object... values) {
        return String.format(Locale.ROOT, sentence, values);
    }
}
