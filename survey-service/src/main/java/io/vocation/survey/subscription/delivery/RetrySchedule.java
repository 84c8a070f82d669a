package io.vocation.survey.subscription.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait between attempts: as Standard Webhooks suggests, and never all at once. */
@ApplicationScoped
class RetrySchedule {
    /** At the most this much longer. */
    private static final double JITTER = 0.2;

    private final List<Duration> waits;
    private final Duration longest;

    RetrySchedule(@ConfigProperty(name = "vocation.subscription.schedule") List<Duration> waits) {
        this.waits = List.copyOf(waits);
        this.longest = Collections.max(waits);
    }

    /**
     * How long to wait now; empty when it is time to give up.
     *
     * @param attempts how many failed, at least one
     * @param asked what the receiver asked for; never more than the longest wait is granted
     */
    Optional<Duration> after(int attempts, Duration asked) {
        if (attempts > waits.size()) {
            return Optional.empty();
        }
        double millis = waits.get(attempts - 1).toMillis()
                * (1 + ThreadLocalRandom.current().nextDouble(JITTER));
        Duration wait = Duration.ofMillis((long) millis);
        Duration granted = granted(asked);
        return Optional.of(wait.compareTo(granted) < 0 ? granted : wait);
    }

    /** How much of what a receiver asked for it gets. */
    Duration granted(Duration asked) {
        return asked.compareTo(longest) < 0 ? asked : longest;
    }
}
