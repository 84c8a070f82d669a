package io.vocation.survey.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait between attempts: twice as long each time, and never all at once. */
@ApplicationScoped
class Backoff {
    private static final double LEAST = 0.8;
    private static final double MOST = 1.2;
    private static final int DOUBLINGS = 30;

    private final Duration first;
    private final Duration longest;

    Backoff(
            @ConfigProperty(name = "vocation.webhook.first-delay") Duration first,
            @ConfigProperty(name = "vocation.webhook.longest-delay") Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /**
     * @param attempts how many failed, at least one
     * @param asked what the other side asked for; never more than the longest wait is granted
     */
    Duration after(int attempts, Duration asked) {
        double doubled = first.toMillis() * Math.pow(2, Math.min(attempts - 1, DOUBLINGS));
        double wait = Math.min(doubled, longest.toMillis())
                * ThreadLocalRandom.current().nextDouble(LEAST, MOST);
        return Duration.ofMillis((long) Math.max(wait, Math.min(asked.toMillis(), longest.toMillis())));
    }
}
