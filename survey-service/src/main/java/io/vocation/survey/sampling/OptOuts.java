package io.vocation.survey.sampling;

import io.vocation.survey.response.CustomerDigests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.util.Collection;
import java.util.UUID;

/** Who does not want to be asked: digests only, which outlive the customer's erasure. */
@ApplicationScoped
class OptOuts {
    private static final String ADD = """
            INSERT INTO opt_out (center_id, digest) VALUES (:center, :digest) ON CONFLICT (center_id, digest) DO NOTHING""";
    private static final String CANCEL = """
            UPDATE invitation SET state = 'CANCELLED', cancelled_because = 'OPTED_OUT', closed_at = now()
            WHERE center_id = :center AND customer_ref = ANY (:customers) AND state IN ('DRAWN', 'SENT')""";

    private final Jdbi jdbi;
    private final CustomerDigests digests;
    private final Centers centers;

    OptOuts(Jdbi jdbi, CustomerDigests digests, Centers centers) {
        this.jdbi = jdbi;
        this.digests = digests;
        this.centers = centers;
    }

    /** Whoever draws in this center waits for the running transaction, or is waited for. */
    static void lock(Handle sql, UUID center) {
        sql.createQuery("SELECT pg_advisory_xact_lock(hashtext('opt-outs'), hashtext(:center))")
                .bind("center", center.toString())
                .mapToMap()
                .list();
    }

    /**
     * What became of some.
     *
     * @param added how many are new
     * @param cancelled how many open invitations were cancelled
     */
    record Added(long added, long cancelled) {}

    /**
     * From now on they are not asked; their open invitations are cancelled.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 without such a center
     */
    @Transactional
    Added add(UUID center, Collection<String> customers) {
        centers.zone(center);
        return jdbi.withHandle(sql -> {
            lock(sql, center);
            long added = 0;
            for (String customer : customers) {
                added += sql.createUpdate(ADD)
                        .bind("center", center)
                        .bind("digest", digests.of(sql, customer))
                        .execute();
            }
            long cancelled = sql.createUpdate(CANCEL)
                    .bind("center", center)
                    .bindArray("customers", String.class, customers)
                    .execute();
            return new Added(added, cancelled);
        });
    }

    /** They may be asked again; what was cancelled stays so. */
    @Transactional
    boolean remove(UUID center, String customer) {
        centers.zone(center);
        return jdbi.withHandle(sql -> {
            lock(sql, center);
            return sql.createUpdate("DELETE FROM opt_out WHERE center_id = :center AND digest = :digest")
                            .bind("center", center)
                            .bind("digest", digests.of(sql, customer))
                            .execute()
                    > 0;
        });
    }
}
