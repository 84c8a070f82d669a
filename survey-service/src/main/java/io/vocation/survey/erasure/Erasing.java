package io.vocation.survey.erasure;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vocation.survey.erasure.Erasures.Running;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

import java.util.List;
import java.util.Optional;

/**
 * Erases in the background, in steps that each commit with their progress: a step that fails or whose replica dies is done
 * again by whoever comes next.
 */
@ApplicationScoped
class Erasing {
    private static final Logger LOG = Logger.getLogger(Erasing.class);

    private final Jdbi jdbi;
    private final Erasures erasures;
    private final KeptResponses responses;
    private final List<Erasable> places;

    Erasing(Jdbi jdbi, Erasures erasures, KeptResponses responses, @All List<Erasable> places) {
        this.jdbi = jdbi;
        this.erasures = erasures;
        this.responses = responses;
        this.places = places;
    }

    @Scheduled(every = "{vocation.erasure.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            while (QuarkusTransaction.requiringNew().timeout(600).call(() -> jdbi.withHandle(this::step))) {
                // There may be more.
            }
        } catch (JdbiException e) {
            LOG.warnf("An erasure was interrupted and will go on: %s", e.getMessage());
        }
    }

    /** Does the next step; false when there is nothing to do for now. */
    boolean step(Handle sql) {
        Optional<Running> next = erasures.claim(sql);
        next.ifPresent(erasure -> {
            if (erasure.allSearched()) {
                elsewhere(sql, erasure);
            } else {
                search(sql, erasure);
            }
        });
        return next.isPresent();
    }

    private void search(Handle sql, Running erasure) {
        Optional<String> month = responses.next(sql, erasure.searched());
        if (month.isEmpty()) {
            erasures.allSearched(sql, erasure.id());
            return;
        }
        long rows = responses.erase(sql, month.get(), erasure.centerId(), erasure.customer());
        erasures.count(sql, erasure.id(), KeptResponses.WHAT, rows);
        erasures.searched(sql, erasure.id(), month.get());
    }

    private void elsewhere(Handle sql, Running erasure) {
        for (Erasable place : places) {
            erasures.count(sql, erasure.id(), place.what(), place.erase(sql, erasure.centerId(), erasure.customer()));
        }
        erasures.finish(sql, erasure.id());
    }
}
