package io.vocation.survey;

import org.jdbi.v3.core.Jdbi;

import java.util.List;
import java.util.UUID;

/** Many responses at once, past the API. */
public final class Bulk {
    private static final String ROWS = """
            INSERT INTO response (id, center_id, contacted_at, contact_day, source_id, source_response_id, state, agent,
              employee_id, csat_csr, csat_csr_min, csat_csr_max, csat_csr_top, resolved, call_type, verbatim)
            SELECT gen_random_uuid(), :center, at, at::date, :source, 'bulk ' || n, 'COUNTED', 'bulk',
              (cast(:people AS uuid[]))[1 + n % cardinality(cast(:people AS uuid[]))], 1 + n % 5, 1, 5, n % 5 = 4,
              n % 3 <> 0, CASE WHEN n % 2 = 0 THEN 'billing' ELSE 'technical' END, 'said ' || n
            FROM (SELECT n, timestamptz '2026-03-01T00:00:00Z' - n * cast(:months AS integer) * interval '30 days' / :rows AS at
                  FROM generate_series(1, :rows) AS n) AS made""";

    private Bulk() {}

    /** Responses of these people, in turn, evenly over the months before March 2026. */
    public static void keep(Jdbi jdbi, UUID center, UUID source, List<UUID> people, int rows, int months) {
        jdbi.useHandle(sql -> {
            for (int month = 0; month <= months + 1; month++) {
                sql.createQuery("SELECT ensure_month((date '2026-03-01' - :months * interval '1 month')::date)")
                        .bind("months", month)
                        .mapToMap()
                        .list();
            }
            sql.createUpdate(ROWS)
                    .bind("center", center)
                    .bind("source", source)
                    .bindArray("people", UUID.class, people)
                    .bind("rows", rows)
                    .bind("months", months)
                    .execute();
        });
    }
}
