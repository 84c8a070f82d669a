package io.vocation.survey.sampling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Whom to ask about which contact, as it is in its table.
 *
 * @param customerRef null once the customer was forgotten
 * @param cancelledBecause null unless it is cancelled
 * @param dueAt until when to ask, and to answer in time
 * @param late whether the answer came after that; null without an answer
 */
record Invitation(
        UUID id,
        UUID centerId,
        UUID drawId,
        UUID contactId,
        String externalId,
        Instant contactedAt,
        LocalDate contactDay,
        UUID employeeId,
        String callType,
        String customerRef,
        InvitationState state,
        CancelledBecause cancelledBecause,
        Instant drawnAt,
        Instant dueAt,
        Instant sentAt,
        Instant answeredAt,
        UUID responseId,
        Boolean late) {}
