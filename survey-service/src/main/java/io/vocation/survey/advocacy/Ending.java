package io.vocation.survey.advocacy;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.UUID;

/** Ends cases and lets them begin again; who may is asked elsewhere. */
@ApplicationScoped
public class Ending {
    /** It counts for its advocate, with their team and supervisor of that day. */
    private static final String CLOSE = """
            UPDATE advocacy_case c SET state = 'CLOSED', decided = TRUE, closed_at = o.at, closed_day = o.day,
              closed_by = :by, closed_for_id = c.advocate_id, closed_team_id = a.team_id,
              closed_supervisor_id = a.supervisor_id, outcome = :outcome, accepted_by_customer = :customer,
              accepted_by_company = :company, closing_text = CASE WHEN c.erased_at IS NULL THEN :text END
            FROM (SELECT i.id, i.advocate_id, m.at, (m.at AT TIME ZONE z.zone)::date AS day
              FROM advocacy_case i JOIN roster_center z ON z.id = i.center_id
              CROSS JOIN (SELECT coalesce(cast(:at AS timestamptz), now()) AS at) m WHERE i.id = :id) o
            LEFT JOIN roster_assignment a ON a.employee_id = o.advocate_id AND a.from_day <= o.day
              AND (a.to_day IS NULL OR a.to_day > o.day)
            WHERE c.id = o.id""";

    private static final String REOPEN = """
            UPDATE advocacy_case SET state = 'OPEN', closed_at = NULL, closed_day = NULL, closed_by = NULL,
              closed_for_id = NULL, closed_team_id = NULL, closed_supervisor_id = NULL, outcome = NULL,
              accepted_by_customer = NULL, accepted_by_company = NULL, closing_text = NULL WHERE id = :id""";
    private static final String JOIN = "UPDATE advocacy_case SET state = 'JOINED', joined_into = :into WHERE id = :id";
    private static final String EXCEPTIONS = "UPDATE case_exception SET case_id = :into WHERE case_id = :id";
    private static final String DISSOLVE = "UPDATE advocacy_case SET state = 'DISSOLVED' WHERE id = :id";

    private final CaseHistory history;
    private final CaseContacts contacts;
    private final Advocates advocates;
    private final Cases cases;
    private final Announcing announcing;

    Ending(CaseHistory history, CaseContacts contacts, Advocates advocates, Cases cases, Announcing announcing) {
        this.history = history;
        this.contacts = contacts;
        this.advocates = advocates;
        this.cases = cases;
        this.announcing = announcing;
    }

    /** Closes an open case. @param at when it was, for what another system closed; null for now */
    public void close(Handle sql, Case open, NewClosing how, Instant at, String by) {
        sql.createUpdate(CLOSE)
                .bind("id", open.id())
                .bind("at", at)
                .bind("by", by)
                .bind("outcome", how.outcome())
                .bind("customer", how.acceptedByCustomer())
                .bind("company", how.acceptedByCompany())
                .bind("text", how.text())
                .execute();
        history.add(
                sql,
                open.id(),
                CaseEvent.by(by, Happening.CLOSED, how.text())
                        .person(open.advocateId())
                        .ended(how.outcome()));
        announcing.closed(sql, open.id());
    }

    /** Opens a closed case again: its closing counts no more, and stays in the history. */
    public void reopen(Handle sql, Case closed, CaseEvent event) {
        sql.createUpdate(REOPEN).bind("id", closed.id()).execute();
        history.add(sql, closed.id(), event.ended(closed.outcome()));
        announcing.reopened(sql, closed.id());
    }

    /**
     * Lets one case go into another: its contacts and exceptions with it.
     *
     * @param by null where it came by itself
     */
    public void join(Handle sql, UUID id, UUID into, String by, String reason) {
        boolean counted = cases.find(sql, id).orElseThrow().state() == CaseState.CLOSED;
        contacts.moveAll(sql, id, into);
        sql.createUpdate(EXCEPTIONS).bind("id", id).bind("into", into).execute();
        sql.createUpdate(JOIN).bind("id", id).bind("into", into).execute();
        advocates.end(sql, id);
        history.add(sql, into, CaseEvent.by(by, Happening.TOOK_IN, reason).other(id));
        history.add(sql, id, CaseEvent.by(by, Happening.JOINED, reason).other(into));
        if (counted) {
            announcing.reopened(sql, id);
        }
    }

    /** Ends a case that no contact is left of. */
    public void dissolve(Handle sql, UUID id) {
        sql.createUpdate(DISSOLVE).bind("id", id).execute();
        advocates.end(sql, id);
        history.add(sql, id, CaseEvent.byItself(Happening.DISSOLVED));
    }
}
