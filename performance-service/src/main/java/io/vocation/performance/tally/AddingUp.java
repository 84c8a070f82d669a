package io.vocation.performance.tally;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Adds the sums up again from the ledger, in the running transaction, and compares them with those that are kept: both as of
 * one moment, while responses go on being entered. A correction adds the difference, so that what was entered since then
 * stays.
 */
@ApplicationScoped
class AddingUp {
    private static final List<String> TABLES = List.of("month_tally", "day_tally", "reason_tally");
    /** Two at once would both add the same differences. */
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('performance.reconciliation'))";

    private static final String NOW_OR_NEVER =
            "SELECT pg_try_advisory_xact_lock(hashtext('performance.reconciliation'))";

    private final Jdbi jdbi;
    private final LedgerLock lock;

    AddingUp(Jdbi jdbi, LedgerLock lock) {
        this.jdbi = jdbi;
        this.lock = lock;
    }

    /**
     * What came of it.
     *
     * @param at the moment whose ledger and sums were compared
     * @param responses counted ones
     * @param compared rows of sums that are kept, or should be
     * @param differing those of which any counter is not what the ledger adds up to
     */
    record Compared(Instant at, long responses, long compared, long differing) {}

    /** Whether nobody else adds up, here or in another replica; then nobody will until the running transaction ends. */
    boolean begin() {
        return jdbi.withHandle(
                sql -> sql.createQuery(NOW_OR_NEVER).mapTo(Boolean.class).one());
    }

    /** Compares the sums of a center, and notes the differences with the reconciliation. */
    Compared compare(UUID center, UUID reconciliation) {
        return compare(SumsSql.comparing("WHERE center_id = :center", true), center, reconciliation);
    }

    /** Compares the sums of all centers, and notes no differences but to correct them. */
    Compared compareAll() {
        return compare(SumsSql.comparing("", false), null, null);
    }

    private Compared compare(String comparing, UUID center, UUID reconciliation) {
        return jdbi.withHandle(sql -> compare(sql, comparing, center, reconciliation));
    }

    private static Compared compare(Handle sql, String comparing, UUID center, UUID reconciliation) {
        sql.createQuery(ONE_AT_A_TIME).mapToMap().list();
        SumRows sums = new SumRows(sql);
        TABLES.forEach(sums::prepare);
        // One statement sees one moment.
        Query query = sql.createQuery(comparing);
        if (center != null) {
            query.bind("center", center)
                    .bind("reconciliation", reconciliation)
                    .bindArray("names", String.class, Counters.COLUMNS);
        }
        return query.mapTo(Compared.class).one();
    }

    /** Corrects what was found to differ in the running transaction. */
    void correct() {
        lock.inTurn(sql -> {
            SumRows sums = new SumRows(sql);
            TABLES.forEach(sums::merge);
        });
    }
}
