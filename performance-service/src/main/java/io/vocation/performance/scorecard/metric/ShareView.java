package io.vocation.performance.scorecard.metric;

import io.vocation.commons.figure.IntervalView;
import io.vocation.commons.figure.Rate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A share of answers (practice F1). Below the policy's number of answers only that number is shown.
 *
 * @param numerator null while there are too few answers, like rate and interval
 */
@Schema(
        name = "Share",
        description = "A share of answers. With too few of them only their number is given.",
        requiredProperties = {"state", "denominator"})
public record ShareView(
        MetricView.State state,
        @Schema(examples = "462") Long numerator,
        @Schema(examples = "517") long denominator,
        @Schema(examples = "0.8936") Double rate,
        IntervalView interval) {

    public static ShareView of(Rate rate, Rules rules) {
        return rate.denominator() < rules.shownFrom()
                ? new ShareView(MetricView.State.INSUFFICIENT_DATA, null, rate.denominator(), null, null)
                : new ShareView(
                        MetricView.State.SHOWN,
                        rate.numerator(),
                        rate.denominator(),
                        rate.value(),
                        IntervalView.of(rate.wilson(rules.level())));
    }

    /** The same of nobody's answers. */
    public static ShareView none() {
        return new ShareView(MetricView.State.INSUFFICIENT_DATA, null, 0, null, null);
    }
}
