package io.vocation.commons.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.util.List;
import java.util.Optional;

/**
 * The chain. Entries are written without waiting for each other, and sealed afterwards in the order (transaction, id), by
 * one replica at a time and only below the oldest running transaction: one that commits late is sealed in its place.
 */
@ApplicationScoped
class Seals {
    static final int BATCH = 1_000;

    private static final String TAKE_TURN = "SELECT pg_try_advisory_xact_lock(hashtext('audit seals'))";
    private static final String LAST =
            "SELECT seq, xid::text AS xid, entry_id, hash FROM audit_seal ORDER BY seq DESC LIMIT 1";
    private static final String NEXT = "SELECT " + AuditEntry.columns("e") + """
             FROM audit_entry e
            WHERE (e.xid, e.id) > (cast(:xid AS xid8), :id) AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY e.xid, e.id LIMIT :limit""";
    private static final String ADD =
            "INSERT INTO audit_seal (seq, xid, entry_id, hash) VALUES (:seq, cast(:xid AS xid8), :entryId, :hash)";

    private final Jdbi jdbi;

    Seals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One link, as it is in its table. */
    record Seal(long seq, String xid, long entryId, byte[] hash) {
        static final Seal ORIGIN = new Seal(0, "0", 0, CanonicalForm.origin());

        Head head() {
            return Head.of(seq, hash);
        }
    }

    Optional<Head> head() {
        return jdbi.withHandle(Seals::last).map(Seal::head);
    }

    /** Seals what can be sealed, at most {@link #BATCH} entries; nothing while another replica does. */
    int sealNext() {
        return jdbi.inTransaction(sql -> {
            if (!sql.createQuery(TAKE_TURN).mapTo(Boolean.class).one()) {
                return 0;
            }
            Seal before = last(sql).orElse(Seal.ORIGIN);
            List<AuditEntry> next = sql.createQuery(NEXT)
                    .bind("xid", before.xid())
                    .bind("id", before.entryId())
                    .bind("limit", BATCH)
                    .mapTo(AuditEntry.class)
                    .list();
            add(sql, before, next);
            return next.size();
        });
    }

    static Optional<Seal> last(Handle sql) {
        return sql.createQuery(LAST).mapTo(Seal.class).findOne();
    }

    private static void add(Handle sql, Seal last, List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.prepareBatch(ADD);
        Seal before = last;
        for (AuditEntry entry : entries) {
            before = new Seal(before.seq() + 1, entry.xid(), entry.id(), CanonicalForm.seal(before.hash(), entry));
            batch.bind("seq", before.seq())
                    .bind("xid", before.xid())
                    .bind("entryId", before.entryId())
                    .bind("hash", before.hash())
                    .add();
        }
        batch.execute();
    }
}
