package io.vocation.commons.audit;

import io.vocation.commons.audit.Seals.Seal;
import io.vocation.commons.audit.Verification.Break;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Recomputes the whole chain from the entries, row by row, as it was at one moment. */
@ApplicationScoped
public class Verifying {
    private static final int AT_A_TIME = 1_000;
    private static final String SEALS = "SELECT seq, xid::text AS xid, entry_id, hash FROM audit_seal ORDER BY seq";
    private static final String ENTRIES = "SELECT " + AuditEntry.columns("e")
            + " FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id ORDER BY s.seq";
    private static final String LEFT_OUT = """
            SELECT min(e.id) FROM audit_entry e
            WHERE (e.xid, e.id) <= (cast(:xid AS xid8), :id)
              AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)""";
    private static final String COUNT = "SELECT count(*) FROM audit_entry";
    private static final String UNSEALED = """
            SELECT count(*) FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)""";

    private final Jdbi jdbi;

    Verifying(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param noted a head noted earlier, which must still be in the chain; null when there is none */
    Verification verify(Head noted) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, sql -> {
            Chain chain = new Chain(noted);
            walk(sql, chain);
            long unsealed = one(sql, UNSEALED);
            Optional<Break> broken = chain.broken().or(() -> leftOut(sql, chain.last));
            return new Verification(
                    one(sql, COUNT),
                    chain.links,
                    unsealed,
                    chain.links == 0 ? null : chain.last.head(),
                    broken.isEmpty(),
                    broken.orElse(null));
        });
    }

    private static void walk(Handle sql, Chain chain) {
        try (ResultIterator<Seal> seals = sql.createQuery(SEALS)
                        .setFetchSize(AT_A_TIME)
                        .mapTo(Seal.class)
                        .iterator();
                ResultIterator<AuditEntry> entries = sql.createQuery(ENTRIES)
                        .setFetchSize(AT_A_TIME)
                        .mapTo(AuditEntry.class)
                        .iterator()) {
            AuditEntry entry = entries.hasNext() ? entries.next() : null;
            while (seals.hasNext()) {
                Seal seal = seals.next();
                boolean there = entry != null && entry.id() == seal.entryId();
                chain.next(seal, there ? entry : null);
                if (there) {
                    entry = entries.hasNext() ? entries.next() : null;
                }
            }
        }
    }

    /** An entry that should have been sealed long ago was put in afterwards, or its seal was taken away. */
    private static Optional<Break> leftOut(Handle sql, Seal last) {
        return sql.createQuery(LEFT_OUT)
                .bind("xid", last.xid())
                .bind("id", last.entryId())
                .mapTo(Long.class)
                .findOne()
                .map(id -> new Break(null, id, "The entry was inserted afterwards, or its link was removed."));
    }

    private static long one(Handle sql, String count) {
        return sql.createQuery(count).mapTo(Long.class).one();
    }

    /** The links walked so far, and the first that does not hold. */
    private static final class Chain {
        private static final Comparator<Seal> ORDER =
                Comparator.comparing((Seal seal) -> new BigInteger(seal.xid())).thenComparingLong(Seal::entryId);

        private final Head noted;
        private Seal last = Seal.ORIGIN;
        private byte[] computed = CanonicalForm.origin();
        private long links;
        private Break first;
        private boolean notedSeen;

        Chain(Head noted) {
            this.noted = noted;
        }

        /** @param entry null when there is none for this seal */
        void next(Seal seal, AuditEntry entry) {
            links++;
            notedSeen |= seal.head().equals(noted);
            if (first == null) {
                byte[] expected = entry == null ? null : CanonicalForm.seal(computed, entry);
                String what = fault(seal, entry, expected);
                first = what == null ? null : new Break(seal.seq(), seal.entryId(), what);
                computed = expected;
            }
            last = seal;
        }

        private String fault(Seal seal, AuditEntry entry, byte[] expected) {
            if (seal.seq() != last.seq() + 1) {
                return "The link before it was removed.";
            }
            if (ORDER.compare(last, seal) >= 0) {
                return "The link is not in the order of the entries.";
            }
            if (entry == null) {
                return "The entry was removed.";
            }
            if (!entry.xid().equals(seal.xid()) || !Arrays.equals(expected, seal.hash())) {
                return "The entry or its link was changed after it was sealed.";
            }
            return null;
        }

        Optional<Break> broken() {
            if (first == null && noted != null && !notedSeen) {
                return Optional.of(new Break(noted.seq(), null, "The head noted earlier is not in the chain."));
            }
            return Optional.ofNullable(first);
        }
    }
}
