package io.vocation.survey.webhook;

import io.vocation.survey.webhook.vendor.Happening;

import java.util.UUID;

/**
 * An event whose answers are to be fetched, claimed for one attempt.
 *
 * @param attempts this one included; whoever claims it later has a greater number
 */
record Event(UUID id, UUID sourceId, String eventId, String surveyRef, String responseRef, int attempts) {
    Happening.Pointer pointer() {
        return new Happening.Pointer(eventId, surveyRef, responseRef);
    }
}
