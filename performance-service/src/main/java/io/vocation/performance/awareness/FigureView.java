package io.vocation.performance.awareness;

import io.vocation.performance.figure.FractionView;
import io.vocation.performance.tally.Measure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One metric of a month. */
@Schema(
        name = "MonthFigure",
        description = "One metric of a month; one that nobody answered is absent.",
        requiredProperties = {"metric", "figure"})
public record FigureView(Measure metric, FractionView figure) {

    /** From how many answers a rate is shown, and the level of its interval. */
    record Shown(int from, double level) {}

    static FigureView of(Figure figure, Shown shown) {
        return new FigureView(
                figure.metric(), FractionView.of(figure.yes(), figure.answers(), shown.from(), shown.level()));
    }
}
