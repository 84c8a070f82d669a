package io.vocation.survey.sampling;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import java.time.Instant;

/**
 * Finds out which response answers which invitation, and which invitations nobody answered in time. A response answers the
 * invitation about its contact: the same center and time of contact, and the same customer or, where it names none, the same
 * CSR. Each statement may be run by two replicas at once: the second finds nothing left.
 */
@ApplicationScoped
class MeetingAnswers {
    private static final Logger LOG = Logger.getLogger(MeetingAnswers.class);
    /** One whose sender forgot to say that it was sent, was. */
    private static final String MEET = """
            UPDATE invitation i SET state = 'ANSWERED', response_id = m.response_id, answered_at = m.answered_at,
              late = m.answered_at > i.due_at, sent_at = coalesce(i.sent_at, i.drawn_at), closed_at = :now
            FROM (WITH span AS MATERIALIZED (
                SELECT c.id, (SELECT p.value::int FROM policy p WHERE p.key = 'sampling.late-answers'
                  AND (p.center_id = c.id OR p.center_id IS NULL) AND p.withdrawn_at IS NULL
                  AND p.effective_from <= (cast(:now AS timestamptz) AT TIME ZONE c.zone)::date
                  ORDER BY p.center_id NULLS LAST, p.effective_from DESC, p.id DESC LIMIT 1) AS days
                FROM roster_center c)
              SELECT DISTINCT ON (o.id) o.id, r.id AS response_id, coalesce(r.answered_at, r.received_at) AS answered_at
              FROM invitation o JOIN span s ON s.id = o.center_id JOIN response r ON r.center_id = o.center_id AND r.contacted_at = o.contacted_at
                AND (r.customer = o.customer_ref OR r.customer IS NULL AND r.employee_id = o.employee_id)
              WHERE o.state IN ('DRAWN', 'SENT', 'EXPIRED') AND r.state <> 'VOID'
                AND o.contacted_at > cast(:now AS timestamptz) - make_interval(days => s.days)
                AND NOT EXISTS (SELECT FROM invitation t WHERE t.response_id = r.id)
              ORDER BY o.id, r.answered_at, r.id) m
            WHERE i.id = m.id AND i.state IN ('DRAWN', 'SENT', 'EXPIRED')""";

    private static final String EXPIRE = """
            UPDATE invitation SET state = 'EXPIRED', closed_at = :now WHERE state IN ('DRAWN', 'SENT') AND due_at <= :now""";

    private final Jdbi jdbi;

    MeetingAnswers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Scheduled(every = "{vocation.sampling.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            meet(Instant.now());
        } catch (JdbiException e) {
            LOG.warnf("Answers were not met with their invitations, and will be later: %s", e.getMessage());
        }
    }

    /** Answers first: one that came in time counts as such, however late it is met. */
    @Transactional
    void meet(Instant now) {
        jdbi.useHandle(sql -> {
            sql.createUpdate(MEET).bind("now", now).execute();
            sql.createUpdate(EXPIRE).bind("now", now).execute();
        });
    }
}
