package io.vocation.performance.awareness;

import io.vocation.performance.awareness.Acknowledgements.Acknowledged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** A month that somebody acknowledged. */
@Schema(
        name = "Acknowledgement",
        description = "A month that somebody acknowledged, with the figures as they were then.",
        requiredProperties = {"month", "acknowledgedAt", "seen"})
public record AcknowledgementView(
        @Schema(examples = "2026-10") String month,
        Instant acknowledgedAt,

        @Schema(description = "As it was then, whatever came later")
        List<FigureView> seen) {

    static AcknowledgementView of(Acknowledged acknowledged, FigureView.Shown shown) {
        return new AcknowledgementView(
                YearMonth.from(acknowledged.month()).toString(),
                acknowledged.acknowledgedAt(),
                acknowledged.figures().stream()
                        .map(figure -> FigureView.of(figure, shown))
                        .toList());
    }
}
