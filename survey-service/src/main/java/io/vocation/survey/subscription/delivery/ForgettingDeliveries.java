package io.vocation.survey.subscription.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import java.time.Duration;
import java.time.Instant;

/**
 * Forgets deliveries some time after they came to their end. What waits for a subscription that has been disabled for just
 * as long goes as well: it tells of people, and nobody fetches it.
 */
@ApplicationScoped
class ForgettingDeliveries {
    private static final Logger LOG = Logger.getLogger(ForgettingDeliveries.class);
    private static final int MOST = 5_000;
    private static final String FORGET = """
            DELETE FROM subscription_delivery WHERE id = ANY (ARRAY(
              SELECT d.id FROM subscription_delivery d WHERE d.finished_at < :before
              UNION ALL
              SELECT d.id FROM subscription s JOIN subscription_delivery d ON d.subscription_id = s.id
              WHERE s.disabled_at < :before AND d.state = 'PENDING' AND d.created_at < :before
              LIMIT :most))""";

    private final Jdbi jdbi;
    private final Duration keep;

    ForgettingDeliveries(Jdbi jdbi, @ConfigProperty(name = "vocation.subscription.keep") Duration keep) {
        this.jdbi = jdbi;
        this.keep = keep;
    }

    @Scheduled(
            every = "{vocation.subscription.forget-every}",
            delayed = "2m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            run(Instant.now());
        } catch (JdbiException e) {
            LOG.warnf("Old deliveries are not forgotten right now: %s", e.getMessage());
        }
    }

    /** Forgets all that is too old at a moment, in steps that each commit, unless another replica does. */
    void run(Instant now) {
        int gone = MOST;
        while (gone == MOST) {
            gone = QuarkusTransaction.requiringNew().call(() -> some(now.minus(keep)));
        }
    }

    private int some(Instant before) {
        return jdbi.withHandle(sql -> {
            boolean alone = sql.createQuery("SELECT pg_try_advisory_xact_lock(hashtext('subscription_delivery'))")
                    .mapTo(Boolean.class)
                    .one();
            return alone
                    ? sql.createUpdate(FORGET)
                            .bind("before", before)
                            .bind("most", MOST)
                            .execute()
                    : 0;
        });
    }
}
