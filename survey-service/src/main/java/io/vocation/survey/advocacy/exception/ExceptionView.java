package io.vocation.survey.advocacy.exception;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** An exception to policy, as it was argued and decided. */
@Schema(name = "CaseException", description = "An exception to policy, as it was argued and decided.")
record ExceptionView(
        UUID id,
        UUID caseId,

        @Schema(description = "What is asked for; only for those who work the case, and absent once forgotten")
        String what,

        @Schema(description = "Why; only for those who work the case, and absent once forgotten")
        String argument,

        Instant arguedAt,
        UUID arguedBy,
        ExceptionState state,

        @Schema(description = "Absent while it is open") Instant decidedAt,

        UUID decidedBy,

        @Schema(description = "Why it was decided so; only for those who work the case, and absent once forgotten")
        String decision) {

    ExceptionView withoutWords() {
        return new ExceptionView(id, caseId, null, null, arguedAt, arguedBy, state, decidedAt, decidedBy, null);
    }
}
