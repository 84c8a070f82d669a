package io.vocation.survey.response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.UUID;

/** A response as far as the caller may see it. */
@Schema(
        description = "A response, as far as the caller may see it: answers only to those who may see the person's"
                + " figures, the customer's words only to the CSR, their supervisor and their manager.")
public record ResponseView(
        UUID id,
        UUID sourceId,
        String sourceResponseId,
        UUID centerId,
        int revision,
        ResponseState state,
        WaitingReason waitingReason,
        String agent,
        Instant contactedAt,
        Instant receivedAt,
        UUID employeeId,
        UUID teamId,
        UUID supervisorId,
        String position,
        Instant answeredAt,
        String callType,
        String lineOfBusiness,
        Rating csatCenter,
        Rating csatCsr,
        Boolean resolved,
        Integer contacts,
        Boolean continues,
        SourceOfError sourceOfError,
        WillOrSkill willOrSkill,
        String repeatReason,
        String verbatim,
        String customer) {}
