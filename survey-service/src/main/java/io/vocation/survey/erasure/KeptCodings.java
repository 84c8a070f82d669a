package io.vocation.survey.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What coders noted about the customers' words. The codes stay: they are counted. */
@ApplicationScoped
class KeptCodings implements Erasable {
    private static final String ERASE = """
            UPDATE coding SET note = NULL, customer = NULL WHERE center_id = :center AND customer = :customer""";
    private static final String BEFORE = """
            UPDATE coding c SET <gone> FROM (
              SELECT o.id FROM coding o JOIN response_key k ON k.response_id = o.response_id
              WHERE o.center_id = :center AND o.note IS NOT NULL AND o.<column> IS NOT NULL AND k.contacted_at < :moment
              LIMIT :most) old
            WHERE c.center_id = :center AND c.id = old.id""";

    @Override
    public String what() {
        return "codingNotes";
    }

    @Override
    public long erase(Handle sql, UUID center, String customer) {
        return sql.createUpdate(ERASE)
                .bind("center", center)
                .bind("customer", customer)
                .execute();
    }

    @Override
    public Set<Period> periods() {
        return Set.of(Period.VERBATIM, Period.CUSTOMER);
    }

    @Override
    public long eraseBefore(Handle sql, UUID center, Period period, Instant moment) {
        boolean words = period == Period.VERBATIM;
        return sql.createUpdate(BEFORE)
                .define("gone", words ? "note = NULL, customer = NULL" : "customer = NULL")
                .define("column", words ? "note" : "customer")
                .bind("center", center)
                .bind("moment", moment)
                .bind("most", MOST)
                .execute();
    }
}
