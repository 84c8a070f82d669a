package io.vocation.commons.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads every feed this service follows, one thread for each, for as long as the service runs. */
@ApplicationScoped
class FeedFollowing {
    private final List<FeedFollower> followers;
    private final FeedPositions positions;
    private final ObjectMapper json;
    private final boolean follow;
    private final Duration wait;
    private final Duration patience;
    private final List<FeedThread> threads = new ArrayList<>();

    FeedFollowing(
            @All List<FeedFollower> followers,
            FeedPositions positions,
            ObjectMapper json,
            @ConfigProperty(name = "vocation.feed.follow") boolean follow,
            @ConfigProperty(name = "vocation.feed.wait") Duration wait,
            @ConfigProperty(name = "vocation.feed.patience") Duration patience) {
        this.followers = followers;
        this.positions = positions;
        this.json = json;
        this.follow = follow;
        this.wait = wait;
        this.patience = patience;
    }

    void start(@Observes StartupEvent started) {
        if (follow) {
            for (FeedFollower follower : followers) {
                RemoteFeed feed = new RemoteFeed(follower.feed(), wait, patience);
                FeedThread thread = new FeedThread(follower, positions, feed, json);
                threads.add(thread);
                thread.start();
            }
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        for (FeedThread thread : threads) {
            thread.stop();
        }
    }
}
