package io.vocation.survey.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.webhook.vendor.Delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that came and that nothing could be made of.
 *
 * @param responseRef the response whose answers could not be fetched; null where they came along
 * @param payload the answers as they came; null where they could not be fetched
 */
record DeadLetter(
        UUID id,
        UUID sourceId,
        String eventId,
        String surveyRef,
        String responseRef,
        JsonNode payload,
        String problem,
        List<Violation> violations,
        int attempts,
        Instant createdAt,
        Instant deadAt) {

    /** @param whole whether the answers are shown */
    DeadLetterView view(boolean whole) {
        return new DeadLetterView(
                id,
                sourceId,
                eventId,
                surveyRef,
                responseRef,
                whole && payload != null ? Delivery.fields(payload) : null,
                problem,
                violations,
                attempts,
                createdAt,
                deadAt);
    }

    boolean fetched() {
        return responseRef != null;
    }

    ObjectNode document() {
        return (ObjectNode) Delivery.parse(payload.toString());
    }
}
