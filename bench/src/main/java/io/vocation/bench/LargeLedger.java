package io.vocation.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A center of 10,000 CSRs in teams of fifteen, with as many responses over 700 days as are asked for: the ledger, and its
 * sums, made by SQL of ours that knows nothing of the service's.
 */
final class LargeLedger {
    static final int PEOPLE = 10_000;
    private static final int TEAM = 15;
    private static final int DAYS = 700;
    private static final int HANDS = 2;
    private static final int AT_ONCE = 500_000;

    private static final String RESPONSES = """
            INSERT INTO counted_response (center_id, id, revision, state, contacted_at, day, employee_id, team_id,
              supervisor_id, position, call_type, line_of_business, csat_center, csat_csr, resolved, fcr, continues,
              world_class_call, contacts, source_of_error)
            SELECT '%1$s', ('0194' || lpad(to_hex(n), 28, '0'))::uuid, 1, 'COUNTED', at,
              (at AT TIME ZONE 'Europe/Berlin')::date, md5('e' || e)::uuid, md5('t' || e / %2$d)::uuid,
              md5('s' || e / %2$d)::uuid, 'general', (ARRAY['Billing', 'Technical', 'Contract', 'Payment'])[1 + r %% 4],
              'home', r %% 3 > 0, r %% 5 > 0, r %% 7 > 0, r %% 7 > 0 AND r %% 11 > 2, r %% 13 > 0, r %% 5 > 0 AND r %% 7 > 0,
              CASE WHEN r %% 11 > 2 THEN 1 ELSE 2 END, CASE WHEN r %% 7 = 0 AND r %% 2 = 0 THEN 'ORGANIZATION' END
            FROM (SELECT n, (hashint8(n) & 2147483647) %% %3$d AS e, hashint8(n + 1) & 2147483647 AS r,
                    timestamptz '%4$s 12:00Z' + (n * %5$d.0 / %6$d) * interval '1 day' AS at
                  FROM generate_series(%7$d, %8$d) AS n) AS g""";

    private static final List<String> METRICS =
            List.of("csat_center", "csat_csr", "resolved", "fcr", "continues", "world_class_call");
    private static final List<String> REST = List.of(
            "count(*) FILTER (WHERE resolved AND contacts > 1)",
            "0",
            "count(*) FILTER (WHERE source_of_error = 'ORGANIZATION')",
            "0",
            "0",
            "0");

    private final Databases databases;
    private final String database;
    private final String center;

    LargeLedger(Databases databases, String database, String center) {
        this.databases = databases;
        this.database = database;
        this.center = center;
    }

    /** The last day with responses. */
    static LocalDate lastDay() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(3);
    }

    /** What everything but the number of responses is the sum of, in the order of the tables' columns. */
    static String counters() {
        return Stream.of(
                        Stream.of("count(*)"),
                        METRICS.stream()
                                .flatMap(metric ->
                                        Stream.of("count(*) FILTER (WHERE " + metric + ")", "count(" + metric + ")")),
                        METRICS.stream()
                                .map(metric -> "count(*) FILTER (WHERE NOT " + metric
                                        + " AND source_of_error = 'ORGANIZATION')"),
                        REST.stream())
                .flatMap(columns -> columns)
                .collect(Collectors.joining(", "));
    }

    private static String columns() {
        return Stream.of(
                        Stream.of("responses"),
                        METRICS.stream().flatMap(metric -> Stream.of(metric + "_yes", metric + "_n")),
                        METRICS.stream().map(metric -> metric + "_excused"),
                        Stream.of(
                                "resolved_later", "error_csr", "error_organization", "error_customer", "will", "skill"))
                .flatMap(columns -> columns)
                .collect(Collectors.joining(", "));
    }

    void fill(long rows) throws InterruptedException {
        databases.execute(database, """
                INSERT INTO roster_center VALUES ('%1$s', 'large', 'Large', 'Europe/Berlin', 1);
                INSERT INTO roster_team SELECT DISTINCT md5('t' || n / %2$d)::uuid, cast('%1$s' AS uuid), 'Team ' || n / %2$d, 1
                  FROM generate_series(0, %3$d - 1) AS n;
                INSERT INTO roster_employee SELECT md5('e' || n)::uuid, 'N' || n, 'Somebody', '2020-01-01', NULL, 1
                  FROM generate_series(0, %3$d - 1) AS n;
                INSERT INTO roster_assignment SELECT md5('e' || n)::uuid, '2020-01-01', NULL, '%1$s',
                  md5('t' || n / %2$d)::uuid, md5('s' || n / %2$d)::uuid, 'general'
                  FROM generate_series(0, %3$d - 1) AS n""".formatted(center, TEAM, PEOPLE));
        responses(rows);
        sums(
                "month_tally",
                "center_id, month, employee_id, team_id",
                "center_id, date_trunc('month', day)::date, employee_id, team_id");
        daily("TEAM", "team_id::text");
        daily("SUPERVISOR", "supervisor_id::text");
        daily("CALL_TYPE", "call_type");
        daily("LINE_OF_BUSINESS", "line_of_business");
        daily("CENTER", "''");
        databases.execute(database, "VACUUM ANALYZE");
    }

    private void responses(long rows) throws InterruptedException {
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            List<Future<?>> parts = Stream.iterate(1L, from -> from <= rows, from -> from + AT_ONCE)
                    .<Future<?>>map(from -> hands.submit(() -> databases.execute(
                            database,
                            String.format(
                                    Locale.ROOT,
                                    RESPONSES,
                                    center,
                                    TEAM,
                                    PEOPLE,
                                    lastDay().minusDays(DAYS),
                                    DAYS,
                                    rows,
                                    from,
                                    Math.min(rows, from + AT_ONCE - 1)))))
                    .toList();
            for (Future<?> part : parts) {
                finish(part);
            }
        }
    }

    private static void finish(Future<?> part) throws InterruptedException {
        try {
            part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void daily(String kind, String subject) {
        sums("day_tally", "center_id, kind, subject, day", "center_id, '" + kind + "', " + subject + ", day");
    }

    private void sums(String table, String key, String by) {
        int keys = key.split(",").length;
        databases.execute(
                database,
                "INSERT INTO " + table + " (" + key + ", " + columns() + ") SELECT " + by + ", " + counters()
                        + " FROM counted_response GROUP BY "
                        + Stream.iterate(1, i -> i + 1)
                                .limit(keys)
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")));
    }
}
