package io.vocation.survey.response;

import java.util.UUID;

/**
 * What became of one response.
 *
 * @param id the id under which it is kept, now or since before
 * @param reason why it waits for the roster; null unless it is new and does
 */
public record Outcome(Status status, UUID id, WaitingReason reason) {
    /** What can become of a response that could be read. */
    public enum Status {
        /** New. */
        ACCEPTED,
        /** There already, with the same content. */
        DUPLICATE,
        /** There already, with other content, which stays as it was; this one is kept as a proposed correction. */
        CONFLICT
    }
}
