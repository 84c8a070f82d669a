package io.vocation.survey.response;

import java.time.Instant;
import java.util.UUID;

/**
 * A kept response, as it is in its table.
 *
 * @param entire whether the caller may see the person it is attributed to; if not, only that it waits
 */
public record Response(
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
        Integer csatCenter,
        Integer csatCenterMin,
        Integer csatCenterMax,
        Boolean csatCenterTop,
        Integer csatCsr,
        Integer csatCsrMin,
        Integer csatCsrMax,
        Boolean csatCsrTop,
        Boolean resolved,
        Integer contacts,
        Boolean continues,
        SourceOfError sourceOfError,
        WillOrSkill willOrSkill,
        String repeatReason,
        String verbatim,
        String customer,
        boolean entire) {

    /** @param words whether the caller may read what the customer wrote (practice L2) */
    public ResponseView view(boolean words) {
        return entire ? whole(words) : delivery();
    }

    private ResponseView whole(boolean words) {
        return new ResponseView(
                id,
                sourceId,
                sourceResponseId,
                centerId,
                revision,
                state,
                waitingReason,
                agent,
                contactedAt,
                receivedAt,
                employeeId,
                teamId,
                supervisorId,
                position,
                answeredAt,
                callType,
                lineOfBusiness,
                Rating.of(csatCenter, csatCenterMin, csatCenterMax, csatCenterTop),
                Rating.of(csatCsr, csatCsrMin, csatCsrMax, csatCsrTop),
                resolved,
                contacts,
                continues,
                sourceOfError,
                willOrSkill,
                repeatReason,
                words ? verbatim : null,
                words ? customer : null);
    }

    private ResponseView delivery() {
        return new ResponseView(
                id,
                sourceId,
                sourceResponseId,
                centerId,
                revision,
                state,
                waitingReason,
                agent,
                contactedAt,
                receivedAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
