package io.vocation.survey.intake;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Deletes uploads that nobody will import: what customers wrote does not stay on disk because a process was killed. */
@ApplicationScoped
class Tidying {
    /** Long after the last byte of any upload that still goes on. */
    private static final Duration OLD = Duration.ofHours(24);

    private final Spool spool;
    private final Imports imports;

    Tidying(Spool spool, Imports imports) {
        this.spool = spool;
        this.imports = imports;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void work() throws IOException {
        tidy(Instant.now());
    }

    void tidy(Instant now) throws IOException {
        for (Path file : spool.untouchedSince(now.minus(OLD))) {
            UUID job = Spool.jobOf(file);
            if (job == null || !imports.isOpen(job)) {
                Files.deleteIfExists(file);
            }
        }
    }
}
