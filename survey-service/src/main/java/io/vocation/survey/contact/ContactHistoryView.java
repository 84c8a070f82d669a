package io.vocation.survey.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;

/** One change of a contact. */
@Schema(description = "One change of a contact.")
public record ContactHistoryView(
        @Schema(description = "The revision that it led to") int revision,

        Instant at,
        ContactChange what,

        @Schema(description = "Absent: the roster did") String changedBy,

        String reason) {}
