package io.vocation.commons.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Reads one feed until it is stopped, while its replica has the lease. Whatever goes wrong is tried again, at first soon and
 * then every few seconds. While there is more than one answer holds, the next is fetched as the one before is applied.
 */
public final class FeedThread {
    private static final Logger LOG = Logger.getLogger(FeedThread.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS_AT_THE_LEASE = Duration.ofSeconds(2);

    private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(10);

    private final FeedFollower follower;
    private final FeedPositions positions;
    private final RemoteFeed feed;
    private final ObjectMapper json;
    private final ExecutorService fetching;
    private final Thread thread;
    private volatile boolean stopping;
    private Ahead ahead;
    private Instant leasedAt;

    public FeedThread(FeedFollower follower, FeedPositions positions, RemoteFeed feed, ObjectMapper json) {
        this.follower = follower;
        this.positions = positions;
        this.feed = feed;
        this.json = json;
        this.fetching = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .daemon()
                .name("feed " + follower.name() + " ahead")
                .factory());
        this.thread =
                Thread.ofPlatform().daemon().name("feed " + follower.name()).unstarted(this::run);
    }

    /** What is being fetched while something else is applied. */
    private record Ahead(String from, Future<FeedBatch> batch) {}

    public void start() {
        thread.start();
    }

    /** Gives the lease back, so that another replica reads at once. */
    public void stop() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        fetching.shutdownNow();
        thread.join(TimeUnit.SECONDS.toMillis(2));
        positions.release(follower.name());
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (!stopping) {
            try {
                if (hasLease()) {
                    step();
                } else {
                    Thread.sleep(BETWEEN_LOOKS_AT_THE_LEASE);
                }
                pause = FIRST_PAUSE;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (stopping || !sleepAfter(e, pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void step() throws InterruptedException {
        String name = follower.name();
        String from = positions.of(name);
        FeedBatch batch = next(from);
        if (batch.events() == 0) {
            positions.caughtUp(name);
            return;
        }
        boolean more = batch.events() >= follower.atOnce();
        if (more) {
            ahead = new Ahead(batch.last(), fetching.submit(() -> fetch(batch.last())));
        }
        if (positions.advance(name, from, batch, !more)) {
            LOG.debugf("%s: %d events, now at %s", name, batch.events(), batch.last());
        }
    }

    /** Renewed now and then: a position that somebody else moved is found anyway. */
    private boolean hasLease() {
        if (leasedAt == null || Duration.between(leasedAt, Instant.now()).compareTo(BETWEEN_RENEWALS) > 0) {
            leasedAt = positions.lease(follower.name()) ? Instant.now() : null;
        }
        return leasedAt != null;
    }

    /** Fetched ahead, if that began where we are. */
    private FeedBatch next(String from) throws InterruptedException {
        Ahead fetched = ahead;
        ahead = null;
        if (fetched == null) {
            return fetch(from);
        }
        if (!fetched.from().equals(from)) {
            fetched.batch().cancel(true);
            return fetch(from);
        }
        try {
            return fetched.batch().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private FeedBatch fetch(String from) {
        byte[] body = feed.after(from, follower.atOnce());
        if (body == null || body.length == 0) {
            throw new IllegalStateException("The feed answered nothing at all");
        }
        try {
            return follower.read(body, json);
        } catch (IOException e) {
            throw new UncheckedIOException("The feed answered what cannot be read", e);
        }
    }

    private boolean sleepAfter(RuntimeException failure, Duration pause) {
        LOG.warnf("Feed %s: %s; trying again in %d ms", follower.name(), failure, pause.toMillis());
        LOG.debug("The cause", failure);
        positions.failed(follower.name(), failure);
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
