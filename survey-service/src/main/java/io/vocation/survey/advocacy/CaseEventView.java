package io.vocation.survey.advocacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** One event of a case's history. */
@Schema(description = "What happened to a case, who did it, and why.")
public record CaseEventView(
        @Schema(description = "The case's version since then")
        int number,

        Instant at,
        Happening what,

        @Schema(description = "The account of who did it; absent where it came by itself")
        String by,

        @Schema(description = "What they wrote; only for those who work the case, and absent once forgotten")
        String reason,

        @Schema(description = "Who keeps the case since then, or whom its closing counts for")
        UUID employeeId,

        UUID contactId,
        UUID otherCaseId,
        UUID exceptionId,
        CaseOutcome outcome) {

    CaseEventView withoutWords() {
        return new CaseEventView(number, at, what, by, null, employeeId, contactId, otherCaseId, exceptionId, outcome);
    }
}
