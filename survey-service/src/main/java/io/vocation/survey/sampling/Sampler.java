package io.vocation.survey.sampling;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Draws contacts at random, each CSR's in proportion to their real call types (decision 26): a systematic sample with
 * unequal weights (Madow, 1949) along the call types, in which SHA-256 of the seed and the phone system's id says where a
 * contact stands. It does not depend on the order in which contacts came. No quota is exceeded, nobody is drawn who was
 * asked of late, does not want to be asked, or was forgotten, and nobody twice.
 */
final class Sampler {
    static final String ALGORITHM = "systematic-sha256-1";

    private static final String DRAW = """
            WITH day AS MATERIALIZED (
              SELECT d::date AS day, (business_day_after(d::date, :within) + 1)::timestamp AT TIME ZONE :zone AS due_at
              FROM generate_series(cast(:from AS date), cast(:to AS date), interval '1 day') AS d
            ), secret AS MATERIALIZED (
              SELECT inner_pad, outer_pad, EXISTS (SELECT FROM erased_customer WHERE center_id = :center)
                OR EXISTS (SELECT FROM opt_out WHERE center_id = :center) AS needed
              FROM erasure_key
            ), asked AS MATERIALIZED (
              SELECT DISTINCT customer_ref FROM invitation
              WHERE center_id = :center AND customer_ref IS NOT NULL AND drawn_at > :asked
                AND NOT (state = 'CANCELLED' AND sent_at IS NULL)
            ), called AS MATERIALIZED (
              SELECT c.id, c.external_id, c.employee_id, c.team_id, c.contacted_at, c.contact_day, c.customer_ref,
                coalesce(c.call_type, '') AS call_type, date_trunc('month', c.contact_day)::date AS month, d.due_at,
                sha256(convert_to(:seed || ':' || c.external_id, 'UTF8')) AS place,
                CASE WHEN c.state = 'WAITING' THEN 'CSR_NOT_KNOWN'
                  WHEN c.customer_ref IS NULL THEN 'CUSTOMER_NOT_KNOWN'
                  WHEN i.id IS NOT NULL THEN 'DRAWN_BEFORE'
                  WHEN d.due_at <= :now THEN 'TOO_LATE'
                  WHEN o.digest IS NOT NULL THEN 'OPTED_OUT'
                  WHEN e.digest IS NOT NULL THEN 'ERASED'
                  WHEN a.customer_ref IS NOT NULL THEN 'COOL_DOWN' END AS reason
              FROM contact c
              JOIN day d ON d.day = c.contact_day
              LEFT JOIN invitation i ON i.contact_id = c.id
              LEFT JOIN asked a ON a.customer_ref = c.customer_ref
              LEFT JOIN LATERAL (SELECT sha256(s.outer_pad || sha256(s.inner_pad || convert_to(c.customer_ref, 'UTF8')))
                AS digest FROM secret s WHERE s.needed) k ON TRUE
              LEFT JOIN opt_out o ON o.center_id = :center AND o.digest = k.digest
              LEFT JOIN erased_customer e ON e.center_id = :center AND e.digest = k.digest
              WHERE c.center_id = :center AND c.contact_day BETWEEN :from AND :to AND c.state <> 'VOID'
            ), eligible AS MATERIALIZED (
              SELECT * FROM (SELECT f.*, row_number() OVER (PARTITION BY customer_ref ORDER BY place, id) AS nth
                FROM called f WHERE reason IS NULL) f
              WHERE nth = 1
            ), room AS MATERIALIZED (
              SELECT p.employee_id, p.month, as_share(sha256(convert_to(:seed || ':' || p.employee_id || p.month, 'UTF8'))) AS start,
                greatest(0, least(:quota, floor(:quota * (least(cast(:to AS date), p.month_end - 1) - p.month + 1)
                    ::float8 / (p.month_end - p.month)
                    + as_share(sha256((SELECT inner_pad FROM secret) || convert_to(p.employee_id::text || p.month, 'UTF8')))))
                  - (SELECT count(*) FROM invitation t WHERE t.employee_id = p.employee_id AND t.contact_day >= p.month
                      AND t.contact_day < p.month_end AND NOT (t.state = 'CANCELLED' AND t.sent_at IS NULL)))::int AS n
              FROM (SELECT DISTINCT employee_id, month, (month + interval '1 month')::date AS month_end FROM eligible) p
            ), weighed AS (
              SELECT e.*, r.n, r.start, sum(m.contacts::float8 / m.able) OVER (PARTITION BY e.employee_id, e.month
                  ORDER BY e.call_type, e.place, e.id ROWS UNBOUNDED PRECEDING) AS upto,
                m.total
              FROM eligible e JOIN room r USING (employee_id, month)
              JOIN (SELECT employee_id, month, call_type, contacts, able, sum(contacts) FILTER (WHERE able > 0)
                  OVER (PARTITION BY employee_id, month)::float8 AS total
                FROM (SELECT c.employee_id, c.month, c.call_type, count(*) AS contacts, count(*) FILTER (WHERE c.id IN
                    (SELECT id FROM eligible)) AS able
                  FROM called c WHERE c.employee_id IS NOT NULL GROUP BY 1, 2, 3) g) m
                USING (employee_id, month, call_type)
              WHERE r.n > 0
            ), hit AS (
              SELECT w.*, floor(n * upto / total + start) > floor(n * lag(upto, 1, 0::float8)
                  OVER (PARTITION BY employee_id, month ORDER BY upto) / total + start) AS taken
              FROM weighed w
            ), chosen AS MATERIALIZED (
              SELECT * FROM (SELECT h.*, row_number() OVER (PARTITION BY employee_id, month ORDER BY upto) AS rank
                FROM hit h WHERE taken) h
              WHERE rank <= n
            ), invited AS (
              INSERT INTO invitation (center_id, draw_id, contact_id, external_id, contacted_at, contact_day, employee_id,
                team_id, call_type, customer_ref, drawn_at, due_at)
              SELECT :center, :draw, id, external_id, contacted_at, contact_day, employee_id, team_id, nullif(call_type, ''),
                customer_ref, :now, due_at
              FROM chosen WHERE :keep ORDER BY place
              RETURNING id
            )
            SELECT (SELECT count(*) FROM called) AS population, (SELECT count(*) FROM eligible) AS eligible,
              (SELECT coalesce(jsonb_object_agg(reason, n), '{}') FROM (
                SELECT reason, count(*) AS n FROM called WHERE reason IS NOT NULL GROUP BY reason
                UNION ALL
                SELECT 'SAME_CUSTOMER', (SELECT count(*) FROM called WHERE reason IS NULL) - (SELECT count(*) FROM eligible)
                WHERE (SELECT count(*) FROM called WHERE reason IS NULL) > (SELECT count(*) FROM eligible)) x)::text AS excluded,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('callType', nullif(call_type, ''), 'contacts', contacts,
                  'eligible', able, 'drawn', drawn) ORDER BY call_type), '[]') FROM (
                SELECT c.call_type, count(*) AS contacts, count(e.id) AS able, count(h.id) AS drawn FROM called c
                LEFT JOIN eligible e ON e.id = c.id LEFT JOIN chosen h ON h.id = c.id GROUP BY c.call_type) y)::text AS mix,
              (SELECT count(*) FROM chosen) AS drawn, (SELECT count(*) FROM invited) AS kept""";

    private Sampler() {}

    /**
     * What to draw.
     *
     * @param draw under which invitations are kept; of none in a preview
     * @param now what counts as now: who is too late, and who was asked of late
     */
    public record Wanted(
            UUID draw, UUID center, ZoneId zone, LocalDate from, LocalDate to, String seed, Plan plan, Instant now) {}

    /** Draws, and keeps the invitations unless it is a preview. The running transaction must be the only one that draws. */
    static Drawn draw(Handle sql, Wanted wanted, boolean keep) {
        // Sorting a million rows in memory takes half as long.
        sql.execute("SET LOCAL work_mem = '64MB'");
        return sql.createQuery(DRAW)
                .bind("draw", wanted.draw())
                .bind("center", wanted.center())
                .bind("zone", wanted.zone().getId())
                .bind("from", wanted.from())
                .bind("to", wanted.to())
                .bind("seed", wanted.seed())
                .bind("now", wanted.now())
                .bind("asked", wanted.now().minusSeconds(86_400L * wanted.plan().cooldownDays()))
                .bind("quota", wanted.plan().quota())
                .bind("within", wanted.plan().withinDays())
                .bind("keep", keep)
                .mapTo(Drawn.class)
                .one();
    }
}
