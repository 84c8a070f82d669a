package io.vocation.performance.scorecard.risk;

import io.vocation.commons.figure.IntervalView;
import io.vocation.commons.figure.Rate;
import io.vocation.performance.scorecard.metric.Behind;
import io.vocation.performance.scorecard.metric.MetricView.State;
import io.vocation.performance.scorecard.metric.Rules;
import io.vocation.performance.scorecard.metric.ShareView;
import io.vocation.performance.tally.Counts;
import io.vocation.performance.tally.Measure;
import io.vocation.performance.tally.Score;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;

/** Customers at risk (practice M5). */
@Schema(
        name = "AtRisk",
        description = "Customers who do not intend to continue, of those who said whether they do (M5).",
        requiredProperties = {"state", "denominator", "responses"})
public record AtRiskView(
        State state,

        @Schema(description = "Customers at risk", examples = "31")
        Long numerator,

        @Schema(description = "Customers who said whether they continue", examples = "482")
        long denominator,

        @Schema(examples = "0.0643") Double rate,

        IntervalView interval,

        @Schema(description = "Where the responses of the customers at risk are")
        URI responses) {

    /** Null where nobody said. */
    public static AtRiskView of(Counts counts, Rules rules, Behind behind) {
        return counts.continues()
                .map(rate -> ShareView.of(new Rate(rate.misses(), rate.denominator()), rules))
                .map(share -> new AtRiskView(
                        share.state(),
                        share.numerator(),
                        share.denominator(),
                        share.rate(),
                        share.interval(),
                        behind.answers(Measure.CONTINUES, Score.LIVED, false)))
                .orElse(null);
    }
}
