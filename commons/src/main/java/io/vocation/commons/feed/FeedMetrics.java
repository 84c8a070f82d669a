package io.vocation.commons.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.JdbiException;

import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Measures of the feeds that are followed: how many seconds old what was read is, and how many events are set aside. */
@ApplicationScoped
class FeedMetrics {
    private final MeterRegistry registry;
    private final FeedStates states;
    private final SetAsideEvents aside;
    private final List<FeedFollower> followers;

    FeedMetrics(MeterRegistry registry, FeedStates states, SetAsideEvents aside, @All List<FeedFollower> followers) {
        this.registry = registry;
        this.states = states;
        this.aside = aside;
        this.followers = followers;
    }

    void register(@Observes StartupEvent started) {
        for (FeedFollower follower : followers) {
            gauge("vocation.feed.lag.seconds", follower.name(), this::lag);
            gauge("vocation.feed.set.aside", follower.name(), feed -> aside.counts()
                    .getOrDefault(feed, 0L));
        }
    }

    private void gauge(String name, String feed, ToDoubleFunction<String> measure) {
        Gauge.builder(name, () -> measured(feed, measure)).tag("feed", feed).register(registry);
    }

    private static double measured(String feed, ToDoubleFunction<String> measure) {
        try {
            return measure.applyAsDouble(feed);
        } catch (JdbiException e) {
            return Double.NaN;
        }
    }

    private double lag(String feed) {
        Instant now = Instant.now();
        return states.all().stream()
                .filter(state -> state.feed().equals(feed))
                .map(state -> state.lag(now))
                .mapToDouble(lag -> lag == null ? Double.NaN : lag.toSeconds())
                .findFirst()
                .orElse(Double.NaN);
    }
}
