package io.vocation.survey.sampling;

import org.jdbi.v3.core.Jdbi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Many contacts at once, in a table of their own making, without the way through the API. */
final class Population {
    private Population() {}

    public record Call(String externalId, UUID employee, LocalDate day, String callType, String customer) {}

    /** Calls on random days of a month, each CSR with a mix of their own; each customer calls as often as is said on the average. */
    static List<Call> calls(Random random, List<UUID> csrs, int each, LocalDate month, int customers) {
        String[] types = {"general", "billing", "claims", "technical"};
        List<Call> calls = new ArrayList<>();
        for (UUID csr : csrs) {
            double tilt = random.nextDouble();
            for (int i = 0; i < each; i++) {
                double at = random.nextDouble();
                int type = at < 0.5 * tilt + 0.2 ? 0 : at < 0.8 ? 1 : at < 0.95 ? 2 : 3;
                calls.add(new Call(
                        "x" + calls.size(),
                        csr,
                        month.plusDays(random.nextInt(month.lengthOfMonth())),
                        types[type],
                        "k" + random.nextInt(customers)));
            }
        }
        return calls;
    }

    static void keep(Jdbi jdbi, UUID center, List<Call> calls) {
        jdbi.useTransaction(sql -> {
            var batch = sql.prepareBatch("""
                    INSERT INTO contact (id, center_id, external_id, state, contacted_at, contact_day, agent, employee_id,
                      customer_ref, call_type, source, content_hash)
                    VALUES (uuidv7(), :center, :externalId, 'COUNTED', cast(:day AS timestamp) AT TIME ZONE 'UTC' + interval '12 hours',
                      :day, 'a', :employee, :customer, :callType, 'API', sha256(''))""");
            calls.forEach(call -> batch.bind("center", center).bindMethods(call).add());
            batch.execute();
        });
    }

    static void policy(Jdbi jdbi, UUID center, String key, double value) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        INSERT INTO policy (center_id, key, value, unit, effective_from, source, changed_by, reason)
                        VALUES (:center, :key, :value, 'x', '2000-01-02', 'test', 'test', 'test')""")
                .bind("center", center)
                .bind("key", key)
                .bind("value", value)
                .execute());
    }
}
