package io.vocation.survey.webhook;

import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.response.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/**
 * What became of one thing that a delivery tells of.
 *
 * @param id the response's, where there is one
 * @param detail why nothing could be made of it; null where something was
 * @param deadLetter where it waits for somebody to look at it; null where it does not
 */
@Schema(description = "What became of one thing that a delivery tells of.")
record WebhookReceipt(
        @Schema(description = "Its place in the delivery, from 0")
        int index,

        @Schema(required = true) Fate status,
        UUID id,
        String detail,
        List<Violation> violations,
        UUID deadLetter) {

    static WebhookReceipt of(int index, Fate fate) {
        return new WebhookReceipt(index, fate, null, null, null, null);
    }

    static WebhookReceipt kept(int index, Outcome outcome) {
        return new WebhookReceipt(index, Fate.valueOf(outcome.status().name()), outcome.id(), null, null, null);
    }

    static WebhookReceipt dead(int index, Judged.Unsound why, UUID letter) {
        return new WebhookReceipt(index, Fate.REJECTED, null, why.detail(), why.violations(), letter);
    }

    /** Whether it is kept as what it is meant to be, a response. */
    boolean settled() {
        return deadLetter == null && status != Fate.QUEUED;
    }
}
