package io.vocation.survey.contact;

import io.vocation.survey.response.WaitingReason;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A contact of a customer with a CSR, as it is in its table. Whose it was is frozen as of its day (practice M8).
 *
 * @param externalId the phone system's id, once in a center
 * @param waitingReason why nobody can be named yet; null when somebody is
 * @param contactDay the day in the center's zone
 * @param system whose login names the agent's is one of; null for any system's
 * @param agent the name under which the phone system knows the CSR
 * @param employeeId null while the name waits for the roster
 * @param customerRef who called; null where the phone system did not know, or the customer was forgotten
 * @param reason why they called, in the center's own words or codes; null where nobody said
 * @param selfServiceTried whether they had tried self-service first (practice A4); null where nobody said
 * @param caseId the case that groups it with others; null for none
 */
public record Contact(
        UUID id,
        UUID centerId,
        String externalId,
        int revision,
        ContactState state,
        WaitingReason waitingReason,
        Instant contactedAt,
        LocalDate contactDay,
        String system,
        String agent,
        UUID employeeId,
        UUID teamId,
        UUID supervisorId,
        String position,
        String customerRef,
        String callType,
        String lineOfBusiness,
        String reason,
        String channel,
        Boolean selfServiceTried,
        Routine routineOrException,
        UUID caseId,
        Origin source,
        Instant recordedAt) {}
