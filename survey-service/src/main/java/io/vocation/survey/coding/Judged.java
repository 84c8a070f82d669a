package io.vocation.survey.coding;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vocation.commons.problem.ProblemType;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;

import java.util.UUID;

/** What becomes of one coding that somebody wants. */
sealed interface Judged {
    /** As it was asked. */
    Wanted wanted();

    /**
     * It will have these codes.
     *
     * @param changes whether they are others than before; if not, somebody confirms them
     */
    record Sound(Wanted wanted, Codable before, Codes after, boolean changes) implements Judged {}

    /** It has them already, and nobody learns anything new. */
    record Same(Wanted wanted) implements Judged {}

    /** @param field null where it is about the response as a whole */
    record Refused(Wanted wanted, ProblemType type, String field, String message) implements Judged {
        HttpProblem problem() {
            return type == ProblemType.VALIDATION
                    ? Problems.invalid(Violation.body(field, message))
                    : Problems.of(type, message).build();
        }
    }

    /** The response, of what was asked. */
    default UUID responseId() {
        return wanted().responseId();
    }
}
