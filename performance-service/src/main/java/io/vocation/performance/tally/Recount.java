package io.vocation.performance.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A response that counts differently than before.
 *
 * @param before the day on which it counted; null when it did not
 * @param after the day on which it counts now; null when it does not
 */
public record Recount(UUID responseId, UUID centerId, LocalDate before, LocalDate after) {

    /** What counts differently when some entries take the place of others. */
    static List<Recount> between(Collection<LedgerEntry> held, Collection<LedgerEntry> news) {
        List<Recount> recounts = new ArrayList<>();
        Map<UUID, LedgerEntry> counted = new HashMap<>();
        held.stream().filter(LedgerEntry::counts).forEach(entry -> counted.put(entry.id(), entry));
        for (LedgerEntry entry : news) {
            LedgerEntry before = counted.get(entry.id());
            boolean here = before != null && before.centerId().equals(entry.centerId());
            if (here) {
                counted.remove(entry.id());
            }
            if (here || entry.counts()) {
                recounts.add(new Recount(
                        entry.id(), entry.centerId(), here ? before.day() : null, entry.counts() ? entry.day() : null));
            }
        }
        counted.values().forEach(gone -> recounts.add(new Recount(gone.id(), gone.centerId(), gone.day(), null)));
        return recounts;
    }
}
