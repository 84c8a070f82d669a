package io.vocation.survey.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vocation.survey.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.Optional;

/** Fetches the answers of events, one at a time, for as long as the service runs; what a dead replica left is taken over. */
@ApplicationScoped
class Fetching {
    private final Events events;
    private final FetchingAnswers fetching;
    private final boolean run;
    private final Worker worker = new Worker("webhooks", this::next);

    Fetching(Events events, FetchingAnswers fetching, @ConfigProperty(name = "vocation.webhook.run") boolean run) {
        this.events = events;
        this.fetching = fetching;
        this.run = run;
    }

    void start(@Observes StartupEvent started) {
        if (run) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        worker.stop();
    }

    /** Says that there is a new event. */
    void wake() {
        worker.wake();
    }

    /** Does the next event; false when none is due. */
    boolean next() throws InterruptedException {
        Optional<Event> event = events.claim();
        if (event.isPresent()) {
            fetching.run(event.get());
        }
        return event.isPresent();
    }
}
