package io.vocation.survey.webhook;

import io.vocation.commons.problem.Problems.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A dead letter, for who repairs mappings. */
@Schema(name = "DeadLetter", description = "Something that came and that no response could be made of.")
record DeadLetterView(
        UUID id,
        UUID sourceId,

        @Schema(description = "The vendor's id of the event")
        String eventId,

        @Schema(description = "The survey whose answers were to be fetched")
        String surveyRef,

        @Schema(description = "The response whose answers were to be fetched")
        String responseRef,

        @Schema(description = "What came, as mappings see it; not in lists")
        Map<String, Object> payload,

        @Schema(description = "Why nothing could be made of it")
        String detail,

        List<Violation> violations,

        @Schema(description = "How often fetching was tried")
        int attempts,

        Instant receivedAt,
        Instant deadAt) {}
