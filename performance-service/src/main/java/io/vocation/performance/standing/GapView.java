package io.vocation.performance.standing;

import io.vocation.commons.figure.RateView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gap as it is shown (practice F5, F6). */
@Schema(
        name = "Gap",
        description = "The gap between the best and the worst persons, or teams, on one metric.",
        requiredProperties = {"metric", "comparedUnits", "units", "each", "raw", "shrunken"})
record GapView(
        CenterGap.Metric metric,

        @Schema(description = "What is compared", examples = "PERSON")
        ComparedUnit comparedUnits,

        @Schema(description = "Persons or teams with answers enough", examples = "160")
        int units,

        @Schema(description = "Of them, how many are the best and how many the worst", examples = "24")
        int each,

        Raw raw,
        Estimate shrunken) {

    /** What is compared. */
    @Schema(name = "GapUnit")
    enum ComparedUnit {
        PERSON,
        TEAM
    }

    /** The gap as observed. */
    @Schema(
            name = "RawGap",
            description = "As observed: the answers of the best and of the worst, added up.",
            requiredProperties = {"top", "bottom", "gap", "warning"})
    record Raw(
            RateView top,
            RateView bottom,
            @Schema(examples = "0.21") double gap,

            @Schema(description = "What to keep in mind (practice F6)")
            String warning) {}

    /** The gap as estimated. */
    @Schema(
            name = "ShrunkenGap",
            description =
                    "As estimated: those with the highest and the lowest estimates of a beta-binomial fitted to all "
                            + "units, the estimates weighted by answers.",
            requiredProperties = {"top", "bottom", "gap", "low", "high", "level", "distinguishable"})
    record Estimate(
            @Schema(examples = "0.93") double top,
            @Schema(examples = "0.82") double bottom,
            @Schema(examples = "0.11") double gap,

            @Schema(description = "Lower end of the gap's interval", examples = "0.09")
            double low,

            @Schema(description = "Upper end of the gap's interval", examples = "0.13")
            double high,

            @Schema(examples = "0.95") double level,

            @Schema(description = "Whether units differ at all by the fit; otherwise the gap is 0")
            boolean distinguishable) {}

    private static final String WARNING =
            "Picked for being high and low by these very answers, the best were lucky in part and the worst unlucky: the true "
                    + "gap is smaller, and will seem to shrink by itself.";

    static GapView of(CenterGap in, double level) {
        Gap gap = in.gap();
        return new GapView(
                in.metric(),
                in.metric() == CenterGap.Metric.FCR ? ComparedUnit.TEAM : ComparedUnit.PERSON,
                gap.units(),
                gap.each(),
                new Raw(RateView.of(gap.top(), level), RateView.of(gap.bottom(), level), gap.raw(), WARNING),
                new Estimate(
                        gap.shrunkenTop(),
                        gap.shrunkenBottom(),
                        gap.shrunken(),
                        gap.low(),
                        gap.high(),
                        level,
                        gap.spread()));
    }
}
