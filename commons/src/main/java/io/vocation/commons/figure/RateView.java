package io.vocation.commons.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.Arrays;
import java.util.List;

/**
 * A rate with what it is made of (practice F1), as it is shown.
 *
 * @param rate numerator / denominator, in [0, 1]; null where there are too few to show it, as is the interval
 */
@Schema(
        name = "Rate",
        description = "A rate with what it is made of. From too few it is counted and not shown.",
        requiredProperties = {"numerator", "denominator"})
public record RateView(
        @Schema(examples = "3646") long numerator,
        @Schema(examples = "4054") long denominator,

        @Schema(description = "Absent where there are too few to show it", examples = "0.8994")
        Double rate,

        IntervalView interval) {

    /** The columns of a rate in a file, as {@link #values} fills them. */
    public static final List<String> COLUMNS = List.of("numerator", "denominator", "rate", "low", "high", "level");

    /**
     * How rates are shown.
     *
     * @param from answers from which a rate is shown
     * @param level of the interval, in (0, 1)
     */
    public record Shown(long from, double level) {}

    public static RateView of(Rate rate, double level) {
        return new RateView(rate.numerator(), rate.denominator(), rate.value(), IntervalView.of(rate.wilson(level)));
    }

    /** @return null where nothing was counted: that is no rate of zero */
    public static RateView of(long numerator, long denominator, Shown shown) {
        return Rate.of(numerator, denominator)
                .map(rate -> denominator < shown.from()
                        ? new RateView(numerator, denominator, null, null)
                        : of(rate, shown.level()))
                .orElse(null);
    }

    /** Its cells in a file; null for what is absent. @param rate null where there is none */
    public static List<Object> values(RateView rate) {
        if (rate == null) {
            return Arrays.asList(new Object[COLUMNS.size()]);
        }
        IntervalView interval = rate.interval();
        return Arrays.asList(
                rate.numerator(),
                rate.denominator(),
                rate.rate(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                interval == null ? null : interval.level());
    }
}
