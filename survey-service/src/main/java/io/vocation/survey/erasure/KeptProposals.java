package io.vocation.survey.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What was delivered again with other content, decided or not. */
@ApplicationScoped
class KeptProposals implements Erasable {
    private static final String COUNT = """
            SELECT count(*) FROM proposed_correction WHERE content ->> 'customer' = :customer AND center_id = :center""";
    private static final String ERASE = """
            SELECT forget_proposals(array(SELECT response_id FROM proposed_correction
              WHERE content ->> 'customer' = :customer AND center_id = :center), :customer)""";
    private static final String BEFORE = """
            UPDATE proposed_correction p SET content = p.content - cast(:key AS text)
            FROM (SELECT o.id FROM proposed_correction o JOIN response_key k ON k.response_id = o.response_id
              WHERE o.center_id = :center AND o.content ->> cast(:key AS text) IS NOT NULL AND k.contacted_at < :moment
              LIMIT :most) old
            WHERE p.id = old.id""";

    @Override
    public String what() {
        return "proposedCorrections";
    }

    @Override
    public long erase(Handle sql, UUID center, String customer) {
        long named = sql.createQuery(COUNT)
                .bind("center", center)
                .bind("customer", customer)
                .mapTo(Long.class)
                .one();
        if (named > 0) {
            sql.createQuery(ERASE)
                    .bind("center", center)
                    .bind("customer", customer)
                    .mapToMap()
                    .list();
        }
        return named;
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
