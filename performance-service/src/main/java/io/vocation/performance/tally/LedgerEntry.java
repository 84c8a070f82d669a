package io.vocation.performance.tally;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import java.time.Instant;
import java.util.UUID;

/** A response as the ledger keeps it; its JSON has the names of the ledger's columns. */
@JsonNaming(SnakeCaseStrategy.class)
record LedgerEntry(
        UUID centerId,
        UUID id,
        long revision,
        String state,
        Instant contactedAt,
        UUID employeeId,
        UUID teamId,
        UUID supervisorId,
        String position,
        String callType,
        String lineOfBusiness,
        Boolean csatCenter,
        Boolean csatCsr,
        Boolean resolved,
        Boolean fcr,
        Boolean continues,
        Boolean worldClassCall) {

    static LedgerEntry of(ResponseEvent response) {
        Verdicts verdicts = Verdicts.of(response);
        return new LedgerEntry(
                response.centerId(),
                response.id(),
                response.revision(),
                response.state().name(),
                response.contactedAt(),
                response.employeeId(),
                response.teamId(),
                response.supervisorId(),
                response.position(),
                response.callType(),
                response.lineOfBusiness(),
                verdicts.csatCenter(),
                verdicts.csatCsr(),
                verdicts.resolved(),
                verdicts.fcr(),
                verdicts.continues(),
                verdicts.worldClassCall());
    }
}
