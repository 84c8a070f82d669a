package io.vocation.survey.me;

import io.vocation.commons.held.Holding;

import java.util.List;
import java.util.Set;

/** What is held about people in cases: what they kept, did, argued and decided; never who the customer is. */
final class CaseHoldings {
    private static final String CASES = "advocacy_case";
    private static final String EXCEPTIONS = "case_exception";
    private static final String CUSTOMER = "customer_ref";

    static final List<Holding> ALL = List.of(
            Holding.rows("cases", CASES, Set.of("advocate_id", "closed_for_id"), CUSTOMER),
            Holding.rowsOfAccount("casesOpened", CASES, "opened_by", CUSTOMER, "closing_text"),
            Holding.rowsOfAccount("casesClosed", CASES, "closed_by", CUSTOMER, "closing_text"),
            Holding.rows("casesKept", "case_advocate", Set.of("employee_id")),
            Holding.rowsOfAccount("casesGiven", "case_advocate", "given_by"),
            Holding.rows("caseEvents", "case_event", Set.of("employee_id")),
            Holding.rowsOfAccount("caseEventsDone", "case_event", "done_by"),
            Holding.rowsOfAccount("caseContactsPlaced", "case_decision", "decided_by"),
            Holding.rows("exceptions", EXCEPTIONS, Set.of("argued_by_id", "decided_by_id", "advocate_id")),
            Holding.rowsOfAccount("exceptionsArgued", EXCEPTIONS, "argued_by"),
            Holding.rowsOfAccount("exceptionsDecided", EXCEPTIONS, "decided_by"),
            Holding.rowsOfAccount("caseRequests", "case_key", "caller", "request_digest"),
            // What the people one supervises did is held about them; of oneself it tells when one did.
            new Holding(
                    "casesAsSupervisor",
                    Set.of("advocacy_case.closed_supervisor_id", "case_exception.argued_supervisor_id"),
                    """
                    SELECT jsonb_build_object('center_id', center_id, 'month', date_trunc('month', day)::date,
                      'cases', count(*) FILTER (WHERE closed), 'exceptions', count(*) FILTER (WHERE NOT closed))
                    FROM (SELECT center_id, closed_day AS day, TRUE AS closed FROM advocacy_case
                            WHERE closed_supervisor_id = :me
                          UNION ALL
                          SELECT center_id, argued_day, FALSE FROM case_exception WHERE argued_supervisor_id = :me) led
                    GROUP BY center_id, date_trunc('month', day) ORDER BY 1"""));

    private CaseHoldings() {}
}
