package io.vocation.performance.tally;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A response that counts differently than before.
 *
 * @param before the day on which it counted; null when it did not
 * @param after the day on which it counts now; null when it does not
 * @param revision of the response now
 * @param change what happened to it
 * @param was how it counted; null together with {@code before}
 * @param is how it counts now; null together with {@code after}
 */
public record Recount(
        UUID responseId,
        UUID centerId,
        LocalDate before,
        LocalDate after,
        long revision,
        Change change,
        Counted was,
        Counted is) {

    /** What happened to a response. */
    @Schema(
            name = "ResponseChangeKind",
            description =
                    "FIRST_TOLD: it was not known before. REASSIGNED: it is somebody else's, or was nobody's until then.")
    public enum Change {
        /** It was not known before. */
        FIRST_TOLD,
        VOIDED,
        RESTORED,
        /** It is somebody else's, or another center's, or was nobody's until now. */
        REASSIGNED,
        CORRECTED
    }

    /**
     * Whose it is, and what it says on call resolution.
     *
     * @param employeeId null for nobody's
     * @param position empty when unknown
     * @param callType empty when unknown
     * @param resolved null when not answered
     * @param excused whether what went wrong was beyond the CSR's control (practice M7)
     */
    public record Counted(UUID employeeId, String position, String callType, Boolean resolved, boolean excused) {

        static Counted of(LedgerEntry entry) {
            return new Counted(
                    entry.employeeId(),
                    entry.position() == null ? "" : entry.position(),
                    entry.callType() == null ? "" : entry.callType(),
                    entry.verdicts().resolved(),
                    entry.excused());
        }
    }

    /** What counts differently when some entries take the place of others. What nothing takes the place of is void. */
    static List<Recount> between(Collection<LedgerEntry> held, Collection<LedgerEntry> news) {
        List<Recount> recounts = new ArrayList<>();
        Map<UUID, List<LedgerEntry>> before = held.stream().collect(Collectors.groupingBy(LedgerEntry::id));
        for (LedgerEntry entry : news) {
            List<LedgerEntry> known = before.getOrDefault(entry.id(), List.of());
            before.remove(entry.id());
            Optional<LedgerEntry> here = known.stream()
                    .filter(row -> row.centerId().equals(entry.centerId()))
                    .findFirst();
            Change change = change(here.or(() -> known.stream().findFirst()).orElse(null), entry);
            known.stream()
                    .filter(row -> row.counts() && !row.centerId().equals(entry.centerId()))
                    .forEach(row -> recounts.add(of(entry, change, row, null)));
            LedgerEntry counted = here.filter(LedgerEntry::counts).orElse(null);
            if (counted != null || entry.counts()) {
                recounts.add(of(entry, change, counted, entry.counts() ? entry : null));
            }
        }
        before.values().stream()
                .flatMap(List::stream)
                .filter(LedgerEntry::counts)
                .forEach(gone -> recounts.add(of(gone, Change.VOIDED, gone, null)));
        return recounts;
    }

    private static Recount of(LedgerEntry entry, Change change, LedgerEntry was, LedgerEntry is) {
        return new Recount(
                entry.id(),
                was == null ? is.centerId() : was.centerId(),
                was == null ? null : was.day(),
                is == null ? null : is.day(),
                entry.revision(),
                change,
                was == null ? null : Counted.of(was),
                is == null ? null : Counted.of(is));
    }

    /** @param held null for what was not known */
    static Change change(LedgerEntry held, LedgerEntry now) {
        if (held == null) {
            return Change.FIRST_TOLD;
        }
        if (now.state() == ResponseEvent.State.VOID) {
            return Change.VOIDED;
        }
        if (held.state() == ResponseEvent.State.VOID) {
            return Change.RESTORED;
        }
        boolean same = held.centerId().equals(now.centerId())
                && held.employeeId() != null
                && held.employeeId().equals(now.employeeId());
        return same ? Change.CORRECTED : Change.REASSIGNED;
    }
}
