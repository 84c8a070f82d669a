package io.vocation.commons.policy;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of the policy table, and the zones of the centers whose days they hold on. */
@ApplicationScoped
public class PolicyValues {
    private static final String COLUMNS = """
            id, center_id, key, value, unit, effective_from, source, changed_by, changed_at, reason,
            withdrawn_at, withdrawn_by, withdrawal_reason FROM policy""";
    private static final String OF_LEVELS = " WHERE (center_id = :center OR center_id IS NULL)";
    private static final String IN_FORCE = "SELECT DISTINCT ON (key) " + COLUMNS + OF_LEVELS
            + " AND withdrawn_at IS NULL AND effective_from <= :day"
            + " ORDER BY key, center_id NULLS LAST, effective_from DESC, id DESC";
    private static final String OF_KEY = "SELECT " + COLUMNS + OF_LEVELS + " AND key = :key ORDER BY id";
    private static final String ADD = """
            INSERT INTO policy (center_id, key, value, unit, effective_from, source, changed_by, reason)
            VALUES (:centerId, :key, :value, :unit, :effectiveFrom, :source, :changedBy, :reason)""";
    private static final String WITHDRAW = """
            UPDATE policy SET withdrawn_at = now(), withdrawn_by = :by, withdrawal_reason = :reason
            WHERE center_id IS NOT DISTINCT FROM :center AND key = :key AND effective_from = :from
              AND withdrawn_at IS NULL""";
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtextextended('policy ' || :key || coalesce(cast(:center AS text), ''), 0))";

    private final Jdbi jdbi;

    PolicyValues(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What holds on a day, key after key. @param center null for what is common to all */
    List<PolicyChange> inForce(UUID center, LocalDate day) {
        return jdbi.withHandle(sql -> sql.createQuery(IN_FORCE)
                .bind("center", center)
                .bind("day", day)
                .mapTo(PolicyChange.class)
                .list());
    }

    /** Everything that was ever set of a key; nothing for a key that there is not. */
    Timeline of(UUID center, String key) {
        return new Timeline(jdbi.withHandle(sql -> sql.createQuery(OF_KEY)
                .bind("center", center)
                .bind("key", key)
                .mapTo(PolicyChange.class)
                .list()));
    }

    /** Lets nobody else change this key of this level until the running transaction ends. */
    void lock(UUID center, String key) {
        jdbi.useHandle(sql -> sql.createQuery(LOCK)
                .bind("key", key)
                .bind("center", center)
                .mapToMap()
                .one());
    }

    void add(PolicyChange change) {
        jdbi.useHandle(sql -> sql.createUpdate(ADD).bindMethods(change).execute());
    }

    /** Takes back all that begins on this day, also what had been replaced: it shall not come back to life. */
    boolean withdraw(UUID center, String key, PolicyWithdrawal withdrawal, String by) {
        return jdbi.withHandle(sql -> sql.createUpdate(WITHDRAW)
                        .bind("center", center)
                        .bind("key", key)
                        .bind("from", withdrawal.effectiveFrom())
                        .bind("reason", withdrawal.reason())
                        .bind("by", by)
                        .execute())
                > 0;
    }

    /** The zone of a center; empty where there is none of this id. */
    Optional<ZoneId> zone(UUID center) {
        return jdbi.withHandle(sql -> sql.createQuery("SELECT zone FROM roster_center WHERE id = :center")
                        .bind("center", center)
                        .mapTo(String.class)
                        .findOne())
                .map(ZoneId::of);
    }

    /** The first day that is in no closed period of any center. */
    LocalDate firstOpenDayEverywhere(Instant now) {
        return jdbi.withHandle(
                        sql -> sql.createQuery("SELECT DISTINCT zone FROM roster_center").mapTo(String.class).stream()
                                .map(zone -> ClosedPeriods.firstOpenDay(now, ZoneId.of(zone)))
                                .max(LocalDate::compareTo))
                .orElse(ClosedPeriods.firstOpenDay(now, ZoneOffset.UTC));
    }
}
