package io.vocation.survey.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What responses were before people changed them. */
@ApplicationScoped
class KeptHistory implements Erasable {
    private static final String ERASE = """
            UPDATE response_history SET before = before - '{verbatim,customer}'::text[]
            WHERE before ->> 'customer' = :customer AND center_id = :center""";
    private static final String BEFORE = """
            UPDATE response_history h SET before = h.before - cast(:key AS text)
            FROM (SELECT response_id, revision FROM response_history
              WHERE center_id = :center AND contacted_at < :moment AND before ->> cast(:key AS text) IS NOT NULL
                AND (before ->> 'customer' IS NOT NULL OR before ->> 'verbatim' IS NOT NULL)
              LIMIT :most) old
            WHERE h.response_id = old.response_id AND h.revision = old.revision""";

    @Override
    public String what() {
        return "history";
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
        return sql.createUpdate(BEFORE)
                .bind("key", period == Period.VERBATIM ? "verbatim" : "customer")
                .bind("center", center)
                .bind("moment", moment)
                .bind("most", MOST)
                .execute();
    }
}
