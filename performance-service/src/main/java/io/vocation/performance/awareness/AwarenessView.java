package io.vocation.performance.awareness;

import io.vocation.performance.figure.FractionView;
import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/**
 * Which share of the CSRs of a team or center can state their numbers.
 *
 * @param teams null for a team
 */
@Schema(
        name = "Awareness",
        description = "Which share of the CSRs of a team or center can state their numbers. CSRs are those who have a "
                + "supervisor on the window's last day, and supervise nobody.",
        requiredProperties = {"window", "csrs", "unanswered", "open", "withoutFigures"})
public record AwarenessView(
        Window window,

        @Schema(description = "The team; absent for a center")
        UUID teamId,

        @Schema(description = "Its name") String team,

        @Schema(description = "CSRs on the window's last day", examples = "24")
        long csrs,

        @Schema(
                description = "Who could state their numbers, of those who answered in the window; the latest answer "
                        + "counts. Absent where nobody answered")
        FractionView able,

        @Schema(description = "Who was asked and answered in the window, of all. Absent where there is nobody")
        FractionView asked,

        @Schema(
                description = "Who was asked in the window and let the time go by; they count as not asked",
                examples = "2")
        long unanswered,

        @Schema(description = "Who was asked in the window and has time left to answer", examples = "1")
        long open,

        @Schema(description = "Who answered, but had too few answers of customers to know anything", examples = "0")
        long withoutFigures,

        @Schema(description = "Team by team, of a center") List<AwarenessView> teams) {

    /** Counts of CSRs; each is in one team at most. */
    record Counted(
            UUID teamId,
            String team,
            long csrs,
            long able,
            long answered,
            long unanswered,
            long open,
            long withoutFigures) {
        Counted plus(Counted other) {
            return new Counted(
                    null,
                    null,
                    csrs + other.csrs,
                    able + other.able,
                    answered + other.answered,
                    unanswered + other.unanswered,
                    open + other.open,
                    withoutFigures + other.withoutFigures);
        }

        AwarenessView view(Window window, int shownFrom, double level, List<AwarenessView> teams) {
            return new AwarenessView(
                    window,
                    teamId,
                    team,
                    csrs,
                    FractionView.of(able, answered, shownFrom, level),
                    FractionView.of(answered, csrs, shownFrom, level),
                    unanswered,
                    open,
                    withoutFigures,
                    teams);
        }
    }
}
