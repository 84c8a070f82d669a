package io.vocation.performance.tally;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vocation.commons.feed.RemoteFeed;
import io.vocation.performance.tally.Rebuilds.Running;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;

/**
 * Reads everything once more from the feed's begin, beside the live reading, in steps that each commit with their progress:
 * a step that fails or whose replica dies is done again, by whoever has the lease then.
 *
 * <p>It reads on until the feed has no more to tell, and not only to where the live reading stood: a response that changes
 * meanwhile moves to the feed's end, so at the end each one was told at least once, and what was not is no longer there.
 */
@ApplicationScoped
class Rebuilding {
    private static final Logger LOG = Logger.getLogger(Rebuilding.class);
    private static final int LONGEST = (int) Duration.ofHours(6).toSeconds();
    private static final int LONGEST_STEP = (int) Duration.ofMinutes(5).toSeconds();

    private final Rebuilds rebuilds;
    private final AddingUp adding;
    private final LedgerLock lock;
    private final RebuildSteps steps;
    private final ResponseFeed feed;
    private final ObjectMapper json;
    private final Duration patience;
    private final String owner = UUID.randomUUID().toString();
    private volatile boolean stopping;

    Rebuilding(
            Rebuilds rebuilds,
            AddingUp adding,
            LedgerLock lock,
            RebuildSteps steps,
            ResponseFeed feed,
            ObjectMapper json,
            @ConfigProperty(name = "vocation.feed.patience") Duration patience) {
        this.rebuilds = rebuilds;
        this.adding = adding;
        this.lock = lock;
        this.steps = steps;
        this.feed = feed;
        this.json = json;
        this.patience = patience;
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    @Scheduled(every = "{vocation.rebuild.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            RemoteFeed remote = new RemoteFeed(feed.feed(), Duration.ZERO, patience);
            while (!stopping && step(owner, remote)) {
                // There is more.
            }
        } catch (RuntimeException e) {
            LOG.warnf("The rebuild was interrupted and will go on: %s", e);
            rebuilds.failing(owner, String.valueOf(e.getMessage()));
        }
    }

    /** Does the next step; false when there is nothing to do for now, or it is another replica's. */
    boolean step(String replica, RemoteFeed remote) {
        Running rebuild = QuarkusTransaction.requiringNew()
                .call(() -> rebuilds.lease(replica).orElse(null));
        if (rebuild == null) {
            return false;
        }
        return switch (rebuild.state()) {
            case ADDING_UP, CHECKING -> addUp(rebuild);
            case READING -> read(rebuild, replica, remote);
            case REMOVING -> remove(rebuild, replica);
            case DONE -> false;
        };
    }

    private boolean addUp(Running rebuild) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST).call(() -> {
            if (!adding.begin()) {
                return false;
            }
            long differing = adding.compareAll().differing();
            adding.correct();
            if (rebuild.state() == RebuildState.ADDING_UP) {
                rebuilds.addedUp(rebuild.id(), differing);
            } else {
                lock.inTurn(_ -> rebuilds.finish(rebuild.id(), differing));
            }
            return true;
        });
    }

    private boolean read(Running rebuild, String replica, RemoteFeed remote) {
        ResponseBatch batch;
        try {
            batch = ResponseBatch.read(remote.after(rebuild.position(), feed.atOnce()), json);
        } catch (IOException e) {
            throw new UncheckedIOException("The feed answered what cannot be read", e);
        }
        return QuarkusTransaction.requiringNew().timeout(LONGEST_STEP).call(() -> {
            boolean ours = rebuilds.claimed(rebuild.id(), replica)
                    .filter(rebuild::equals)
                    .isPresent();
            if (ours && batch.events() == 0) {
                rebuilds.next(rebuild.id(), RebuildState.READING, RebuildState.REMOVING);
            } else if (ours) {
                rebuilds.count(rebuild.id(), steps.enter(batch));
                rebuilds.read(rebuild.id(), batch.last(), batch.events());
            }
            return ours;
        });
    }

    private boolean remove(Running rebuild, String replica) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_STEP).call(() -> {
            boolean ours = rebuilds.claimed(rebuild.id(), replica)
                    .filter(rebuild::equals)
                    .isPresent();
            if (ours) {
                steps.remove(rebuild);
            }
            return ours;
        });
    }
}
