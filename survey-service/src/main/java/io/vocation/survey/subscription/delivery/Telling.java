package io.vocation.survey.subscription.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vocation.survey.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Instant;

/** Tells subscriptions what changes, for as long as the service runs: one thread makes the deliveries, one begins attempts. */
@ApplicationScoped
class Telling {
    private final boolean run;
    private final Worker fanning;
    private final Worker beginning;
    private final Sending sending;

    Telling(FanningOut fanning, Sending sending, @ConfigProperty(name = "vocation.subscription.run") boolean run) {
        this.run = run;
        this.fanning = new Worker("subscriptions: changes", () -> {
            boolean news = fanning.run();
            if (news) {
                wake();
            }
            return news;
        });
        this.sending = sending;
        this.beginning = new Worker("subscriptions: sending", () -> !sending.begin(Instant.now(), this::wake)
                .isEmpty());
    }

    void start(@Observes StartupEvent started) {
        if (run) {
            fanning.start();
            beginning.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        fanning.stop();
        beginning.stop();
        sending.stop();
    }

    /** Says that something is due, or that there is room again. */
    void wake() {
        beginning.wake();
    }
}
