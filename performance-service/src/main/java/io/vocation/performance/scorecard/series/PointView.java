package io.vocation.performance.scorecard.series;

import io.vocation.commons.figure.IntervalView;
import io.vocation.performance.scorecard.metric.Behind;
import io.vocation.performance.scorecard.metric.ExpectedView;
import io.vocation.performance.scorecard.metric.MetricView.State;
import io.vocation.performance.scorecard.metric.Rules;
import io.vocation.performance.scorecard.metric.ShareView;
import io.vocation.performance.tally.Measure;
import io.vocation.performance.tally.PeriodCounts;
import io.vocation.performance.tally.Score;
import io.vocation.performance.target.Goal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A metric in one period.
 *
 * @param from first day of the period, or of the window where that begins later
 * @param to last day of the period, or of the window where that ends earlier
 * @param numerator null while there are too few answers, like rate and interval
 * @param expected null where nothing was set
 * @param controllable null where every answer is a failure beyond the CSR's control
 */
@Schema(
        name = "ScorecardPoint",
        description = "A metric in one period, or in the part of it that lies in the window.",
        requiredProperties = {"from", "to", "state", "denominator", "responses"})
public record PointView(
        LocalDate from,
        LocalDate to,
        State state,
        @Schema(examples = "76") Long numerator,
        @Schema(examples = "84") long denominator,
        @Schema(examples = "0.9048") Double rate,
        IntervalView interval,

        @Schema(description = "What the CSR could control (M7)")
        ShareView controllable,

        @Schema(description = "Target and minimum in force on the period's last day (P2)")
        ExpectedView expected,

        @Schema(description = "Where survey-service lists the responses that answer it")
        URI responses) {

    static Optional<PointView> of(Measure measure, PeriodCounts period, Goal goal, Rules rules, Behind behind) {
        return measure.in(period.counts()).map(rate -> {
            ShareView share = ShareView.of(rate, rules);
            return new PointView(
                    period.from(),
                    period.to(),
                    share.state(),
                    share.numerator(),
                    share.denominator(),
                    share.rate(),
                    share.interval(),
                    measure.in(period.counts().controllable())
                            .map(controllable -> ShareView.of(controllable, rules))
                            .orElse(null),
                    ExpectedView.of(goal, share.state() == State.SHOWN ? rate.wilson(rules.level()) : null),
                    behind.answers(measure, Score.LIVED));
        });
    }
}
