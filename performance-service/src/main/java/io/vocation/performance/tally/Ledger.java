package io.vocation.performance.tally;

import io.quarkus.arc.All;
import io.vocation.commons.sql.SqlFailure;
import io.vocation.performance.tally.Recount.Change;
import io.vocation.performance.tally.Recount.Counted;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * One change of the tallies at a time. Otherwise a response could be entered without a day while, in another
     * transaction, its center becomes known and finds nothing waiting.
     */
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('performance.tally'))";

    private final Jdbi jdbi;
    private final List<RecountObserver> observers;

    Ledger(Jdbi jdbi, @All List<RecountObserver> observers) {
        this.jdbi = jdbi;
        this.observers = observers;
    }

    /** Enters a batch; of several revisions of one response the highest counts. */
    void enter(List<LedgerEntry> entries) {
        if (!entries.isEmpty()) {
            inTurn(sql -> enter(sql, entries));
        }
    }

    private void enter(Handle sql, List<LedgerEntry> entries) throws SQLException {
        Map<UUID, LedgerEntry> news = new LinkedHashMap<>();
        entries.forEach(entry ->
                news.merge(entry.id(), entry, (one, other) -> one.revision() >= other.revision() ? one : other));
        Map<UUID, LedgerEntry> held = new LedgerRows(sql).held(news.keySet());
        news.values()
                .removeIf(entry ->
                        held.containsKey(entry.id()) && held.get(entry.id()).revision() >= entry.revision());
        held.keySet().retainAll(news.keySet());
        Map<UUID, ZoneId> zones = zones(
                sql,
                news.values().stream().map(LedgerEntry::centerId).distinct().toList());
        news.replaceAll((_, entry) -> entry.in(Optional.ofNullable(zones.get(entry.centerId()))));
        replace(sql, held, news.values());
    }

    /**
     * Puts the responses of centers that became known, or whose zone changed, on the right days. Call it after the change
     * of the roster, in the same transaction.
     */
    void date(Collection<UUID> centers) {
        if (!centers.isEmpty()) {
            inTurn(sql -> date(sql, zones(sql, centers)));
        }
    }

    private void date(Handle sql, Map<UUID, ZoneId> zones) throws SQLException {
        Map<UUID, LedgerEntry> moved = new LinkedHashMap<>();
        try (Stream<LedgerEntry> all =
                new LedgerRows(sql).of(zones.keySet()).setFetchSize(AT_ONCE).map(LedgerRows::entry).stream()) {
            all.forEach(held -> {
                LedgerEntry dated = held.in(Optional.of(zones.get(held.centerId())));
                if (!dated.equals(held)) {
                    moved.put(held.id(), held);
                }
            });
        }
        List<LedgerEntry> held = List.copyOf(moved.values());
        for (int from = 0; from < held.size(); from += AT_ONCE) {
            Map<UUID, LedgerEntry> some = held.subList(from, Math.min(held.size(), from + AT_ONCE)).stream()
                    .collect(Collectors.toMap(LedgerEntry::id, entry -> entry));
            replace(
                    sql,
                    some,
                    some.values().stream()
                            .map(entry -> entry.in(Optional.of(zones.get(entry.centerId()))))
                            .toList());
        }
    }

    private void replace(Handle sql, Map<UUID, LedgerEntry> held, Collection<LedgerEntry> news) throws SQLException {
        if (news.isEmpty()) {
            return;
        }
        LedgerRows rows = new LedgerRows(sql);
        rows.delete(held.keySet());
        rows.insert(news);
        Sums sums = new Sums();
        held.values().forEach(sums::takeBack);
        news.forEach(sums::add);
        new SumRows(sql).add(sums);
        tell(held, news);
    }

    private void tell(Map<UUID, LedgerEntry> held, Collection<LedgerEntry> news) {
        List<Recount> recounts = new ArrayList<>();
        for (LedgerEntry entry : news) {
            LedgerEntry before = held.get(entry.id());
            Change change = Recount.change(before, entry);
            if (before != null && before.counts() && !before.centerId().equals(entry.centerId())) {
                recounts.add(recount(entry, before.centerId(), change, before, null));
                before = null;
            }
            LedgerEntry counted = before != null && before.counts() ? before : null;
            if (counted != null || entry.counts()) {
                recounts.add(recount(entry, entry.centerId(), change, counted, entry.counts() ? entry : null));
            }
        }
        if (!recounts.isEmpty()) {
            observers.forEach(observer -> observer.recounted(recounts));
        }
    }

    private static Recount recount(LedgerEntry entry, UUID center, Change change, LedgerEntry was, LedgerEntry is) {
        return new Recount(
                entry.id(),
                center,
                was == null ? null : was.day(),
                is == null ? null : is.day(),
                entry.revision(),
                change,
                was == null ? null : Counted.of(was),
                is == null ? null : Counted.of(is));
    }

    private static Map<UUID, ZoneId> zones(Handle sql, Collection<UUID> centers) {
        Map<UUID, ZoneId> zones = new HashMap<>();
        sql.createQuery("SELECT id, zone FROM roster_center WHERE id = ANY(:centers)")
                .bindArray("centers", UUID.class, centers.toArray())
                .map((row, _) -> zones.put(row.getObject(1, UUID.class), ZoneId.of(row.getString(2))))
                .list();
        return zones;
    }

    private interface Work {
        void with(Handle sql) throws SQLException;
    }

    private void inTurn(Work work) {
        jdbi.useHandle(sql -> {
            // A statement of its own: what follows then sees what was committed while it waited.
            sql.createQuery(ONE_AT_A_TIME).mapToMap().list();
            try {
                work.with(sql);
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        });
    }
}
