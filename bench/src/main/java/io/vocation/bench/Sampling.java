package io.vocation.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** One draw from the contacts of one day, of ten thousand CSRs. */
final class Sampling {
    private static final int PEOPLE = 10_000;
    private static final double AIM_SECONDS = 30;
    /** Ten call types, most of them rare; each customer calls twice in ten times; all in the center's noon. */
    private static final String CONTACTS = """
            INSERT INTO contact (id, center_id, external_id, state, contacted_at, contact_day, agent, employee_id, customer_ref,
              call_type, reason, source, content_hash)
            SELECT uuidv7(), '%1$s', 'call-' || n, 'COUNTED', timestamp '%2$s 10:00' AT TIME ZONE 'UTC' + n * interval '1 ms',
              '%2$s', 'csr', md5('e' || n %% %3$d)::uuid, 'customer-' || (n * 0.8)::bigint,
              'type ' || floor(10 * power((n::bigint * 7919 %% 1000) / 1000.0, 2)), 'reason', 'API', sha256('')
            FROM generate_series(1, %4$d) AS n""";

    private final Workbench bench;
    private final Results results;
    private final long rows;

    Sampling(Workbench bench, Results results, long rows) {
        this.bench = bench;
        this.results = results;
        this.rows = rows;
    }

    void measure() {
        String database = "sampling";
        bench.fresh(database);
        LocalDate yesterday = LocalDate.now(ZoneId.of("Europe/Berlin")).minusDays(1);
        bench.databases().execute(database, CONTACTS.formatted(Workbench.center(), yesterday, PEOPLE, rows));
        // For five responses where one in five answers; and some who do not want to be asked.
        bench.databases().execute(database, """
                INSERT INTO policy (center_id, key, value, unit, effective_from, source, changed_by, reason)
                VALUES ('%1$s', 'sampling.quota-csr', 25, 'invitations', '2000-01-02', 'bench', 'bench', 'bench');
                INSERT INTO opt_out (center_id, digest)
                SELECT '%1$s', erasure_digest('customer-' || n * 100) FROM generate_series(1, 1000) AS n""".formatted(Workbench.center()));
        bench.databases().execute(database, "VACUUM ANALYZE contact");
        try (Service service = bench.service(database, Workbench.HEAP)) {
            draw(service, yesterday, true, 200, "A preview of a draw");
            draw(service, yesterday, false, 201, "A draw, kept with its invitations");
        }
        bench.databases().drop(database);
    }

    private void draw(Service service, LocalDate day, boolean preview, int expected, String what) {
        long begin = System.nanoTime();
        long drawn = bench.send(
                        service,
                        "POST",
                        "/survey/v1/centers/" + Workbench.center() + "/draws",
                        "application/json",
                        "{\"day\": \"" + day + "\", \"preview\": " + preview + "}",
                        expected)
                .path("drawn")
                .asLong();
        double seconds = Intake.seconds(begin);
        results.add(
                what + ", " + Results.number(rows) + " contacts of " + Results.number(PEOPLE) + " CSRs ("
                        + Results.number(drawn) + " drawn)",
                String.format(Locale.ROOT, "%.1f s", seconds),
                "< " + Results.number(AIM_SECONDS) + " s",
                seconds < AIM_SECONDS);
    }
}
