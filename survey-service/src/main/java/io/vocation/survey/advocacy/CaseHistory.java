package io.vocation.survey.advocacy;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.UUID;

/** What became of each case. Every event is one more version of its case. */
@ApplicationScoped
public class CaseHistory {
    /** Of a customer who was forgotten, nothing is written any more. */
    private static final String ADD = """
            WITH moved AS (UPDATE advocacy_case SET version = version + 1 WHERE id = :id RETURNING id, version, erased_at)
            INSERT INTO case_event (case_id, number, what, done_by, reason, employee_id, contact_id, other_case_id,
              exception_id, outcome)
            SELECT id, version, :what, :by, CASE WHEN erased_at IS NULL THEN :reason END, :employeeId, :contactId, :otherCaseId, :exceptionId, :outcome
            FROM moved""";

    private static final String OF = """
            SELECT number, at, what, done_by AS by, reason, employee_id, contact_id, other_case_id, exception_id, outcome
            FROM case_event WHERE case_id = :id ORDER BY number""";

    private final Jdbi jdbi;

    CaseHistory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void add(Handle sql, UUID id, CaseEvent event) {
        sql.createUpdate(ADD).bind("id", id).bindMethods(event).execute();
    }

    /** Oldest first. */
    List<CaseEventView> of(UUID id) {
        return jdbi.withHandle(sql ->
                sql.createQuery(OF).bind("id", id).mapTo(CaseEventView.class).list());
    }
}
