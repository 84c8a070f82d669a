package io.vocation.commons.feed;

import io.quarkus.arc.All;
import io.quarkus.oidc.client.reactive.filter.OidcClientRequestReactiveFilter;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Reads every feed this service follows, one thread for each, for as long as the service runs. */
@ApplicationScoped
class FeedFollowing {
    private static final Logger LOG = Logger.getLogger(FeedFollowing.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final List<FeedFollower> followers;
    private final FeedPositions positions;
    private final boolean follow;
    private final int batch;
    private final Duration wait;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    FeedFollowing(
            @All List<FeedFollower> followers,
            FeedPositions positions,
            @ConfigProperty(name = "vocation.feed.follow") boolean follow,
            @ConfigProperty(name = "vocation.feed.batch") int batch,
            @ConfigProperty(name = "vocation.feed.wait") Duration wait) {
        this.followers = followers;
        this.positions = positions;
        this.follow = follow;
        this.batch = batch;
        this.wait = wait;
    }

    void start(@Observes StartupEvent started) {
        if (follow) {
            followers.forEach(follower -> threads.add(
                    Thread.ofPlatform().daemon().name("feed " + follower.name()).start(() -> run(follower))));
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(2));
        }
        if (follow) {
            followers.forEach(follower -> positions.release(follower.name()));
        }
    }

    private void run(FeedFollower follower) {
        FeedApi api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(follower.feed())
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(wait.toMillis() + 10_000, TimeUnit.MILLISECONDS)
                .register(OidcClientRequestReactiveFilter.class)
                .build(FeedApi.class);
        Duration pause = Duration.ofMillis(100);
        while (!stopping) {
            try {
                if (positions.lease(follower.name())) {
                    step(follower, api);
                    pause = Duration.ofMillis(100);
                } else {
                    Thread.sleep(Duration.ofSeconds(2));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (stopping || !sleepAfter(e, follower, pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void step(FeedFollower follower, FeedApi api) {
        String from = positions.of(follower.name());
        List<CloudEvent> events = api.after(from, Long.toString(wait.toMillis()), batch);
        if (!events.isEmpty() && positions.advance(follower, from, events)) {
            LOG.debugf(
                    "%s: %d events, now at %s",
                    follower.name(), events.size(), events.getLast().id());
        }
    }

    private static boolean sleepAfter(RuntimeException failure, FeedFollower follower, Duration pause) {
        LOG.warnf("Feed %s: %s; trying again in %d ms", follower.name(), failure, pause.toMillis());
        LOG.debug("The cause", failure);
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
