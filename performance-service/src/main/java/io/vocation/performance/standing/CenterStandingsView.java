package io.vocation.performance.standing;

import io.vocation.commons.figure.RateView;
import io.vocation.performance.roster.Center;
import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * A page of the standings of a center.
 *
 * @param centerResolution null where nobody answered
 * @param next cursor of the next page; null on the last one
 */
@Schema(
        name = "CenterStandings",
        description =
                "The standings of a center's peer groups on call resolution: every group, with those of its members "
                        + "who are on this page.",
        requiredProperties = {"snapshot", "center", "window", "method", "groups"})
record CenterStandingsView(
        SnapshotView snapshot,
        Center center,
        Window window,
        MethodView method,

        @Schema(description = "Call resolution of the whole center")
        RateView centerResolution,

        List<PeerGroupView> groups,

        @Schema(description = "Cursor of the next page; none on the last one")
        String next) {}
