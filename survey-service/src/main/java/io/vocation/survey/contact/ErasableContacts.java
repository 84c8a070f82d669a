package io.vocation.survey.contact;

import io.vocation.survey.erasure.Erasable;
import io.vocation.survey.erasure.Period;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Contacts stay, and name nobody any more; what they were before people changed them neither. */
@ApplicationScoped
class ErasableContacts implements Erasable {
    private static final String HISTORY = """
            UPDATE contact_history h SET before = h.before - 'customer_ref' FROM contact c
            WHERE h.before ->> 'customer_ref' = :customer AND c.id = h.contact_id AND c.center_id = :center
            RETURNING h.contact_id""";
    /** The hash of one that named them before is of them, too. */
    private static final String ERASE = """
            UPDATE contact SET content_hash = without_words(content_hash),
              customer_ref = CASE WHEN customer_ref = :customer THEN NULL ELSE customer_ref END
            WHERE center_id = :center AND (customer_ref = :customer OR id = ANY (:before))""";

    private static final String BEFORE = """
            WITH old AS MATERIALIZED (
              SELECT id FROM contact WHERE center_id = :center AND contacted_at < :moment AND customer_ref IS NOT NULL
              LIMIT :most FOR UPDATE SKIP LOCKED
            ), forgotten AS (
              UPDATE contact_history h SET before = h.before - 'customer_ref' FROM old WHERE h.contact_id = old.id
            )
            UPDATE contact c SET customer_ref = NULL, content_hash = without_words(c.content_hash)
            FROM old WHERE c.id = old.id""";
    private static final String HISTORY_BEFORE = """
            UPDATE contact_history h SET before = h.before - 'customer_ref' FROM contact c
            WHERE c.id = h.contact_id AND c.center_id = :center AND c.contacted_at < :moment
              AND h.before ->> 'customer_ref' IS NOT NULL""";

    @Override
    public String what() {
        return "contacts";
    }

    @Override
    public long erase(Handle sql, UUID center, String customer) {
        var before = sql.createQuery(HISTORY)
                .bind("center", center)
                .bind("customer", customer)
                .mapTo(UUID.class)
                .list();
        return sql.createUpdate(ERASE)
                .bind("center", center)
                .bind("customer", customer)
                .bindArray("before", UUID.class, before)
                .execute();
    }

    @Override
    public Set<Period> periods() {
        return Set.of(Period.CUSTOMER);
    }

    @Override
    public long eraseBefore(Handle sql, UUID center, Period period, Instant moment) {
        long erased = sql.createUpdate(BEFORE)
                .bind("center", center)
                .bind("moment", moment)
                .bind("most", MOST)
                .execute();
        if (erased < MOST) {
            erased = Math.min(
                    MOST - 1L,
                    erased
                            + sql.createUpdate(HISTORY_BEFORE)
                                    .bind("center", center)
                                    .bind("moment", moment)
                                    .execute());
        }
        return erased;
    }
}
