package io.vocation.career.account;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps accounts for as long as the service runs; while the directory is down it asks again within seconds. */
@ApplicationScoped
class FollowingRoster {
    private static final Logger LOG = Logger.getLogger(FollowingRoster.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final KeepingAccounts keeping;
    private final ReconcilingAccounts reconciling;
    private final Reconciliations reconciliations;
    private final Clock clock;
    private final boolean follow;
    private Duration pause = Duration.ofSeconds(1);
    private Instant resume = Instant.EPOCH;

    FollowingRoster(
            KeepingAccounts keeping,
            ReconcilingAccounts reconciling,
            Reconciliations reconciliations,
            Clock clock,
            @ConfigProperty(name = "vocation.accounts.follow") boolean follow) {
        this.keeping = keeping;
        this.reconciling = reconciling;
        this.reconciliations = reconciliations;
        this.clock = clock;
        this.follow = follow;
    }

    void start(@Observes StartupEvent started) {
        if (follow) {
            reconciliations.dueNow();
        }
    }

    @Scheduled(every = "{vocation.accounts.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void follow() {
        if (!follow || clock.instant().isBefore(resume)) {
            return;
        }
        try {
            keeping.pass();
            reconciling.whenDue();
            pause = Duration.ofSeconds(1);
        } catch (DirectoryDown e) {
            LOG.warnf("Accounts wait: %s; trying again in %d s", e.getMessage(), pause.toSeconds());
            rest();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Accounts wait; trying again in %d s", pause.toSeconds());
            rest();
        }
    }

    private void rest() {
        resume = clock.instant().plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
}
