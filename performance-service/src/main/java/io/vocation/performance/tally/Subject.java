package io.vocation.performance.tally;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/**
 * Whose figures: of one person, supervisor, team, line of business, call type, or of a whole center. Responses count for
 * whom they were attributed to when the contact happened (practice M8).
 *
 * @param key the id of a person or team, the name of a call type or line of business; empty for the center
 */
public record Subject(Kind kind, String key) {

    /** The whole center. */
    public static final Subject CENTER = new Subject(Kind.CENTER, "");

    /** What figures can be of. */
    @Schema(name = "SubjectKind")
    public enum Kind {
        EMPLOYEE,
        SUPERVISOR,
        TEAM,
        LINE_OF_BUSINESS,
        CALL_TYPE,
        CENTER
    }

    /** @throws IllegalArgumentException for a key that names nothing, or something for a whole center */
    public Subject {
        if ((kind == Kind.CENTER) != key.isEmpty()) {
            throw new IllegalArgumentException("Not a " + kind + ": '" + key + "'");
        }
    }

    public static Subject employee(UUID id) {
        return new Subject(Kind.EMPLOYEE, id.toString());
    }

    /** Those who were supervised by this person when their contacts happened, taken together. */
    public static Subject supervisor(UUID id) {
        return new Subject(Kind.SUPERVISOR, id.toString());
    }

    public static Subject team(UUID id) {
        return new Subject(Kind.TEAM, id.toString());
    }

    public static Subject callType(String name) {
        return new Subject(Kind.CALL_TYPE, name);
    }

    public static Subject lineOfBusiness(String name) {
        return new Subject(Kind.LINE_OF_BUSINESS, name);
    }
}
