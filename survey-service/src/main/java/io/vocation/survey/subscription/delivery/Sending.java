package io.vocation.survey.subscription.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Sends what is due, so many at once, of them few for one subscription, and where the last attempt failed one by one: who
 * does not answer keeps nobody else waiting.
 */
@ApplicationScoped
class Sending {
    private static final Logger LOG = Logger.getLogger(Sending.class);

    private final Deliveries deliveries;
    private final Attempting attempting;
    private final int each;
    private final Duration lease;
    private final ExecutorService threads;
    private final Semaphore free;
    private final Map<UUID, Integer> busy = new ConcurrentHashMap<>();

    Sending(
            Deliveries deliveries,
            Attempting attempting,
            @ConfigProperty(name = "vocation.subscription.concurrency") int most,
            @ConfigProperty(name = "vocation.subscription.concurrency-each") int each,
            @ConfigProperty(name = "vocation.subscription.lease") Duration lease) {
        this.deliveries = deliveries;
        this.attempting = attempting;
        this.each = each;
        this.lease = lease;
        this.threads = Executors.newFixedThreadPool(
                most, Thread.ofPlatform().daemon().name("subscription-", 1).factory());
        this.free = new Semaphore(most);
    }

    /** Interrupts what is being sent: it is sent again when its lease has run out. */
    void stop() {
        threads.shutdownNow();
    }

    /**
     * Begins the attempts that are due and for which there is room.
     *
     * @param done runs after each, also after one that failed
     */
    List<Future<?>> begin(Instant now, Runnable done) {
        List<Future<?>> begun = new ArrayList<>();
        // As exact as PostgreSQL keeps it, or it would not be found again.
        Instant until = now.plus(lease).truncatedTo(ChronoUnit.MICROS);
        for (Deliveries.Due due : deliveries.due(now)) {
            int room = Math.min(free.availablePermits(), (due.failing() ? 1 : each) - busy.getOrDefault(due.id(), 0));
            if (room > 0) {
                for (Claimed claimed : deliveries.claim(due.id(), room, now, until)) {
                    begun.add(begin(claimed, now, done));
                }
            }
        }
        return begun;
    }

    private Future<?> begin(Claimed claimed, Instant now, Runnable done) {
        free.acquireUninterruptibly();
        busy.merge(claimed.subscriptionId(), 1, Integer::sum);
        return threads.submit(() -> {
            try {
                attempting.attempt(claimed, now);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // The lease runs out, and it is sent again.
                LOG.warn("A delivery was interrupted and will be sent again", e);
            } finally {
                busy.computeIfPresent(claimed.subscriptionId(), (_, count) -> count == 1 ? null : count - 1);
                free.release();
                done.run();
            }
        });
    }
}
