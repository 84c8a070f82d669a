package io.vocation.performance.awareness;

import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * One's own figures of a month.
 *
 * @param acknowledged null while it is still to be acknowledged
 */
@Schema(
        name = "Month",
        description = "One's own figures of a month, as they are now, and whether one acknowledged them.",
        requiredProperties = {"month", "window", "figures"})
public record MonthView(
        @Schema(examples = "2026-10") String month,
        Window window,
        List<FigureView> figures,

        @Schema(description = "Absent while it is still to be acknowledged")
        AcknowledgementView acknowledged) {}
