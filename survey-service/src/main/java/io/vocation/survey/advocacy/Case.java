package io.vocation.survey.advocacy;

import java.time.Instant;
import java.util.UUID;

/**
 * A case as it is kept.
 *
 * @param version how many events its history has
 * @param customerRef null once the customer was forgotten
 * @param reason why the customer called, in the center's own words for it; null where a case by hand says none
 * @param decided whether a person decided anything about it: finding takes nothing from it any more
 * @param advocateId who keeps it; null while nobody can be named
 * @param openedBy null: it opened by itself
 * @param closedForId whom the closing counts for
 * @param acceptedByCustomer null: nobody said
 */
public record Case(
        UUID id,
        UUID centerId,
        int version,
        String externalId,
        String customerRef,
        String reason,
        CaseState state,
        boolean decided,
        UUID joinedInto,
        UUID advocateId,
        Instant openedAt,
        String openedBy,
        Instant closedAt,
        String closedBy,
        UUID closedForId,
        CaseOutcome outcome,
        Boolean acceptedByCustomer,
        Boolean acceptedByCompany,
        String closingText) {

    public boolean isOpen() {
        return state == CaseState.OPEN;
    }

    /** The problem that contacts share with it; null where it cannot be told any more, or never could. */
    public ProblemKey problem() {
        return customerRef == null || reason == null ? null : new ProblemKey(centerId, customerRef, reason);
    }

    /** @param words whether who the customer is and what was written of them is shown */
    CaseView view(boolean words) {
        return new CaseView(
                id,
                centerId,
                version,
                externalId,
                words ? customerRef : null,
                reason,
                state,
                joinedInto,
                advocateId,
                openedAt,
                openedBy,
                closedAt,
                closedBy,
                closedForId,
                outcome,
                acceptedByCustomer,
                acceptedByCompany,
                words ? closingText : null);
    }
}
