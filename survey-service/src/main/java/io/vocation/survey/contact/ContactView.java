package io.vocation.survey.contact;

import io.vocation.survey.response.WaitingReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A contact as far as the caller may see it. */
@Schema(description = "A contact. The customer's reference is shown to the supervisor and the manager only.")
public record ContactView(
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
        Instant recordedAt) {

    static ContactView of(Contact contact, boolean customers) {
        return new ContactView(
                contact.id(),
                contact.centerId(),
                contact.externalId(),
                contact.revision(),
                contact.state(),
                contact.waitingReason(),
                contact.contactedAt(),
                contact.contactDay(),
                contact.system(),
                contact.agent(),
                contact.employeeId(),
                contact.teamId(),
                contact.supervisorId(),
                contact.position(),
                customers ? contact.customerRef() : null,
                contact.callType(),
                contact.lineOfBusiness(),
                contact.reason(),
                contact.channel(),
                contact.selfServiceTried(),
                contact.routineOrException(),
                contact.caseId(),
                contact.source(),
                contact.recordedAt());
    }
}
