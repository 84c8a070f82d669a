package io.vocation.performance.scorecard.error;

import io.vocation.commons.figure.IntervalView;
import io.vocation.commons.figure.Rate;
import io.vocation.performance.scorecard.metric.Behind;
import io.vocation.performance.scorecard.metric.MetricView.State;
import io.vocation.performance.scorecard.metric.Rules;
import io.vocation.performance.tally.ReasonCount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Why customers call again (practice M6), the most frequent reason first.
 *
 * @param reasons empty while too few are coded
 */
@Schema(
        name = "RepeatReasons",
        description = "Why customers call again, by the center's own list, the most frequent reason first (M6).",
        requiredProperties = {"state", "coded", "reasons"})
public record RepeatReasonsView(
        State state,

        @Schema(description = "Responses with a reason", examples = "118")
        long coded,

        List<Reason> reasons) {

    /** One reason. */
    @Schema(
            name = "RepeatReason",
            description = "One reason for calling again.",
            requiredProperties = {"reason", "count", "share", "interval", "cumulativeShare", "responses"})
    public record Reason(
            @Schema(examples = "not-informed") String reason,

            @Schema(examples = "44") long count,

            @Schema(description = "count / coded", examples = "0.3729")
            double share,

            IntervalView interval,

            @Schema(description = "The share of this reason and all more frequent ones", examples = "0.3729")
            double cumulativeShare,

            URI responses) {}

    /** Null where no reason was coded. */
    public static RepeatReasonsView of(List<ReasonCount> counts, Rules rules, Behind behind) {
        long coded = counts.stream().mapToLong(ReasonCount::responses).sum();
        if (coded == 0) {
            return null;
        }
        if (coded < rules.shownFrom()) {
            return new RepeatReasonsView(State.INSUFFICIENT_DATA, coded, List.of());
        }
        List<Reason> reasons = new ArrayList<>();
        long upTo = 0;
        for (ReasonCount count : counts) {
            upTo += count.responses();
            Rate rate = new Rate(count.responses(), coded);
            reasons.add(new Reason(
                    count.reason(),
                    count.responses(),
                    rate.value(),
                    IntervalView.of(rate.wilson(rules.level())),
                    (double) upTo / coded,
                    behind.with("repeatReason", count.reason())));
        }
        return new RepeatReasonsView(State.SHOWN, coded, reasons);
    }
}
