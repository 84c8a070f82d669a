package io.vocation.performance.scorecard.metric;

import io.vocation.commons.figure.IntervalView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The second score of a metric (practice M7). */
@Schema(
        name = "Controllable",
        description = "The same metric as far as the CSR could control it: failures that were coded as errors of the "
                + "organization or the customer are in neither numerator nor denominator (M7).",
        requiredProperties = {"state", "denominator", "responses"})
public record ControllableView(
        MetricView.State state,
        @Schema(examples = "462") Long numerator,
        @Schema(examples = "488") long denominator,
        @Schema(examples = "0.9467") Double rate,
        IntervalView interval,
        ResponsesView responses) {

    static ControllableView of(ShareView share, ResponsesView responses) {
        return new ControllableView(
                share.state(), share.numerator(), share.denominator(), share.rate(), share.interval(), responses);
    }
}
