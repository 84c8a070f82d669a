package io.vocation.survey.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can become of one thing that a delivery tells of. */
@Schema(
        name = "WebhookFate",
        description = "ACCEPTED: a new response; it may wait until the roster says whose contact it was."
                + " DUPLICATE: there already, with the same content. CONFLICT: there already with other content, which"
                + " stays; this one is kept as a proposed correction. REJECTED: no response can be made of it; it is a dead letter. QUEUED:"
                + " its answers will be fetched. PASSED: another kind of event, which is not kept.")
enum Fate {
    ACCEPTED,
    DUPLICATE,
    CONFLICT,
    REJECTED,
    QUEUED,
    PASSED
}
