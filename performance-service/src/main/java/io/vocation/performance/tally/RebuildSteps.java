package io.vocation.performance.tally;

import io.vocation.commons.feed.SetAsideEvents;
import io.vocation.commons.feed.Sifting;
import io.vocation.performance.tally.Rebuilds.Running;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What a rebuild changes in one transaction. */
@ApplicationScoped
class RebuildSteps {
    private static final int AT_ONCE = 5_000;
    private static final String NOT_TOLD = """
            SELECT DISTINCT c.id FROM counted_response c
            WHERE c.id > :after AND NOT EXISTS (SELECT FROM rebuild_mark m WHERE m.id = c.id)
            ORDER BY c.id LIMIT :limit""";

    private final Jdbi jdbi;
    private final Ledger ledger;
    private final LedgerLock lock;
    private final Rebuilds rebuilds;
    private final Sifting sifting;
    private final SetAsideEvents aside;

    RebuildSteps(Jdbi jdbi, Ledger ledger, LedgerLock lock, Rebuilds rebuilds, Sifting sifting, SetAsideEvents aside) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.lock = lock;
        this.rebuilds = rebuilds;
        this.sifting = sifting;
        this.aside = aside;
    }

    /**
     * Makes the ledger say what the feed says. What nothing can be made of is set aside, and what is held of it stays; what
     * was set aside because the sums were damaged is no longer.
     *
     * @return how many entries differed, and how
     */
    Map<String, Long> enter(ResponseBatch batch) {
        Map<String, Long> differences = new TreeMap<>();
        batch.unreadable().forEach(unreadable -> aside.keep(ResponseFeed.NAME, unreadable));
        sifting.apply(
                batch.told(),
                some -> lock.inTurn(sql -> {
                    ledger.correct(sql, some, livePosition(sql))
                            .counts()
                            .forEach((what, entries) -> differences.merge(what, entries, Long::sum));
                    aside.applied(
                            ResponseFeed.NAME, some.stream().map(Told::eventId).toList());
                }),
                (one, reason) -> {
                    aside.keep(ResponseFeed.NAME, one.because(reason));
                    mark(List.of(one.entry().id()));
                });
        mark(batch.refusedIds());
        return differences;
    }

    /** Takes out what the feed did not tell, some at a time; where there is no more of it, the sums are checked next. */
    void remove(Running rebuild) {
        List<UUID> found = jdbi.withHandle(sql -> sql.createQuery(NOT_TOLD)
                .bind("after", rebuild.removedUntil())
                .bind("limit", AT_ONCE)
                .mapTo(UUID.class)
                .list());
        if (found.isEmpty()) {
            rebuilds.next(rebuild.id(), RebuildState.REMOVING, RebuildState.CHECKING);
            return;
        }
        lock.inTurn(sql -> {
            Set<UUID> toldMeanwhile = new RebuildMarks(sql).among(found);
            List<UUID> gone =
                    found.stream().filter(id -> !toldMeanwhile.contains(id)).toList();
            ledger.remove(sql, gone);
            rebuilds.count(rebuild.id(), Map.of(RebuildTally.REMOVED, (long) gone.size()));
        });
        rebuilds.removed(rebuild.id(), found.getLast());
    }

    private void mark(List<UUID> ids) {
        jdbi.useHandle(sql -> new RebuildMarks(sql).add(ids));
    }

    private static String livePosition(Handle sql) {
        return sql.createQuery("SELECT position FROM feed_position WHERE feed = :feed")
                .bind("feed", ResponseFeed.NAME)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }
}
