package io.vocation.performance.figure;

import io.vocation.commons.figure.IntervalView;
import io.vocation.commons.figure.Rate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A share, of people or of answers (practice F1). With too few of them only their number is shown.
 *
 * @param numerator null while there are too few
 * @param rate null while there are too few
 * @param interval null while there are too few
 */
@Schema(
        name = "Fraction",
        description =
                "A share, of people or of answers. With too few of them the state is INSUFFICIENT_DATA, which is a "
                        + "state and not a low share, and only their number is given.",
        requiredProperties = {"state", "denominator"})
public record FractionView(
        State state,

        @Schema(description = "Of whom it is true", examples = "18")
        Long numerator,

        @Schema(description = "Of whom it could be true", examples = "24")
        long denominator,

        @Schema(description = "numerator / denominator", examples = "0.75")
        Double rate,

        IntervalView interval) {

    /** Whether there are people enough to show a share. */
    @Schema(name = "FractionState")
    public enum State {
        SHOWN,
        INSUFFICIENT_DATA
    }

    /**
     * @param shownFrom people from which a share is shown
     * @param level of the interval, in (0, 1)
     * @return null where it could be true of nobody, which leaves it out
     */
    public static FractionView of(long numerator, long denominator, int shownFrom, double level) {
        if (denominator < shownFrom) {
            return denominator == 0 ? null : new FractionView(State.INSUFFICIENT_DATA, null, denominator, null, null);
        }
        return Rate.of(numerator, denominator)
                .map(rate -> new FractionView(
                        State.SHOWN, numerator, denominator, rate.value(), IntervalView.of(rate.wilson(level))))
                .orElse(null);
    }
}
