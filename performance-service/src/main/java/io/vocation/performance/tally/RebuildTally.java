package io.vocation.performance.tally;

import io.vocation.commons.feed.Cursor;

import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How entries of the ledger differed from what the feed says. What the live reading had not come to yet is no difference. */
final class RebuildTally {
    static final String DIFFERING = "entries";
    static final String MISSING = "missing";
    static final String REMOVED = "removed";

    private final Cursor live;
    private final Map<String, Long> counts = new TreeMap<>();

    /** @param livePosition where the live reading stands */
    RebuildTally(String livePosition) {
        this.live = Cursor.parse(livePosition);
    }

    /**
     * @param held what the ledger has of it: one entry, or none; more only after damage
     * @param alreadyTold whether it was put right in this rebuild, so that what is told now is a change
     */
    void differs(Told told, List<LedgerEntry> held, LedgerEntry entry, boolean alreadyTold) {
        if (alreadyTold || isAhead(Cursor.parse(told.eventId()))) {
            return;
        }
        count(DIFFERING);
        if (held.isEmpty()) {
            count(MISSING);
        } else {
            LedgerEntry before = held.stream()
                    .filter(row -> row.centerId().equals(entry.centerId()))
                    .findFirst()
                    .orElse(held.getFirst());
            fields(LedgerEntry.class, before, entry);
            fields(Verdicts.class, before.verdicts(), entry.verdicts());
        }
    }

    private boolean isAhead(Cursor told) {
        int transactions = new BigInteger(told.xid()).compareTo(new BigInteger(live.xid()));
        return transactions > 0 || transactions == 0 && told.id() > live.id();
    }

    private void fields(Class<? extends Record> type, Record before, Record after) {
        for (RecordComponent field : type.getRecordComponents()) {
            if (field.getType() != Verdicts.class && !Objects.equals(value(field, before), value(field, after))) {
                count(field.getName());
            }
        }
    }

    private static Object value(RecordComponent field, Record of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record's component can be read", e);
        }
    }

    private void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** By field, and under {@link #DIFFERING} and {@link #MISSING} all of them. */
    Map<String, Long> counts() {
        return counts;
    }
}
