package io.vocation.performance.scorecard;

import io.vocation.performance.roster.Center;
import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/**
 * The figures of a person, team or center.
 *
 * @param responses counted responses in the window, whatever they answered
 */
@Schema(
        description = "The figures of a person, team or center over some days.",
        requiredProperties = {"subject", "center", "window", "responses", "metrics"})
public record Scorecard(
        Subject subject,
        Center center,
        Window window,

        @Schema(description = "Counted responses in the window, whatever they answered", examples = "517")
        long responses,

        Metrics metrics) {

    /** Whose figures they are. */
    @Schema(
            name = "ScorecardSubject",
            description = "Whose figures they are.",
            requiredProperties = {"kind", "id", "name"})
    public record Subject(
            Kind kind, UUID id, @Schema(examples = "Becky") String name) {

        /** What a scorecard can be about. */
        @Schema(name = "ScorecardKind")
        public enum Kind {
            EMPLOYEE,
            TEAM,
            CENTER
        }
    }
}
