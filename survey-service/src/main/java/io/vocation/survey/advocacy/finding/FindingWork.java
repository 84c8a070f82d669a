package io.vocation.survey.advocacy.finding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vocation.survey.advocacy.ProblemKey;
import io.vocation.survey.advocacy.Working;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Looks for the case of each contact that came or changed. A step takes some of them and commits with what it found: whatever
 * fails is looked for again. Replicas take different contacts, and wait for each other where the customer is the same.
 */
@ApplicationScoped
class FindingWork {
    private static final Logger LOG = Logger.getLogger(FindingWork.class);
    private static final int SOME = 200;
    private static final String TAKE = """
            DELETE FROM case_finding WHERE id IN
              (SELECT id FROM case_finding ORDER BY id LIMIT :some FOR UPDATE SKIP LOCKED) RETURNING contact_id""";
    private static final String PROBLEMS = """
            SELECT center_id, customer_ref AS customer, reason FROM contact
            WHERE id = ANY (:contacts) AND customer_ref IS NOT NULL AND reason IS NOT NULL
            UNION
            SELECT c.center_id, c.customer_ref, c.reason FROM contact k JOIN advocacy_case c ON c.id = k.case_id
            WHERE k.id = ANY (:contacts) AND c.customer_ref IS NOT NULL AND c.reason IS NOT NULL""";

    private final Jdbi jdbi;
    private final Working working;
    private final Finding finding;

    FindingWork(Jdbi jdbi, Working working, Finding finding) {
        this.jdbi = jdbi;
        this.working = working;
        this.finding = finding;
    }

    @Scheduled(every = "{vocation.case.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            while (QuarkusTransaction.requiringNew().timeout(600).call(() -> jdbi.withHandle(this::step))) {
                // There may be more.
            }
        } catch (JdbiException e) {
            LOG.warnf("Looking for cases was interrupted and will go on: %s", e.getMessage());
        }
    }

    private boolean step(Handle sql) {
        working.holdStill(sql);
        List<UUID> some =
                sql.createQuery(TAKE).bind("some", SOME).mapTo(UUID.class).list();
        if (some.isEmpty()) {
            return false;
        }
        // In one order, so that those who work on several customers wait for each other and never in a circle.
        TreeSet<ProblemKey> problems = new TreeSet<>(sql.createQuery(PROBLEMS)
                .bindArray("contacts", UUID.class, some)
                .mapTo(ProblemKey.class)
                .list());
        problems.forEach(problem -> working.lockCustomer(sql, problem.centerId(), problem.customer()));
        problems.forEach(problem -> finding.find(sql, problem));
        return true;
    }
}
