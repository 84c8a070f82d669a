package io.vocation.performance.target;

import io.vocation.performance.tally.Measure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/**
 * Whom a goal is for.
 *
 * @param key the id of a person or team, the name of a position, the empty text for the center
 */
@Schema(
        name = "GoalSubject",
        description = "Whom a goal is for.",
        requiredProperties = {"kind", "key"})
public record GoalSubject(
        Kind kind,

        @Schema(description = "Id of the person or team, name of the position, empty for the center")
        String key) {

    /** The kinds, most specific first: a person's own goal before that of their position, their team, their center. */
    @Schema(name = "GoalSubjectKind")
    public enum Kind {
        EMPLOYEE,
        POSITION,
        TEAM,
        CENTER;

        /** Whether there are figures of this measure for such a subject. */
        public boolean has(Measure measure) {
            return measure.isOfPeople() || this == TEAM || this == CENTER;
        }
    }

    /** The center itself. */
    public static final GoalSubject CENTER = new GoalSubject(Kind.CENTER, "");

    public static GoalSubject employee(UUID id) {
        return new GoalSubject(Kind.EMPLOYEE, id.toString());
    }

    public static GoalSubject position(String name) {
        return new GoalSubject(Kind.POSITION, name);
    }

    public static GoalSubject team(UUID id) {
        return new GoalSubject(Kind.TEAM, id.toString());
    }
}
