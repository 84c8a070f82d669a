package io.vocation.survey.advocacy.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A contact, or the opening of a case that had none, on the line of days of one problem.
 *
 * @param contactId null for the opening of a case
 * @param order tells contacts of the same moment apart
 * @param caseId the case it is in; null for none, or where that is about another problem
 * @param fixed whether it stays in that case: a person decided something about the contact or the case
 * @param period in so many days before it, it belongs to what was there; the policy of its day
 * @param opensFrom so many contacts are a case; the policy of its day
 */
record Point(
        UUID contactId,
        String order,
        Instant at,
        LocalDate day,
        UUID employeeId,
        UUID caseId,
        boolean fixed,
        int period,
        int opensFrom) {}
