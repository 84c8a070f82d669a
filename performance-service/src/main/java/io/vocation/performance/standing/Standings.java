package io.vocation.performance.standing;

import io.vocation.performance.roster.Center;
import io.vocation.performance.standing.KeepingSnapshot.Order;
import io.vocation.performance.tally.TallyVersions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Answers with the standing of a center for a day: the one that is kept, and where there is none one that is made now. Of a
 * day that has ended it stays; of today it holds for as long as nothing changes that it rests on (practice F7).
 */
@ApplicationScoped
class Standings {

    /** Who asks for the same standing at the same time waits for one that makes it, instead of making another. */
    private final Lock[] making =
            IntStream.range(0, 64).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

    private final Drafting drafting;
    private final Snapshots snapshots;
    private final KeepingSnapshot keeping;
    private final TallyVersions versions;
    private final Duration fresh;

    Standings(
            Drafting drafting,
            Snapshots snapshots,
            KeepingSnapshot keeping,
            TallyVersions versions,
            @ConfigProperty(name = "vocation.standing.fresh-for") Duration fresh) {
        this.drafting = drafting;
        this.snapshots = snapshots;
        this.keeping = keeping;
        this.versions = versions;
        this.fresh = fresh;
    }

    /** @param day today in the center's zone, or earlier */
    Snapshot on(Center center, LocalDate day) {
        boolean ended = day.isBefore(LocalDate.now(center.zoneId()));
        return held(center, day, ended).orElseGet(() -> {
            Lock lock = making[Math.floorMod(center.id().hashCode(), making.length)];
            lock.lock();
            try {
                return held(center, day, ended).orElseGet(() -> make(center, day, ended));
            } finally {
                lock.unlock();
            }
        });
    }

    /** Makes that of a day which has ended. @return nothing where it has one, and another is not wanted */
    Optional<Snapshot> make(Center center, LocalDate day, Order order) {
        return keeping.keep(drafting.draft(center, day, drafting.rulesOn(center.id(), day)), order);
    }

    private Optional<Snapshot> held(Center center, LocalDate day, boolean ended) {
        return ended
                ? snapshots.kept(center.id(), day)
                : snapshots.provisional(center.id(), day).filter(today -> holds(center, today));
    }

    private Snapshot make(Center center, LocalDate day, boolean ended) {
        if (!ended) {
            return keeping.keepForNow(drafting.draft(center, day, drafting.rulesOn(center.id(), day)));
        }
        return make(center, day, Order.READ)
                // Another replica was faster.
                .or(() -> snapshots.kept(center.id(), day))
                .orElseThrow();
    }

    private boolean holds(Center center, Snapshot today) {
        if (today.madeAt().isAfter(Instant.now().minus(fresh))) {
            return true;
        }
        return today.version() == versions.of(center.id())
                && today.rules().equals(drafting.rulesOn(center.id(), today.day()));
    }
}
