package io.vocation.performance.standing;

import io.vocation.performance.roster.Center;
import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/** The gaps of a center and of its teams (practice F5). */
@Schema(
        name = "CenterGaps",
        description =
                "The gaps between best and worst in a center and in its teams. A metric without enough persons or teams "
                        + "to compare is left out.",
        requiredProperties = {"snapshot", "center", "window", "share", "answersFrom", "gaps", "teams"})
record CenterGapsView(
        SnapshotView snapshot,
        Center center,
        Window window,

        @Schema(description = "Share of the persons or teams that is the best, and the worst", examples = "0.15")
        double share,

        @Schema(description = "Answers from which one is compared", examples = "25")
        int answersFrom,

        List<GapView> gaps,
        List<TeamGaps> teams) {

    /** The gaps among the people of a team. */
    @Schema(
            name = "TeamGaps",
            description = "The gaps among the people of a team.",
            requiredProperties = {"team", "gaps"})
    record TeamGaps(UUID team, List<GapView> gaps) {}
}
