package io.vocation.performance.feed;

import io.vocation.commons.feed.FeedState;
import io.vocation.commons.feed.FeedState.Condition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Duration;
import java.time.Instant;

/** How old what was read from another service is. */
@Schema(
        description = "How old what was read from another service is.",
        requiredProperties = {"feed", "state", "position"})
public record FeedView(
        @Schema(description = "survey: the responses; career: the roster", examples = "survey")
        String feed,

        @Schema(
                description =
                        "LIVE: all that happened is in the figures within seconds; CATCHING_UP: there is more, and it is being"
                                + " read; FAILING: the feed does not answer, figures are as of asOf; NEVER_HEARD")
        Condition state,

        @Schema(description = "Figures hold what happened until then; missing when nothing was read yet")
        Instant asOf,

        @Schema(description = "How many seconds of what happened may be missing; missing when that is not known")
        Long lagSeconds,

        @Schema(description = "The id of the last event applied")
        String position,

        @Schema(description = "When something was applied last")
        Instant appliedAt,

        @Schema(description = "When the feed answered last") Instant heardAt,

        @Schema(description = "Since when it does not answer")
        Instant failingSince) {

    static FeedView of(FeedState state, Instant now) {
        Duration lag = state.lag(now);
        return new FeedView(
                state.feed(),
                state.condition(now),
                state.asOf(),
                lag == null ? null : lag.toSeconds(),
                state.position(),
                state.appliedAt(),
                state.heardAt(),
                state.failingSince());
    }
}
