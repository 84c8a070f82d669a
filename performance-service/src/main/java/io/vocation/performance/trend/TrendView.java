package io.vocation.performance.trend;

import io.vocation.commons.figure.IntervalView;
import io.vocation.performance.roster.Center;
import io.vocation.performance.tally.Measure;
import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.List;

/**
 * A chart as it is shown.
 *
 * @param baseline null where there are no limits
 */
@Schema(
        name = "Trend",
        description = "A figure over time, with the limits between which chance alone keeps it.",
        requiredProperties = {
            "subject",
            "center",
            "metric",
            "by",
            "window",
            "state",
            "explanation",
            "points",
            "signals",
            "leftOut",
            "method"
        })
record TrendView(
        TrendSubject subject,
        Center center,
        Measure metric,
        TrendPeriod by,
        Window window,
        ChartState state,

        @Schema(description = "The same in words, about the latest signal where there is one")
        String explanation,

        @Schema(description = "What the points are compared with; absent where there are no limits")
        BaselineView baseline,

        @Schema(description = "Oldest first") List<PointView> points,

        @Schema(description = "The rules that fired, in the order of the points")
        List<SignalView> signals,

        @Schema(description = "What has too few answers yet, and nothing after it to be put together with")
        List<LeftOutView> leftOut,

        MethodView method) {

    /**
     * What the points are compared with.
     *
     * @param sigmaZLimit null where policy never corrects
     */
    @Schema(
            name = "TrendBaseline",
            description = "What the points are compared with: the first points of the chart.",
            requiredProperties = {
                "from",
                "to",
                "points",
                "complete",
                "numerator",
                "denominator",
                "centerLine",
                "interval",
                "sigmaZ",
                "corrected"
            })
    record BaselineView(
            LocalDate from,
            LocalDate to,
            @Schema(examples = "20") int points,

            @Schema(description = "Whether it is fixed; until it has points enough every new one moves the limits")
            boolean complete,

            @Schema(examples = "1834") long numerator,
            @Schema(examples = "2080") long denominator,

            @Schema(description = "numerator / denominator", examples = "0.8817")
            double centerLine,

            IntervalView interval,

            @Schema(
                    description =
                            "Laney's sigma z: 1 where the points vary as chance makes them vary, above it for more",
                    examples = "1.08")
            double sigmaZ,

            @Schema(description = "Above this the limits are widened by sigma z; absent for never", examples = "1.34")
            Double sigmaZLimit,

            @Schema(description = "Whether the limits are those of Laney's p' chart")
            boolean corrected) {}

    /** One point; limits, z and inBaseline are null where there are no limits. */
    @Schema(
            name = "TrendPoint",
            description = "One point: a period, or some put together for want of answers.",
            requiredProperties = {"label", "from", "to", "periods", "numerator", "denominator", "rate", "interval"})
    record PointView(
            @Schema(examples = "2026-W10") String label,
            LocalDate from,
            LocalDate to,

            @Schema(description = "Periods put together for it", examples = "1")
            int periods,

            @Schema(examples = "88") long numerator,
            @Schema(examples = "104") long denominator,
            @Schema(examples = "0.8462") double rate,
            IntervalView interval,

            @Schema(description = "Three sigma below the center line", examples = "0.7867")
            Double lower,

            @Schema(description = "Three sigma above the center line", examples = "0.9767")
            Double upper,

            @Schema(description = "Distance from the center line in sigmas", examples = "-1.12")
            Double z,

            @Schema(description = "Whether it makes the limits, too")
            Boolean inBaseline) {}

    /** A rule that fired. */
    @Schema(
            name = "TrendSignal",
            description = "A pattern that chance alone hardly ever makes.",
            requiredProperties = {"point", "rule", "number", "direction", "explanation"})
    record SignalView(
            @Schema(description = "The point that completes it", examples = "2026-W10")
            String point,

            Rule rule,

            @Schema(description = "Its number in Nelson's list", examples = "1")
            int number,

            Direction direction,
            String explanation) {}

    /** Answers that make no point yet. */
    @Schema(
            name = "TrendLeftOut",
            description = "Answers that make no point yet.",
            requiredProperties = {"label", "from", "to", "denominator"})
    record LeftOutView(
            @Schema(examples = "2026-W12") String label,
            LocalDate from,
            LocalDate to,
            @Schema(examples = "3") long denominator) {}

    /** How the chart was drawn, so that it can be drawn again (practice F7). */
    @Schema(
            name = "TrendMethod",
            description = "How the chart was drawn.",
            requiredProperties = {"name", "policyVersion", "fewestAnswers", "fewestPoints", "rules"})
    record MethodView(
            @Schema(description = "Method and its version", examples = "p-chart-1")
            String name,

            @Schema(description = "Version of the policy values", examples = "1-2-3-4")
            String policyVersion,

            @Schema(description = "Answers below which a point is put together with the next", examples = "5")
            int fewestAnswers,

            @Schema(description = "Points below which there is no chart", examples = "8")
            int fewestPoints,

            @Schema(description = "The rules that may fire") List<Rule> rules) {

        /** Changes whenever the same counts and policy would give another chart. */
        private static final String VERSION = "p-chart-1";

        static MethodView of(ChartRules rules) {
            return new MethodView(
                    VERSION,
                    rules.version(),
                    rules.fewestAnswers(),
                    rules.fewestPoints(),
                    rules.rules().stream().sorted().toList());
        }
    }
}
