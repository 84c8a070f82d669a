package io.vocation.local.demo;

import java.time.Instant;

/**
 * One customer's answers about one contact, as the survey source would send them. Null where the customer skipped the
 * question or where it does not apply.
 *
 * @param agent the CSR's login when the contact happened
 * @param takenBy the CSR's employee number: what attribution should find, and no part of what the source sends
 * @param callType a {@link CallType#code()}
 * @param csatCenter satisfaction with the center, 1 to 5
 * @param csatCsr satisfaction with the CSR, 1 to 5
 * @param contacts how many contacts it has taken so far, this one included
 * @param continues whether the customer means to keep doing business
 * @param sourceOfError set exactly where the answers say that it was not resolved on the first contact
 * @param willOrSkill set exactly where the source of error is the CSR
 * @param repeatReason the code of a leaf, set together with the source of error
 * @param customer the customer's reference
 */
public record SurveyResponse(
        String sourceResponseId,
        Instant contactedAt,
        Instant answeredAt,
        String agent,
        String takenBy,
        CallType callType,
        Integer csatCenter,
        Integer csatCsr,
        Boolean resolved,
        Integer contacts,
        Boolean continues,
        SourceOfError sourceOfError,
        WillOrSkill willOrSkill,
        String repeatReason,
        String verbatim,
        String customer) {}
