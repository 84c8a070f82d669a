package io.vocation.performance.tally;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Enters responses into the ledger and adds the difference they make to the sums, a whole batch at a time and in the
 * running transaction.
 *
 * <p>Only a higher revision than the one held changes anything, so applying an event twice, or after a later one, does
 * nothing. What the held revision contributed is taken back, what the new one contributes is added; a response that is
 * void, waiting, or of a center without a known zone contributes nothing.
 */
@ApplicationScoped
class Ledger {
    private static final int AT_ONCE = 5_000;

    private final LedgerLock lock;
    private final List<RecountObserver> observers;

    Ledger(LedgerLock lock, @All List<RecountObserver> observers) {
        this.lock = lock;
        this.observers = observers;
    }

    /** Enters a batch; of several revisions of one response the highest counts. */
    void enter(List<LedgerEntry> entries) {
        if (!entries.isEmpty()) {
            lock.inTurn(sql -> enter(sql, entries));
        }
    }

    private void enter(Handle sql, List<LedgerEntry> entries) throws SQLException {
        Map<UUID, LedgerEntry> news = highest(entries);
        List<LedgerEntry> held = new LedgerRows(sql).held(news.keySet());
        for (LedgerEntry entry : held) {
            news.computeIfPresent(entry.id(), (_, other) -> other.revision() > entry.revision() ? other : null);
        }
        RebuildMarks marks = new RebuildMarks(sql);
        if (marks.areKept()) {
            marks.add(news.keySet());
        }
        replace(sql, of(held, news.keySet()), news.values());
    }

    /**
     * Makes the ledger say what a rebuild was told, whatever it held: only what the feed told of a response since the
     * rebuild began is newer. The caller holds the {@link LedgerLock}.
     */
    RebuildTally correct(Handle sql, List<Told> told, String livePosition) throws SQLException {
        Map<UUID, Told> last = new LinkedHashMap<>();
        told.forEach(one -> last.merge(
                one.entry().id(),
                one,
                (before, after) -> after.entry().revision() >= before.entry().revision() ? after : before));
        List<LedgerEntry> dated =
                dated(sql, last.values().stream().map(Told::entry).toList());
        List<LedgerEntry> held = new LedgerRows(sql).held(last.keySet());
        RebuildMarks marks = new RebuildMarks(sql);
        Set<UUID> sure = marks.among(last.keySet());
        Map<UUID, List<LedgerEntry>> heldById = held.stream().collect(Collectors.groupingBy(LedgerEntry::id));
        RebuildTally tally = new RebuildTally(livePosition);
        List<LedgerEntry> news = new ArrayList<>();
        for (LedgerEntry entry : dated) {
            List<LedgerEntry> before = heldById.getOrDefault(entry.id(), List.of());
            boolean newer =
                    sure.contains(entry.id()) && before.stream().anyMatch(row -> row.revision() >= entry.revision());
            if (!newer && !before.equals(List.of(entry))) {
                tally.differs(last.get(entry.id()), before, entry, sure.contains(entry.id()));
                news.add(entry);
            }
        }
        marks.add(last.keySet());
        replace(sql, of(held, news.stream().map(LedgerEntry::id).collect(Collectors.toSet())), news);
        return tally;
    }

    /** Takes responses out; the caller holds the {@link LedgerLock}. */
    void remove(Handle sql, Collection<UUID> ids) throws SQLException {
        replace(sql, new LedgerRows(sql).held(ids), List.of());
    }

    /**
     * Puts the responses of centers that became known, or whose zone changed, on the right days. Call it after the change
     * of the roster, in the same transaction.
     */
    void date(Collection<UUID> centers) {
        if (!centers.isEmpty()) {
            lock.inTurn(sql -> date(sql, zones(sql, centers)));
        }
    }

    private void date(Handle sql, Map<UUID, ZoneId> zones) throws SQLException {
        List<LedgerEntry> moved = new ArrayList<>();
        try (Stream<LedgerEntry> all =
                new LedgerRows(sql).of(zones.keySet()).setFetchSize(AT_ONCE).map(LedgerRows::entry).stream()) {
            all.filter(held -> !held.equals(held.in(Optional.of(zones.get(held.centerId())))))
                    .forEach(moved::add);
        }
        for (int from = 0; from < moved.size(); from += AT_ONCE) {
            List<LedgerEntry> some = moved.subList(from, Math.min(moved.size(), from + AT_ONCE));
            replace(sql, some, some);
        }
    }

    /** Puts entries, on their days, in the place of what is held of them. */
    private void replace(Handle sql, List<LedgerEntry> held, Collection<LedgerEntry> undated) throws SQLException {
        if (undated.isEmpty() && held.isEmpty()) {
            return;
        }
        List<LedgerEntry> news = dated(sql, undated);
        LedgerRows rows = new LedgerRows(sql);
        rows.delete(held.stream().map(LedgerEntry::id).toList());
        rows.insert(news);
        Sums sums = new Sums();
        held.forEach(sums::takeBack);
        news.forEach(sums::add);
        new SumRows(sql).add(sums);
        if (!observers.isEmpty()) {
            tell(held, news);
        }
    }

    private void tell(List<LedgerEntry> held, List<LedgerEntry> news) {
        List<Recount> recounts = Recount.between(held, news);
        if (!recounts.isEmpty()) {
            observers.forEach(observer -> observer.recounted(recounts));
        }
    }

    private static Map<UUID, LedgerEntry> highest(List<LedgerEntry> entries) {
        Map<UUID, LedgerEntry> highest = LinkedHashMap.newLinkedHashMap(entries.size());
        entries.forEach(entry ->
                highest.merge(entry.id(), entry, (one, other) -> one.revision() >= other.revision() ? one : other));
        return highest;
    }

    private static List<LedgerEntry> of(List<LedgerEntry> held, Set<UUID> ids) {
        return held.stream().filter(entry -> ids.contains(entry.id())).toList();
    }

    private static List<LedgerEntry> dated(Handle sql, Collection<LedgerEntry> entries) {
        Set<UUID> centers = new HashSet<>();
        entries.forEach(entry -> centers.add(entry.centerId()));
        Map<UUID, ZoneId> zones = zones(sql, centers);
        return entries.stream()
                .map(entry -> entry.in(Optional.ofNullable(zones.get(entry.centerId()))))
                .toList();
    }

    private static Map<UUID, ZoneId> zones(Handle sql, Collection<UUID> centers) {
        Map<UUID, ZoneId> zones = new HashMap<>();
        if (!centers.isEmpty()) {
            sql.createQuery("SELECT id, zone FROM roster_center WHERE id = ANY(:centers)")
                    .bindArray("centers", UUID.class, centers.toArray())
                    .map((row, _) -> zones.put(row.getObject(1, UUID.class), ZoneId.of(row.getString(2))))
                    .list();
        }
        return zones;
    }
}
