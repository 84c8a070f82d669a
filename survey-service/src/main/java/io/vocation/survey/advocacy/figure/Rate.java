package io.vocation.survey.advocacy.figure;

import io.vocation.survey.figure.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A share with what it is made of (practice F1).
 *
 * @param rate null while there are too few to show it, as are the ends of the interval
 */
@Schema(
        name = "CaseRate",
        description = "A share with what it is made of. From too few cases it is counted and not shown.",
        requiredProperties = {"numerator", "denominator"})
record Rate(
        @Schema(examples = "45") long numerator,
        @Schema(examples = "50") long denominator,

        @Schema(examples = "0.9", minimum = "0", maximum = "1")
        Double rate,

        @Schema(description = "Lower end of the score interval (Wilson)", examples = "0.7864")
        Double low,

        @Schema(description = "Upper end", examples = "0.9565")
        Double high,

        @Schema(description = "Level of the interval", examples = "0.95")
        Double level) {

    /**
     * The share of some of those that say anything about it.
     *
     * @param shown how it is shown
     * @return null where there is none: that is no share of zero
     */
    static Rate of(long numerator, long denominator, Shown shown) {
        if (denominator == 0) {
            return null;
        }
        if (denominator < shown.from()) {
            return new Rate(numerator, denominator, null, null, null, null);
        }
        Share share = Share.of(numerator, denominator, shown.level());
        return new Rate(numerator, denominator, share.value(), share.low(), share.high(), shown.level());
    }

    /** @param from so many are shown. @param level of the interval, in (0, 1) */
    record Shown(long from, double level) {}
}
