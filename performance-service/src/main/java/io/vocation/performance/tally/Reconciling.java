package io.vocation.performance.tally;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vocation.performance.tally.Reconciliations.Job;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Does the reconciliations that were asked for, one after the other, each in one transaction: one that fails or whose replica
 * dies changed nothing, and is done again.
 */
@ApplicationScoped
class Reconciling {
    private static final Logger LOG = Logger.getLogger(Reconciling.class);
    private static final int LONGEST = (int) Duration.ofHours(6).toSeconds();

    private final Reconciliations reconciliations;
    private final AddingUp adding;

    Reconciling(Reconciliations reconciliations, AddingUp adding) {
        this.reconciliations = reconciliations;
        this.adding = adding;
    }

    @Scheduled(every = "{vocation.reconciliation.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        while (next()) {
            // There may be more.
        }
    }

    /** Does the next one; false when there is none, another replica is at it, or it failed for now. */
    boolean next() {
        AtomicReference<Job> begun = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew().timeout(LONGEST).call(() -> next(begun));
        } catch (RuntimeException e) {
            LOG.warnf(e, "A reconciliation did not come to its end");
            if (begun.get() != null) {
                String why = String.valueOf(e.getMessage());
                QuarkusTransaction.requiringNew()
                        .run(() -> reconciliations.fail(begun.get().id(), why));
            }
            return false;
        }
    }

    /** Handles are not nested here: one inside another would write in the transaction of the outer one. */
    private boolean next(AtomicReference<Job> begun) {
        if (!adding.begin()) {
            return false;
        }
        Optional<Job> next = reconciliations.unfinished();
        next.ifPresent(job -> {
            begun.set(job);
            QuarkusTransaction.requiringNew().run(() -> reconciliations.begin(job.id()));
            AddingUp.Compared compared = adding.compare(job.centerId(), job.id());
            if (job.repair()) {
                adding.correct();
            }
            reconciliations.finish(job.id(), compared);
        });
        return next.isPresent();
    }
}
