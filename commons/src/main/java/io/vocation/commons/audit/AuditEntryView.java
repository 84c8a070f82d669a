package io.vocation.commons.audit;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An entry as administrators read it. */
@Schema(description = "Who did or read what, of whom, when and why.")
public record AuditEntryView(
        long id,
        Instant at,

        @Schema(description = "The login name, or the service account of a machine", examples = "sroberts")
        String actor,

        @Schema(description = "Absent for machines and accounts without an employee")
        UUID actorEmployee,

        @Schema(description = "The client that the token was given to")
        String client,

        List<String> roles,

        @Schema(description = "The id of the operation, without the service's name", examples = "getEmployeeScorecard")
        String operation,

        String method,

        @Schema(description = "As it was sent, without the query")
        String path,

        Outcome outcome,

        @Schema(description = "The HTTP status; absent where the entry was written before it was known")
        Integer status,

        @Schema(description = "Whose data it touched") List<UUID> people,
        UUID centerId,

        @Schema(description = "Why, where a reason is asked")
        String reason,

        @Schema(description = "The X-Correlation-Id of the answer")
        String correlationId,

        @Schema(type = SchemaType.OBJECT, description = "More of it")
        Object detail) {}
