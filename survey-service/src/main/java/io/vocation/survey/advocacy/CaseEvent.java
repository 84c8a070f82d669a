package io.vocation.survey.advocacy;

import java.util.UUID;

/**
 * Something that is about to be kept in a case's history; what does not belong to it is null.
 *
 * @param by the account of who did it; null where it came by itself
 * @param reason what they wrote; it goes with the customer
 */
public record CaseEvent(
        Happening what,
        String by,
        String reason,
        UUID employeeId,
        UUID contactId,
        UUID otherCaseId,
        UUID exceptionId,
        CaseOutcome outcome) {

    /** What came by itself. */
    public static CaseEvent byItself(Happening what) {
        return new CaseEvent(what, null, null, null, null, null, null, null);
    }

    /** What a person did. */
    public static CaseEvent by(String who, Happening what, String why) {
        return new CaseEvent(what, who, why, null, null, null, null, null);
    }

    public CaseEvent person(UUID employee) {
        return new CaseEvent(what, by, reason, employee, contactId, otherCaseId, exceptionId, outcome);
    }

    public CaseEvent contact(UUID contact) {
        return new CaseEvent(what, by, reason, employeeId, contact, otherCaseId, exceptionId, outcome);
    }

    CaseEvent other(UUID otherCase) {
        return new CaseEvent(what, by, reason, employeeId, contactId, otherCase, exceptionId, outcome);
    }

    public CaseEvent exception(UUID exception) {
        return new CaseEvent(what, by, reason, employeeId, contactId, otherCaseId, exception, outcome);
    }

    CaseEvent ended(CaseOutcome how) {
        return new CaseEvent(what, by, reason, employeeId, contactId, otherCaseId, exceptionId, how);
    }
}
