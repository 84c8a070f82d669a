package io.vocation.survey.sampling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An invitation as far as the caller may see it. */
@Schema(description = "Whom to ask about which contact. The customer is told to those only who send invitations.")
public record InvitationView(
        UUID id,
        UUID centerId,
        UUID drawId,
        UUID contactId,

        @Schema(description = "The phone system's id of the contact")
        String externalId,

        @Schema(
                description =
                        "To be delivered with the response, to the microsecond: by this and the customer it is known "
                                + "which invitation it answers")
        Instant contactedAt,

        LocalDate contactDay,

        @Schema(description = "Whose contact it was; not told to those who send")
        UUID employeeId,

        String callType,
        String customerRef,
        InvitationState state,
        CancelledBecause cancelledBecause,
        Instant drawnAt,

        @Schema(description = "Until when to ask, and to answer in time")
        Instant dueAt,

        Instant sentAt,
        Instant answeredAt,
        UUID responseId,

        @Schema(description = "Whether the answer came after that; absent without one")
        Boolean late) {

    /** @param sending whether it is for those who send: they are told whom to ask, and not about whom */
    static InvitationView of(Invitation invitation, boolean sending) {
        return new InvitationView(
                invitation.id(),
                invitation.centerId(),
                invitation.drawId(),
                invitation.contactId(),
                invitation.externalId(),
                invitation.contactedAt(),
                invitation.contactDay(),
                sending ? null : invitation.employeeId(),
                invitation.callType(),
                sending ? invitation.customerRef() : null,
                invitation.state(),
                invitation.cancelledBecause(),
                invitation.drawnAt(),
                invitation.dueAt(),
                invitation.sentAt(),
                invitation.answeredAt(),
                invitation.responseId(),
                invitation.late());
    }
}
