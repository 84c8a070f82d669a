package io.vocation.survey.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Fetches the answers of events, one at a time, for as long as the service runs; what a dead replica left is taken over. */
@ApplicationScoped
class Fetching {
    private static final Logger LOG = Logger.getLogger(Fetching.class);

    private final Events events;
    private final FetchingAnswers fetching;
    private final boolean run;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopping;
    private Thread worker;

    Fetching(Events events, FetchingAnswers fetching, @ConfigProperty(name = "vocation.webhook.run") boolean run) {
        this.events = events;
        this.fetching = fetching;
        this.run = run;
    }

    void start(@Observes StartupEvent started) {
        if (run) {
            worker = Thread.ofPlatform().daemon().name("webhooks").start(this::work);
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        news.release();
        if (worker != null) {
            worker.interrupt();
            worker.join(TimeUnit.SECONDS.toMillis(3));
        }
    }

    /** Says that there is a new event. */
    void wake() {
        news.release();
    }

    private void work() {
        while (!stopping) {
            try {
                if (!next()) {
                    news.tryAcquire(1, TimeUnit.SECONDS);
                    news.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (KeepingFetched.Lost e) {
                LOG.info("Another replica took over the event");
            } catch (RuntimeException e) {
                // The lease runs out, and the event is tried again.
                LOG.warn("Answers could not be fetched and will be tried again", e);
                pause();
            }
        }
    }

    /** With the database down there is nothing to hurry for. */
    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
