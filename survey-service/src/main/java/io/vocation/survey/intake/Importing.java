package io.vocation.survey.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vocation.survey.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Works on import jobs, one at a time, for as long as the service runs; jobs of a replica that died are taken over. */
@ApplicationScoped
class Importing {
    private final Imports imports;
    private final ImportingFile importing;
    private final boolean run;
    private final Worker worker = new Worker("imports", this::next);
    private volatile UUID working;

    Importing(Imports imports, ImportingFile importing, @ConfigProperty(name = "vocation.intake.run") boolean run) {
        this.imports = imports;
        this.importing = importing;
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

    /** Says that there is a new job. */
    void wake() {
        worker.wake();
    }

    /** A long file takes a while to be looked through, before the first of its rows or those where it broke off. */
    @Scheduled(every = "{vocation.intake.renew}", concurrentExecution = ConcurrentExecution.SKIP)
    void renew() {
        UUID job = working;
        if (job != null) {
            imports.renew(job);
        }
    }

    /** Does the next job; false when there is none. What is interrupted is tried again when its lease has run out. */
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
