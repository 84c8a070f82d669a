package io.vocation.commons.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;

/** An entry as the person reads it whom it concerns: without the others whom it may concern as well. */
@Schema(description = "Who did or read something about the caller, when and why.")
public record OwnEntryView(
        long id,
        Instant at,

        @Schema(description = "The login name, or the service account of a machine", examples = "sroberts")
        String actor,

        @Schema(description = "The client that the token was given to")
        String client,

        List<String> roles,

        @Schema(description = "The id of the operation, without the service's name", examples = "getEmployeeScorecard")
        String operation,

        Outcome outcome,

        @Schema(description = "Why, where a reason is asked")
        String reason,

        @Schema(description = "The X-Correlation-Id of the answer")
        String correlationId) {
    static OwnEntryView of(AuditEntry entry) {
        return new OwnEntryView(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.client(),
                entry.roles(),
                entry.operation(),
                entry.outcome(),
                entry.reason(),
                entry.correlationId());
    }
}
