package io.vocation.survey.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Works on import jobs, one at a time, for as long as the service runs; jobs of a replica that died are taken over. */
@ApplicationScoped
class Importing {
    private static final Logger LOG = Logger.getLogger(Importing.class);

    private final Imports imports;
    private final ImportingFile importing;
    private final boolean run;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean stopping;
    private volatile UUID working;
    private Thread worker;

    Importing(Imports imports, ImportingFile importing, @ConfigProperty(name = "vocation.intake.run") boolean run) {
        this.imports = imports;
        this.importing = importing;
        this.run = run;
    }

    void start(@Observes StartupEvent started) {
        if (run) {
            worker = Thread.ofPlatform().daemon().name("imports").start(this::work);
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        news.release();
        if (worker != null) {
            worker.join(TimeUnit.SECONDS.toMillis(3));
        }
    }

    /** Says that there is a new job. */
    void wake() {
        news.release();
    }

    /** A long file takes a while to be looked through, before the first of its rows or those where it broke off. */
    @Scheduled(every = "{vocation.intake.renew}", concurrentExecution = ConcurrentExecution.SKIP)
    void renew() {
        UUID job = working;
        if (job != null) {
            imports.renew(job);
        }
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
            } catch (KeepingChunk.Lost e) {
                LOG.info("The import is no longer ours: canceled, or taken over by another replica");
            } catch (IOException | RuntimeException e) {
                // The lease runs out, and the job is tried again from where it is.
                LOG.warn("An import was interrupted and will go on", e);
                pause();
            }
        }
    }

    /** With the database down there is nothing to hurry for. */
    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does the next job; false when there is none. */
    private boolean next() throws IOException {
        Optional<ImportJob> job = imports.claim();
        if (job.isEmpty()) {
            return false;
        }
        working = job.get().id();
        try {
            importing.run(job.get());
        } finally {
            working = null;
        }
        return true;
    }
}
