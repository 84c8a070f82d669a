package io.vocation.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A performance-service with an empty database that reads everything from a survey-service: how fast, in how much memory. */
final class CatchingUp {
    private static final double AIM = 50_000;
    private static final double MOST_MEMORY = 400;
    private static final String COUNTED =
            "SELECT coalesce(sum(responses), 0) FROM day_tally WHERE kind = 'CENTER' AND subject = ''";

    private final Workbench bench;
    private final Results results;
    private final long rows;

    CatchingUp(Workbench bench, Results results, long rows) {
        this.bench = bench;
        this.results = results;
        this.rows = rows;
    }

    void measure() throws InterruptedException {
        bench.fresh("surveyed");
        try (Service survey = bench.service("surveyed", Workbench.HEAP)) {
            Path file = bench.folder().resolve("calls.ndjson");
            bench.calls().write(file, Calls.NDJSON, 0, rows, rows);
            bench.streamed(survey, file);
            bench.databases().execute("surveyed", "VACUUM ANALYZE response");
            for (int run = 1; run <= 2; run++) {
                follow(survey, "performance" + run);
            }
        }
        bench.databases().drop("surveyed");
    }

    private void follow(Service survey, String database) throws InterruptedException {
        try (Service performance = bench.performance(database, Workbench.SMALL_HEAP, survey)) {
            long begin = System.nanoTime();
            long before = bench.databases().number(database, COUNTED);
            long counted = before;
            long most = 0;
            while (counted < rows) {
                TimeUnit.MILLISECONDS.sleep(250);
                counted = bench.databases().number(database, COUNTED);
                most = Math.max(most, performance.resident());
            }
            double speed = (counted - before) / Intake.seconds(begin);
            results.add(
                    "Catching up with " + Results.number(rows / 1e6) + " million responses",
                    Results.number(speed) + " events/s",
                    "≥ " + Results.number(AIM),
                    speed >= AIM);
            results.add(
                    "… resident memory of performance-service",
                    Results.number(most / 1e6) + " MB at most",
                    "< " + Results.number(MOST_MEMORY) + " MB",
                    most / 1e6 < MOST_MEMORY);
        }
        bench.databases().drop(database);
    }
}
