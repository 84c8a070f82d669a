package io.vocation.survey.coding;

import io.vocation.survey.response.ResponseState;

import java.time.Instant;
import java.util.UUID;

/**
 * A response, as far as coding it needs to know it.
 *
 * @param lastCoder who coded it last; null while nobody did
 * @param wordsErased whether the customer was erased, or it is older than words are kept
 * @param mine whether the caller may code it
 */
record Codable(
        UUID id,
        Instant contactedAt,
        int revision,
        ResponseState state,
        UUID employeeId,
        String customer,
        boolean notFirstContact,
        Codes codes,
        String lastCoder,
        boolean wordsErased,
        boolean mine) {
    /**
     * Whether a response is not resolved on the first contact, on {@code response r}, as performance-service counts what is
     * to be coded (practice M3): unresolved is enough; a resolved one must have taken further contacts.
     */
    static final String NOT_FIRST_CONTACT = "(NOT r.resolved OR r.resolved AND r.contacts > 1)";
}
