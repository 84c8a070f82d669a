package io.vocation.performance.standing;

import io.vocation.commons.figure.RateView;
import io.vocation.performance.roster.Center;
import io.vocation.performance.window.Window;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/**
 * The standing of one person.
 *
 * @param standing what the center's list says of them
 * @param test null where fewer than two could be compared
 * @param centerResolution null where nobody answered
 * @param restated null where it would say the same today
 */
@Schema(
        name = "EmployeeStanding",
        description = "The standing of one person on call resolution.",
        requiredProperties = {
            "employeeId",
            "snapshot",
            "center",
            "window",
            "peerGroup",
            "population",
            "comparable",
            "state",
            "explanation",
            "standing",
            "method",
            "seed"
        })
record StandingView(
        UUID employeeId,
        SnapshotView snapshot,
        Center center,
        Window window,

        @Schema(description = "The position that names the peer group", examples = "General")
        String peerGroup,

        @Schema(description = "People in the group", examples = "28")
        int population,

        @Schema(description = "Of them with answers enough to be ranked", examples = "26")
        int comparable,

        StandingState state,
        @Schema(description = "The standing in a sentence") String explanation,
        MemberView standing,
        TestView test,

        @Schema(description = "Call resolution of the whole center")
        RateView centerResolution,

        MethodView method,

        @Schema(description = "Seed of what is random, to make it again", examples = "5f1c0a9be2d34710")
        String seed,

        @Schema(description = "What it would say now, where responses changed since")
        RestatedView restated) {}
