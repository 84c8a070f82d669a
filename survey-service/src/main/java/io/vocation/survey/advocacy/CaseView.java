package io.vocation.survey.advocacy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A case as it is shown. */
@Schema(description = "A case: the contacts about one problem of one customer.")
public record CaseView(
        UUID id,
        UUID centerId,

        @Schema(description = "What the ETag says") int version,

        @Schema(description = "Its id in the system that it was imported from")
        String externalId,

        @Schema(description = "The customer's reference; only for those who work the case, and absent once forgotten")
        String customer,

        @Schema(description = "Why the customer called", examples = "billing: double charge")
        String reason,

        CaseState state,

        @Schema(description = "The case that has its contacts now")
        UUID joinedInto,

        @Schema(description = "Who keeps it; absent while nobody can be named")
        UUID advocateId,

        Instant openedAt,

        @Schema(description = "The account of who opened it; absent where it opened by itself")
        String openedBy,

        Instant closedAt,
        String closedBy,

        @Schema(description = "Whom the closing counts for: its advocate then")
        UUID closedFor,

        CaseOutcome outcome,

        @Schema(description = "Whether the customer accepted the solution; absent where nobody said")
        Boolean acceptedByCustomer,

        @Schema(description = "Whether the company accepted the solution; absent where nobody said")
        Boolean acceptedByCompany,

        @Schema(description = "What was written when it was closed; only for those who work the case")
        String text) {}
