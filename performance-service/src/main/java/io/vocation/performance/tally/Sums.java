package io.vocation.performance.tally;

import io.vocation.performance.tally.Subject.Kind;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What some entries of the ledger add to the sums, or take back from them. */
final class Sums {
    /** A column of a key cannot be null. */
    static final UUID NO_TEAM = new UUID(0, 0);

    private final Map<Key, long[]> counted = new HashMap<>();
    private final Map<ReasonKey, long[]> reasons = new HashMap<>();

    /**
     * One row of sums.
     *
     * @param subject the id of a person or team, or a name: written as text only when the sums are kept
     * @param from the day; of a person the first of the month
     * @param team on which a person was; {@link #NO_TEAM} when on none, and of all others
     */
    record Key(UUID center, Kind kind, Object subject, LocalDate from, UUID team) {}

    /** One row of the sums by reason for calling again; these are by day for people, too. */
    record ReasonKey(UUID center, Kind kind, Object subject, LocalDate day, String reason) {}

    void add(LedgerEntry entry) {
        change(entry, 1);
    }

    void takeBack(LedgerEntry entry) {
        change(entry, -1);
    }

    private void change(LedgerEntry entry, int sign) {
        if (!entry.counts()) {
            return;
        }
        long[] contribution = Counters.of(entry);
        subjects(entry, (kind, subject) -> {
            Key row = kind == Kind.EMPLOYEE
                    ? new Key(entry.centerId(), kind, subject, entry.day().withDayOfMonth(1), team(entry))
                    : new Key(entry.centerId(), kind, subject, entry.day(), NO_TEAM);
            long[] sums = counted.computeIfAbsent(row, _ -> new long[Counters.SIZE]);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += sign * contribution[i];
            }
            if (entry.repeatReason() != null) {
                ReasonKey key = new ReasonKey(entry.centerId(), kind, subject, entry.day(), entry.repeatReason());
                reasons.computeIfAbsent(key, _ -> new long[1])[0] += sign;
            }
        });
    }

    private static UUID team(LedgerEntry entry) {
        return entry.teamId() == null ? NO_TEAM : entry.teamId();
    }

    private static void subjects(LedgerEntry entry, BiConsumer<Kind, Object> each) {
        each.accept(Kind.CENTER, "");
        named(Kind.EMPLOYEE, entry.employeeId(), each);
        named(Kind.SUPERVISOR, entry.supervisorId(), each);
        named(Kind.TEAM, entry.teamId(), each);
        named(Kind.LINE_OF_BUSINESS, entry.lineOfBusiness(), each);
        named(Kind.CALL_TYPE, entry.callType(), each);
    }

    private static void named(Kind kind, Object name, BiConsumer<Kind, Object> each) {
        if (name != null && !name.equals("")) {
            each.accept(kind, name);
        }
    }

    /** Each row of sums that changes, with the difference of each counter. */
    void forEach(BiConsumer<Key, long[]> each) {
        counted.forEach((key, sums) -> {
            if (Arrays.stream(sums).anyMatch(difference -> difference != 0)) {
                each.accept(key, sums);
            }
        });
    }

    /** Each sum by reason that changes, with the difference. */
    void forEachReason(BiConsumer<ReasonKey, Long> each) {
        reasons.forEach((key, difference) -> {
            if (difference[0] != 0) {
                each.accept(key, difference[0]);
            }
        });
    }
}
