package io.vocation.survey.advocacy;

import io.vocation.commons.feed.Feed;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Tells the feed of cases what counts as closed, and what does no more: never who the customer is, nor a word. */
@ApplicationScoped
public class Announcing {
    static final String CLOSED = "case.closed";
    static final String REOPENED = "case.reopened";

    private static final String STATE = """
            SELECT c.id, c.center_id, c.version, c.state, c.reason, c.opened_at, c.closed_at, c.closed_day,
              c.closed_for_id AS advocate_id, c.closed_team_id AS team_id, c.closed_supervisor_id AS supervisor_id, c.outcome,
              c.accepted_by_customer, c.accepted_by_company, k.contacts, k.handed_on, k.same_person,
              k.self_service_tried, k.routine_or_exception
            FROM advocacy_case c CROSS JOIN LATERAL case_course(c.id) k WHERE c.id = :id""";

    private final Feed feed;

    Announcing(Feed feed) {
        this.feed = feed;
    }

    /**
     * The whole state of a case that is or was closed.
     *
     * @param advocateId whom it counts for; null where nobody kept it, or it is not closed
     * @param contacts how many it took
     * @param handedOn pairs of consecutive contacts of which both persons are known
     * @param samePerson those of them with the same person
     * @param selfServiceTried before the first contact; null where nobody knows
     */
    record Told(
            UUID id,
            UUID centerId,
            int version,
            CaseState state,
            String reason,
            Instant openedAt,
            Instant closedAt,
            LocalDate closedDay,
            UUID advocateId,
            UUID teamId,
            UUID supervisorId,
            CaseOutcome outcome,
            Boolean acceptedByCustomer,
            Boolean acceptedByCompany,
            long contacts,
            long handedOn,
            long samePerson,
            Boolean selfServiceTried,
            String routineOrException) {}

    void closed(Handle sql, UUID id) {
        tell(sql, id, CLOSED);
    }

    void reopened(Handle sql, UUID id) {
        tell(sql, id, REOPENED);
    }

    /** Something about a case is different now: where it counts as closed, that is told again. */
    public void again(Handle sql, UUID id) {
        state(sql, id)
                .filter(told -> told.state() == CaseState.CLOSED)
                .ifPresent(told -> feed.append(CLOSED, id, told.centerId(), told));
    }

    private void tell(Handle sql, UUID id, String type) {
        Told told = state(sql, id).orElseThrow();
        feed.append(type, id, told.centerId(), told);
    }

    private static Optional<Told> state(Handle sql, UUID id) {
        return sql.createQuery(STATE).bind("id", id).mapTo(Told.class).findOne();
    }
}
