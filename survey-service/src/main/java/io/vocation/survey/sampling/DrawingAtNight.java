package io.vocation.survey.sampling;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vocation.commons.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Draws from the contacts of the day that is over, in each center whose policy says so. Replicas draw one after the other, and the second finds it done. */
@ApplicationScoped
class DrawingAtNight {
    private static final Logger LOG = Logger.getLogger(DrawingAtNight.class);
    private static final String NIGHTLY = "sampling.nightly";

    private final Drawing drawing;
    private final Centers centers;
    private final Policies policies;

    DrawingAtNight(Drawing drawing, Centers centers, Policies policies) {
        this.drawing = drawing;
        this.centers = centers;
        this.policies = policies;
    }

    @Scheduled(every = "{vocation.sampling.nightly}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        work(Instant.now());
    }

    void work(Instant now) {
        for (UUID center : centers.all()) {
            try {
                if (isWanted(center, now)) {
                    drawing.drawYesterday(center, now);
                }
            } catch (RuntimeException e) {
                LOG.warnf(e, "Nothing was drawn in center %s; it will be tried again", center);
            }
        }
    }

    private boolean isWanted(UUID center, Instant now) {
        return policies.inForce(center, NIGHTLY, LocalDate.ofInstant(now, centers.zone(center)))
                        .asInt()
                == 1;
    }
}
