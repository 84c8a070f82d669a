package io.vocation.survey.sampling;

import io.vocation.survey.erasure.Erasable;
import io.vocation.survey.erasure.Period;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Invitations stay and are counted, and name nobody any more; an open one is cancelled. Opt-outs name nobody anyway. */
@ApplicationScoped
class ErasableInvitations implements Erasable {
    private static final String CANCEL = """
            UPDATE invitation SET state = 'CANCELLED', cancelled_because = 'ERASED', closed_at = now()
            WHERE center_id = :center AND customer_ref = :customer AND state IN ('DRAWN', 'SENT')""";
    private static final String ERASE =
            "UPDATE invitation SET customer_ref = NULL WHERE center_id = :center AND customer_ref = :customer";
    private static final String BEFORE = """
            UPDATE invitation i SET customer_ref = NULL
            FROM (SELECT id FROM invitation WHERE center_id = :center AND contacted_at < :moment AND customer_ref IS NOT NULL
              LIMIT :most) old
            WHERE i.id = old.id""";

    @Override
    public String what() {
        return "invitations";
    }

    @Override
    public long erase(Handle sql, UUID center, String customer) {
        sql.createUpdate(CANCEL)
                .bind("center", center)
                .bind("customer", customer)
                .execute();
        return sql.createUpdate(ERASE)
                .bind("center", center)
                .bind("customer", customer)
                .execute();
    }

    @Override
    public Set<Period> periods() {
        return Set.of(Period.CUSTOMER);
    }

    @Override
    public long eraseBefore(Handle sql, UUID center, Period period, Instant moment) {
        return sql.createUpdate(BEFORE)
                .bind("center", center)
                .bind("moment", moment)
                .bind("most", MOST)
                .execute();
    }
}
