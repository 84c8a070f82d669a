package io.vocation.commons.audit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/** Seals new entries in the background, and tells the head of the chain to the log, which is outside of the database. */
@ApplicationScoped
class Sealing {
    private static final Logger LOG = Logger.getLogger(Sealing.class);

    private final Seals seals;

    Sealing(Seals seals) {
        this.seals = seals;
    }

    @Scheduled(every = "{vocation.audit.seal-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void seal() {
        try {
            while (seals.sealNext() == Seals.BATCH) {
                // More may be waiting.
            }
        } catch (JdbiException e) {
            LOG.warnf("The audit is not sealed right now: %s", e.getMessage());
        }
    }

    @Scheduled(every = "{vocation.audit.tell-head-every}")
    void tellHead() {
        try {
            String head = seals.head().map(Head::toString).orElse("none yet");
            LOG.infof("The head of the audit is %s", head);
        } catch (JdbiException e) {
            LOG.warnf("The audit's head cannot be told right now: %s", e.getMessage());
        }
    }
}
