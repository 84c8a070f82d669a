package io.vocation.survey.advocacy;

import io.vocation.survey.erasure.Erasable;
import io.vocation.survey.erasure.Period;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Cases say who a customer is, and what people wrote about them: both go, in the history too, and what was counted stays
 * (practice L3). By itself it goes some time after the case ended; one that is open is still being worked on.
 */
@ApplicationScoped
class ErasableCases implements Erasable {
    private static final String OF_CUSTOMER = """
            SELECT id FROM advocacy_case WHERE center_id = :center AND customer_ref = :customer ORDER BY id FOR UPDATE""";
    private static final String ENDED_BEFORE = """
            SELECT id FROM advocacy_case WHERE center_id = :center AND erased_at IS NULL
              AND (state = 'CLOSED' AND closed_at < :moment OR state IN ('JOINED', 'DISSOLVED')
                AND (SELECT max(e.at) FROM case_event e WHERE e.case_id = advocacy_case.id) < :moment)
            ORDER BY id LIMIT :most FOR UPDATE""";
    private static final List<String> ERASE = List.of("""
            UPDATE advocacy_case SET customer_ref = NULL, closing_text = NULL, erased_at = clock_timestamp()
            WHERE id = ANY (:cases)""", """
            UPDATE case_event SET reason = NULL WHERE case_id = ANY (:cases) AND reason IS NOT NULL""", """
            UPDATE case_advocate SET reason = NULL WHERE case_id = ANY (:cases) AND reason IS NOT NULL""", """
            UPDATE case_exception SET what = NULL, argument = NULL, decision = NULL, erased_at = clock_timestamp()
            WHERE case_id = ANY (:cases) AND erased_at IS NULL""");

    @Override
    public String what() {
        return "cases";
    }

    @Override
    public long erase(Handle sql, UUID center, String customer) {
        List<UUID> cases = sql.createQuery(OF_CUSTOMER)
                .bind("center", center)
                .bind("customer", customer)
                .mapTo(UUID.class)
                .list();
        return erase(sql, cases);
    }

    @Override
    public Set<Period> periods() {
        return Set.of(Period.CUSTOMER);
    }

    @Override
    public long eraseBefore(Handle sql, UUID center, Period period, Instant moment) {
        List<UUID> cases = sql.createQuery(ENDED_BEFORE)
                .bind("center", center)
                .bind("moment", moment)
                .bind("most", MOST)
                .mapTo(UUID.class)
                .list();
        return erase(sql, cases);
    }

    private static long erase(Handle sql, List<UUID> cases) {
        if (!cases.isEmpty()) {
            ERASE.forEach(each ->
                    sql.createUpdate(each).bindArray("cases", UUID.class, cases).execute());
        }
        return cases.size();
    }
}
