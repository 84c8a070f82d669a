package io.vocation.performance.scorecard.subject;

import io.vocation.performance.tally.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.UUID;

/**
 * Whose figures they are.
 *
 * @param id null for what has only a name
 * @param name null where the roster does not say it
 */
@Schema(
        name = "ScorecardSubject",
        description =
                "Whose figures they are. A SUPERVISOR's are those of the people they supervised when the contacts "
                        + "happened. Call types and lines of business have only a name.",
        requiredProperties = {"kind"})
public record SubjectView(
        Subject.Kind kind,
        UUID id,
        @Schema(examples = "Becky") String name) {

    /** @param name of a person, team or center; the others have their own */
    public static SubjectView of(Subject subject, String name) {
        return switch (subject.kind()) {
            case EMPLOYEE, SUPERVISOR, TEAM -> new SubjectView(subject.kind(), UUID.fromString(subject.key()), name);
            case LINE_OF_BUSINESS, CALL_TYPE -> new SubjectView(subject.kind(), null, subject.key());
            case CENTER -> throw new IllegalArgumentException("A center's id is no part of its key");
        };
    }
}
