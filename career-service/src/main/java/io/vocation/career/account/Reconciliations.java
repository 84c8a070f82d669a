package io.vocation.career.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When all accounts are compared next, and by one replica at a time. */
@ApplicationScoped
class Reconciliations {
    private final Jdbi jdbi;
    private final Clock clock;

    Reconciliations(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void dueNow() {
        update("UPDATE account_reconciliation SET due_at = :moment, leased_until = NULL", clock.instant());
    }

    /** Becomes the one that compares. @return false when it is not due, or somebody does it */
    boolean claim(Duration lease) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                        UPDATE account_reconciliation SET leased_until = :until
                        WHERE due_at <= :now AND (leased_until IS NULL OR leased_until <= :now)""")
                        .bind("now", clock.instant())
                        .bind("until", clock.instant().plus(lease))
                        .execute())
                == 1;
    }

    /** @param next when it is due again */
    void done(Instant next) {
        update("UPDATE account_reconciliation SET due_at = :moment, leased_until = NULL", next);
    }

    /** Lets somebody else compare: it is still due. */
    void release() {
        update("UPDATE account_reconciliation SET leased_until = NULL WHERE leased_until > :moment", clock.instant());
    }

    /** Employees who were given an account, in order, after {@code last}; null for the first ones. */
    List<UUID> withAccount(UUID last, int size) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        SELECT employee_id FROM account WHERE keycloak_id IS NOT NULL AND employee_id > :last
                        ORDER BY employee_id LIMIT :size""")
                .bind("last", last == null ? new UUID(0, 0) : last)
                .bind("size", size)
                .mapTo(UUID.class)
                .list());
    }

    private void update(String statement, Instant moment) {
        jdbi.useHandle(sql -> sql.createUpdate(statement).bind("moment", moment).execute());
    }
}
