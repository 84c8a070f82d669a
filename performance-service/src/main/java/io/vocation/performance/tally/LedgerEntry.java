package io.vocation.performance.tally;

import io.vocation.performance.tally.ResponseEvent.State;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A response as the ledger keeps it.
 *
 * @param day of the center's zone; null as long as that is not known
 */
record LedgerEntry(
        UUID centerId,
        UUID id,
        long revision,
        State state,
        Instant contactedAt,
        LocalDate day,
        UUID employeeId,
        UUID teamId,
        UUID supervisorId,
        String position,
        String callType,
        String lineOfBusiness,
        Verdicts verdicts,
        Integer contacts,
        SourceOfError sourceOfError,
        WillOrSkill willOrSkill,
        String repeatReason) {

    /** Whose error it was that a call was not resolved on the first contact (practice M6). */
    enum SourceOfError {
        CSR,
        ORGANIZATION,
        CUSTOMER
    }

    /** Whether a CSR would not or could not. */
    enum WillOrSkill {
        WILL,
        SKILL
    }

    static LedgerEntry of(ResponseEvent response) {
        return new LedgerEntry(
                response.centerId(),
                response.id(),
                response.revision(),
                response.state(),
                response.contactedAt(),
                null,
                response.employeeId(),
                response.teamId(),
                response.supervisorId(),
                response.position(),
                response.callType(),
                response.lineOfBusiness(),
                Verdicts.of(response),
                response.contacts(),
                response.sourceOfError(),
                response.willOrSkill(),
                response.repeatReason());
    }

    /** The same on its day in its center's zone; without a zone, on none. */
    LedgerEntry in(Optional<ZoneId> zone) {
        return on(zone.map(known -> LocalDate.ofInstant(contactedAt, known)).orElse(null));
    }

    private LedgerEntry on(LocalDate other) {
        return new LedgerEntry(
                centerId,
                id,
                revision,
                state,
                contactedAt,
                other,
                employeeId,
                teamId,
                supervisorId,
                position,
                callType,
                lineOfBusiness,
                verdicts,
                contacts,
                sourceOfError,
                willOrSkill,
                repeatReason);
    }

    boolean counts() {
        return state == State.COUNTED && day != null;
    }

    /** Whether what went wrong was beyond the CSR's control (practice M7). */
    boolean excused() {
        return sourceOfError == SourceOfError.ORGANIZATION || sourceOfError == SourceOfError.CUSTOMER;
    }
}
