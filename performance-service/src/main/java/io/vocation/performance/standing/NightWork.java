package io.vocation.performance.standing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vocation.commons.policy.Policies;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.standing.KeepingSnapshot.Order;
import io.vocation.performance.tally.TallyVersions;
import io.vocation.performance.tally.TallyVersions.Counting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Makes the standing of the day that has ended, in each center from the hour of its night that policy says, and looks at
 * what changed in earlier ones. One replica at a time does so.
 */
@ApplicationScoped
class NightWork {

    private static final Logger LOG = Logger.getLogger(NightWork.class);
    private static final String NAME = "standings";

    private final Leases leases;
    private final TallyVersions versions;
    private final Roster roster;
    private final Policies policies;
    private final Snapshots snapshots;
    private final Standings standings;
    private final Restating restating;

    NightWork(
            Leases leases,
            TallyVersions versions,
            Roster roster,
            Policies policies,
            Snapshots snapshots,
            Standings standings,
            Restating restating) {
        this.leases = leases;
        this.versions = versions;
        this.roster = roster;
        this.policies = policies;
        this.snapshots = snapshots;
        this.standings = standings;
        this.restating = restating;
    }

    @Scheduled(every = "{vocation.standing.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        try {
            if (leases.take(NAME)) {
                run(Instant.now());
                boolean more = true;
                while (more && leases.take(NAME)) {
                    more = restating.step();
                }
            }
        } catch (RuntimeException e) {
            LOG.warnf("The work on standings was interrupted and will go on: %s", e.getMessage());
            LOG.debug("The cause", e);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        leases.release(NAME);
    }

    /** Makes what is due at a moment. */
    void run(Instant now) {
        for (Counting center : versions.counting()) {
            if (leases.take(NAME)) {
                make(center, now);
            }
        }
    }

    /** What one center lacks keeps no other from its standing. */
    private void make(Counting center, Instant now) {
        try {
            make(roster.center(center.centerId()), center.since(), now);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The standing of center %s was not made and will be tried again", center.centerId());
        }
    }

    /** A center whose first answers came later than the hour is still being imported; its first night is the next. */
    private void make(Center center, Instant since, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, center.zoneId());
        LocalDate yesterday = today.minusDays(1);
        int hour =
                policies.inForce(center.id(), "standing.snapshot-hour", today).asInt();
        Instant due =
                today.atTime(LocalTime.of(hour, 0)).atZone(center.zoneId()).toInstant();
        if (!now.isBefore(due)
                && since.isBefore(due)
                && snapshots.kept(center.id(), yesterday).isEmpty()) {
            standings.make(center, yesterday, Order.NIGHT);
        }
    }
}
