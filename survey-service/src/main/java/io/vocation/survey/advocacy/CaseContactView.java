package io.vocation.survey.advocacy;

import io.vocation.survey.contact.Routine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A contact of a case. */
@Schema(description = "A contact of a case.")
record CaseContactView(
        UUID id,

        @Schema(description = "The phone system's own id") String externalId,

        Instant contactedAt,

        @Schema(description = "Whose contact it was; absent while nobody can be named")
        UUID employeeId,

        @Schema(description = "Their team then") UUID teamId,

        String callType,
        String reason,
        String channel,

        @Schema(description = "Whether the customer had tried self-service first; absent where nobody knows")
        Boolean selfServiceTried,

        @Schema(description = "Whether what they wanted was usual; absent where nobody knows")
        Routine routineOrException,

        @Schema(description = "Whether a person said that it belongs here")
        boolean decided) {}
