package io.vocation.performance.scorecard.series;

import io.vocation.commons.policy.Policies;
import io.vocation.performance.scorecard.metric.Behind;
import io.vocation.performance.scorecard.metric.Rules;
import io.vocation.performance.scorecard.series.SeriesView.MetricSeries;
import io.vocation.performance.scorecard.subject.Expecting;
import io.vocation.performance.scorecard.subject.Whose;
import io.vocation.performance.tally.Grain;
import io.vocation.performance.tally.Measure;
import io.vocation.performance.tally.PeriodCounts;
import io.vocation.performance.tally.Tallies;
import io.vocation.performance.target.Goal;
import io.vocation.performance.window.Window;
import io.vocation.performance.window.WindowQuery;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Follows a scorecard's metrics over time, as the policy in force on the window's last day shows them. */
@ApplicationScoped
class Following {
    private final Tallies tallies;
    private final Expecting expecting;
    private final Policies policies;

    Following(Tallies tallies, Expecting expecting, Policies policies) {
        this.tallies = tallies;
        this.expecting = expecting;
        this.policies = policies;
    }

    SeriesView of(Whose whose, WindowQuery query, SeriesQuery asked) {
        Grain grain = asked.grain();
        WindowQuery.Days days = query.in(whose.center());
        Rules rules = Rules.of(policies, whose.center().id(), days.to());
        Window window = days.window(rules::windowDays);
        SeriesQuery.requireFew(grain, window);
        Map<Measure, List<PointView>> points = new EnumMap<>(Measure.class);
        List<PeriodCounts> periods = tallies.over(whose.center().id(), whose.subject(), window, grain);
        Map<LocalDate, Map<Measure, Goal>> goals =
                expecting.on(whose, periods.stream().map(PeriodCounts::to).toList());
        for (PeriodCounts period : periods) {
            Window part = new Window(period.from(), period.to(), window.zone());
            Behind behind = Behind.of(whose.center().id(), whose.subject(), part);
            Measure.of(whose.person()).forEach(measure -> PointView.of(
                            measure, period, goals.get(period.to()).get(measure), rules, behind)
                    .ifPresent(point -> points.computeIfAbsent(measure, _ -> new ArrayList<>())
                            .add(point)));
        }
        return new SeriesView(whose.shown(), whose.center(), window, grain, MetricSeries.of(points));
    }
}
