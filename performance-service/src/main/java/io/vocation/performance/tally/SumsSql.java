package io.vocation.performance.tally;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The statement that compares the sums with the ledger, put together from the counters that there are. */
final class SumsSql {
    /** Each counter without its name. */
    private static final String OF_THE_LEDGER = Counters.OF_THE_LEDGER.replaceAll(" AS \\w+", "");

    private static final String NO_TEAM = "'" + Sums.NO_TEAM + "'::uuid";

    private static final String RECOMPUTED = """
            WITH counted AS (SELECT * FROM counted_response %1$s), ledger AS (
              SELECT * FROM counted WHERE state = 'COUNTED' AND day IS NOT NULL),
            recomputed AS (
              SELECT 'COUNTS' AS sums, center_id, 'EMPLOYEE' AS kind, employee_id::text AS subject,
                day - (extract(day FROM day)::integer - 1) AS from_day, '' AS reason,
                coalesce(team_id, %3$s) AS team, ARRAY[%2$s]::bigint[] AS counters
              FROM ledger WHERE employee_id IS NOT NULL GROUP BY center_id, employee_id, from_day, team
              UNION ALL
              SELECT * FROM (
                SELECT 'COUNTS' AS sums, center_id, CASE WHEN grouping(supervisor_id) = 0 THEN 'SUPERVISOR'
                    WHEN grouping(team_id) = 0 THEN 'TEAM' WHEN grouping(line_of_business) = 0 THEN 'LINE_OF_BUSINESS'
                    WHEN grouping(call_type) = 0 THEN 'CALL_TYPE' ELSE 'CENTER' END AS kind,
                  coalesce(supervisor_id::text, team_id::text, line_of_business, call_type, '') AS subject,
                  day AS from_day, '' AS reason, %3$s AS team, ARRAY[%2$s]::bigint[]
                FROM ledger
                GROUP BY GROUPING SETS ((center_id, day), (center_id, day, supervisor_id), (center_id, day, team_id),
                  (center_id, day, line_of_business), (center_id, day, call_type))) AS d
              WHERE kind = 'CENTER' OR subject <> ''
              UNION ALL
              SELECT 'REASONS', center_id, kind, subject, day, repeat_reason, %3$s, ARRAY[count(*)]
              FROM ledger CROSS JOIN LATERAL (VALUES ('CENTER', ''), ('EMPLOYEE', employee_id::text),
                ('SUPERVISOR', supervisor_id::text), ('TEAM', team_id::text), ('LINE_OF_BUSINESS', line_of_business),
                ('CALL_TYPE', call_type)) AS of (kind, subject)
              WHERE repeat_reason IS NOT NULL AND (kind = 'CENTER' OR subject <> '')
              GROUP BY center_id, kind, subject, day, repeat_reason),
            """;

    private static final String COMPARED = """
            kept AS (
              SELECT 'COUNTS' AS sums, center_id, 'EMPLOYEE' AS kind, employee_id::text AS subject, month AS from_day,
                '' AS reason, team_id AS team, ARRAY[%2$s]::bigint[] AS counters FROM month_tally %1$s
              UNION ALL
              SELECT 'COUNTS', center_id, kind, subject, day, '', %3$s, ARRAY[%2$s]::bigint[] FROM day_tally %1$s
              UNION ALL
              SELECT 'REASONS', center_id, kind, subject, day, reason, %3$s, ARRAY[responses]::bigint[] FROM reason_tally %1$s),
            compared AS MATERIALIZED (
              SELECT sums, center_id, kind, subject, from_day, reason, team, k.counters AS kept, r.counters AS recomputed
              FROM kept k FULL JOIN recomputed r USING (sums, center_id, kind, subject, from_day, reason, team)),
            differing AS MATERIALIZED (
              SELECT c.*, ARRAY(SELECT coalesce(r, 0) - coalesce(k, 0)
                FROM unnest(kept, recomputed) WITH ORDINALITY AS u (k, r, i) ORDER BY i) AS difference
              FROM compared c WHERE kept IS DISTINCT FROM recomputed),
            """;

    private static final String NOTED = """
            noted AS (
              INSERT INTO reconciliation_difference
                (reconciliation_id, number, kind, subject, from_day, repeat_reason, team_id, counter, kept, recomputed)
              SELECT :reconciliation, row_number() OVER (ORDER BY from_day, kind, subject, sums, reason, team, place), kind,
                subject, from_day, CASE sums WHEN 'REASONS' THEN reason END, nullif(team, %1$s), name, k, r
              FROM differing
                CROSS JOIN LATERAL unnest(kept, recomputed, CASE sums WHEN 'REASONS' THEN ARRAY['responses'] ELSE :names END)
                  WITH ORDINALITY AS u (k, r, name, place)
              WHERE k IS DISTINCT FROM r AND (coalesce(k, 0) <> coalesce(r, 0) OR name = 'responses')),
            """;

    private static final String DIFFERENCES = """
            months AS (
              INSERT INTO difference_of_month_tally (%1$s)
              SELECT center_id, from_day, subject::uuid, team, %4$s FROM differing WHERE sums = 'COUNTS' AND kind = 'EMPLOYEE'),
            days AS (
              INSERT INTO difference_of_day_tally (%2$s)
              SELECT center_id, kind, subject, from_day, %4$s FROM differing WHERE sums = 'COUNTS' AND kind <> 'EMPLOYEE'),
            reasons AS (
              INSERT INTO difference_of_reason_tally (%3$s)
              SELECT center_id, kind, subject, from_day, reason, difference[1] FROM differing WHERE sums = 'REASONS')
            SELECT statement_timestamp() AS at, coalesce((SELECT sum(recomputed[1]) FROM compared WHERE sums = 'COUNTS' AND kind = 'CENTER'), 0) AS responses,
              (SELECT count(*) FROM compared) AS compared, (SELECT count(*) FROM differing) AS differing
            """;

    private SumsSql() {}

    /**
     * Answers how much there was and how much differed; the differences are in {@code difference_of_…}.
     *
     * @param where which center, or empty
     * @param noted whether each difference is noted with a reconciliation
     */
    static String comparing(String where, boolean noted) {
        return RECOMPUTED.formatted(where, OF_THE_LEDGER, NO_TEAM)
                + COMPARED.formatted(where, String.join(", ", Counters.COLUMNS), NO_TEAM)
                + (noted ? NOTED.formatted(NO_TEAM) : "")
                + DIFFERENCES.formatted(
                        columns("month_tally"), columns("day_tally"), columns("reason_tally"), differences());
    }

    private static String columns(String table) {
        return String.join(", ", SumRows.columns(table));
    }

    private static String differences() {
        return IntStream.rangeClosed(1, Counters.SIZE)
                .mapToObj(i -> "difference[" + i + "]")
                .collect(Collectors.joining(", "));
    }
}
