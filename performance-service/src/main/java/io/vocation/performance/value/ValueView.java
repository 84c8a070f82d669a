package io.vocation.performance.value;

import io.vocation.commons.figure.IntervalView;
import io.vocation.commons.figure.Rate;
import io.vocation.performance.retention.RetentionEffectView.KeptView;
import io.vocation.performance.roster.Center;
import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Optional;
import java.util.UUID;

/**
 * What a change in FCR is worth.
 *
 * @param change null while one of the windows has too few answers
 * @param worth null while one of the windows has too few answers
 */
@Schema(
        name = "Value",
        description = "What a center's change in first call resolution is worth.",
        requiredProperties = {"center", "state", "explanation", "before", "after", "fcrPoint", "retention"})
record ValueView(
        Center center,
        State state,
        @Schema(description = "The same in words") String explanation,
        FcrView before,
        FcrView after,
        ChangeView change,
        FcrPoint fcrPoint,
        WorthView worth,
        RetentionView retention) {

    /** What the interval of the change says. */
    @Schema(name = "ValueState")
    enum State {
        CHANGE_SHOWN,
        /** The interval contains zero: chance alone may have made the difference. */
        NO_CHANGE_SHOWN,
        NOT_ENOUGH_DATA
    }

    /**
     * FCR in one window.
     *
     * @param numerator null while there are too few answers
     * @param rate null while there are too few answers
     * @param interval null while there are too few answers
     */
    @Schema(
            name = "ValueFcr",
            description = "FCR in one window; with too few answers only their number.",
            requiredProperties = {"window", "denominator"})
    record FcrView(
            Window window,
            @Schema(examples = "1204") Long numerator,
            @Schema(examples = "1650") long denominator,
            @Schema(examples = "0.7297") Double rate,
            IntervalView interval) {

        static FcrView of(Window window, Optional<Rate> rate, int shownFrom, double level) {
            long answers = rate.map(Rate::denominator).orElse(0L);
            return rate.filter(each -> each.denominator() >= shownFrom)
                    .map(each -> new FcrView(
                            window, each.numerator(), answers, each.value(), IntervalView.of(each.wilson(level))))
                    .orElse(new FcrView(window, null, answers, null, null));
        }
    }

    /** How much FCR changed, in points (hundredths). */
    @Schema(
            name = "ValueChange",
            description = "How much FCR changed, in points (hundredths).",
            requiredProperties = {"points", "low", "high", "level", "method"})
    record ChangeView(
            @Schema(examples = "2.31") double points,
            @Schema(examples = "0.42") double low,
            @Schema(examples = "4.19") double high,
            @Schema(examples = "0.95") double level,

            @Schema(
                    description = "Of the interval: the hybrid score interval, method 10 of Newcombe (1998)",
                    examples = "NEWCOMBE_10")
            String method) {}

    /** What the change is worth in a year. */
    @Schema(
            name = "ValueWorth",
            description = "What the change is worth in a year, if it stays.",
            requiredProperties = {"aYear", "low", "high", "currency"})
    record WorthView(
            @Schema(examples = "660660") double aYear,
            @Schema(examples = "120120") double low,
            @Schema(examples = "1198340") double high,
            @Schema(examples = "USD") String currency) {}

    /**
     * What the center's retention model says about it.
     *
     * @param model null where there is none
     * @param customersKept null where the state says why
     */
    @Schema(
            name = "ValueRetention",
            description = "What the center's newest retention model says about the change.",
            requiredProperties = {"state"})
    record RetentionView(
            Kept state,
            UUID model,

            @Schema(
                    description =
                            "In a year, if the change stays; the interval holds the uncertainty of the change and of the"
                                    + " model")
            KeptView customersKept,

            String caution) {}
}
