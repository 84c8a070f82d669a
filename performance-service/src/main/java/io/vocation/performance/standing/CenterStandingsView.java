package io.vocation.performance.standing;

import io.vocation.performance.roster.Center;
import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * The standings of a center.
 *
 * @param centerResolution null where nobody answered
 */
@Schema(
        name = "CenterStandings",
        description = "The standings of a center's peer groups on call resolution.",
        requiredProperties = {"center", "window", "method", "groups"})
record CenterStandingsView(
        Center center,
        Window window,
        MethodView method,

        @Schema(description = "Call resolution of the whole center")
        RateView centerResolution,

        List<PeerGroupView> groups) {}
