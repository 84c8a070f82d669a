package io.vocation.performance.target;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is expected of somebody on a day, on one metric: each part from the most specific subject that says something of
 * it. At least one part is there.
 *
 * @param target null where nobody says what to reach
 * @param minimum null where nobody says what is acceptable; never above the target
 */
@Schema(description = "What is expected on a day, each part from the most specific subject that says it.")
public record Goal(
        @Schema(description = "What to reach") Part target,

        @Schema(description = "The least that is acceptable")
        Part minimum) {

    /**
     * A part of a goal, and whose word it is.
     *
     * @param value a share in [0, 1]
     */
    @Schema(
            name = "GoalPart",
            description = "A share, for whom it was set, and since when.",
            requiredProperties = {"value", "from", "effectiveFrom"})
    public record Part(
            @Schema(examples = "0.9", minimum = "0", maximum = "1")
            double value,

            GoalSubject from,
            LocalDate effectiveFrom) {

        private boolean isAtLeastAsSpecificAs(Part other) {
            return from.kind().compareTo(other.from().kind()) <= 0;
        }
    }

    /**
     * Puts a goal together from what was set for the subjects of one person, team or center. Where a minimum of one
     * subject exceeds the target of another, the more specific of them stands alone: the other cannot be meant for them.
     *
     * @param held one for each subject at most, in any order
     * @return empty where nothing is said
     */
    static Optional<Goal> of(List<HeldTarget> held) {
        Part target = part(held, HeldTarget::target);
        Part minimum = part(held, HeldTarget::minimum);
        if (target == null && minimum == null) {
            return Optional.empty();
        }
        if (target == null || minimum == null || minimum.value() <= target.value()) {
            return Optional.of(new Goal(target, minimum));
        }
        return Optional.of(target.isAtLeastAsSpecificAs(minimum) ? new Goal(target, null) : new Goal(null, minimum));
    }

    private static Part part(List<HeldTarget> held, Function<HeldTarget, Double> field) {
        return held.stream()
                .filter(each -> field.apply(each) != null)
                .min(Comparator.comparing(HeldTarget::subjectKind))
                .map(each -> new Part(
                        field.apply(each),
                        new GoalSubject(each.subjectKind(), each.subjectKey()),
                        each.effectiveFrom()))
                .orElse(null);
    }
}
