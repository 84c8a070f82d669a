package io.vocation.performance.standing;

import io.vocation.performance.figure.IntervalView;
import io.vocation.performance.figure.Rate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate with what it is made of (practice F1). */
@Schema(
        name = "Rate",
        description = "A rate with what it is made of.",
        requiredProperties = {"numerator", "denominator", "rate", "interval"})
record RateView(
        @Schema(examples = "3646") long numerator,
        @Schema(examples = "4054") long denominator,
        @Schema(examples = "0.8994") double rate,
        IntervalView interval) {

    static RateView of(Rate rate, double level) {
        return new RateView(rate.numerator(), rate.denominator(), rate.value(), IntervalView.of(rate.wilson(level)));
    }
}
