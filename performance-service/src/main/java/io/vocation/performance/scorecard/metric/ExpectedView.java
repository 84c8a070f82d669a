package io.vocation.performance.scorecard.metric;

import io.vocation.commons.figure.Interval;
import io.vocation.performance.target.Goal;
import io.vocation.performance.target.GoalSubject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;

/**
 * What is expected on a metric, and whether the answers show that it is met (practice P1, P2).
 *
 * @param target null where nobody says what to reach
 * @param minimum null where nobody says what is acceptable
 */
@Schema(
        name = "Expected",
        description =
                "The target and the minimum acceptable level in force on the last day, each from the most specific "
                        + "subject that says it.")
public record ExpectedView(Level target, Level minimum) {

    /**
     * A level.
     *
     * @param state null while there are too few answers to tell
     */
    @Schema(
            name = "ExpectedLevel",
            description = "A level, for whom it was set, since when, and how the rate stands to it.",
            requiredProperties = {"value", "from", "effectiveFrom"})
    public record Level(
            @Schema(examples = "0.9", minimum = "0", maximum = "1")
            double value,

            GoalSubject from,
            LocalDate effectiveFrom,
            Against state) {

        private static Level of(Goal.Part part, Interval interval) {
            return part == null
                    ? null
                    : new Level(
                            part.value(),
                            part.from(),
                            part.effectiveFrom(),
                            interval == null ? null : Against.of(interval, part.value()));
        }
    }

    /**
     * @param goal null where nothing was set
     * @param interval null while there are too few answers
     */
    public static ExpectedView of(Goal goal, Interval interval) {
        return goal == null
                ? null
                : new ExpectedView(Level.of(goal.target(), interval), Level.of(goal.minimum(), interval));
    }
}
