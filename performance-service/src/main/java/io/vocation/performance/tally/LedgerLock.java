package io.vocation.performance.tally;

import io.vocation.commons.sql.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.sql.SQLException;

/**
 * One change of ledger and sums at a time. Otherwise a response could be entered without a day while, in another
 * transaction, its center becomes known and finds nothing waiting.
 */
@ApplicationScoped
class LedgerLock {
    private static final String TAKE = "SELECT pg_advisory_xact_lock(hashtext('performance.tally'))";

    private final Jdbi jdbi;

    LedgerLock(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is done while nobody else changes anything, until the end of the running transaction. */
    interface Work {
        void with(Handle sql) throws SQLException;
    }

    void inTurn(Work work) {
        jdbi.useHandle(sql -> {
            // A statement of its own: what follows then sees what was committed while it waited.
            sql.createQuery(TAKE).mapToMap().list();
            try {
                work.with(sql);
            } catch (SQLException e) {
                throw new SqlFailure(e);
            }
        });
    }
}
