package io.vocation.bench;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The intake against PostgreSQL's own COPY of the same rows, single responses, and the feed. */
final class Intake {
    private static final String IN_ORDER = "(SELECT * FROM response ORDER BY changed_xid, changed_id)";
    private static final double AIM = 0.6;
    private static final long WARM = 400_000;

    private final Workbench bench;
    private final Results results;
    private final long rows;
    private final Path rowsAsKept;
    private final Path keysAsKept;
    private double copied;

    Intake(Workbench bench, Results results, long rows) {
        this.bench = bench;
        this.results = results;
        this.rows = rows;
        this.rowsAsKept = bench.folder().resolve("rows.copy");
        this.keysAsKept = bench.folder().resolve("keys.copy");
    }

    void measure(String only) throws IOException, InterruptedException {
        if (only.isEmpty() || only.equals("stream") || only.equals("feed")) {
            streaming();
            copying();
        }
        if (only.isEmpty() || only.equals("import")) {
            importing();
        }
        if (only.isEmpty() || only.equals("single")) {
            singles();
        }
    }

    /** Also leaves the rows for the baseline, as they were kept; and the feed, that tells them. */
    private void streaming() throws InterruptedException {
        bench.fresh("streamed");
        Path file = bench.folder().resolve("calls.ndjson");
        try (Service service = bench.service("streamed", Workbench.HEAP)) {
            bench.calls().write(file, Calls.NDJSON, 0, WARM, rows);
            bench.streamed(service, file);
            bench.calls().write(file, Calls.NDJSON, WARM, WARM + rows, WARM + rows);
            bench.databases().settle();
            long begin = System.nanoTime();
            long answered = bench.streamed(service, file);
            streamed = answered / seconds(begin);
            long kept = bench.databases().number("streamed", "SELECT count(*) FROM response");
            if (answered != rows || kept != WARM + rows) {
                throw new IllegalStateException(answered + " were answered, " + kept + " are kept");
            }
            new FeedReading(service, results).measure(WARM + rows);
        }
        bench.databases().copyOut("streamed", IN_ORDER, rowsAsKept);
        bench.databases().copyOut("streamed", "response_key", keysAsKept);
        bench.databases().drop("streamed");
    }

    private double streamed;

    /** The limit: nothing is read, checked, told apart or attributed. */
    private void copying() {
        bench.fresh("copied");
        for (int month = 0; month < 26; month++) {
            bench.databases()
                    .number(
                            "copied",
                            "SELECT 1 FROM ensure_month((date '2024-10-01' + interval '1 month' * " + month
                                    + ")::date)");
        }
        bench.databases().settle();
        long kept = WARM + rows;
        long begin = System.nanoTime();
        bench.databases().copyIn("copied", Map.of("response", rowsAsKept));
        copied = kept / seconds(begin);
        begin = System.nanoTime();
        bench.databases().copyIn("copied", Map.of("response_key", keysAsKept));
        double keys = kept / seconds(begin);
        double both = 1 / (1 / copied + 1 / keys);
        bench.databases().drop("copied");
        results.add("COPY of the rows into `response`, the baseline", Results.number(copied) + " rows/s");
        results.add("COPY of the rows and of their keys", Results.number(both) + " rows/s");
        told("NDJSON over HTTP, one stream", streamed);
    }

    private void told(String what, double speed) {
        results.add(what, Results.number(speed) + " rows/s");
        if (copied == 0) {
            return;
        }
        results.add(what + ", of COPY", Results.ratio(speed / copied), "≥ " + AIM, speed / copied >= AIM);
    }

    private void importing() throws IOException, InterruptedException {
        bench.fresh("imported");
        Path file = bench.folder().resolve("calls.csv");
        try (Service service = bench.service("imported", Workbench.HEAP)) {
            bench.calls().write(file, Calls.CSV, 0, WARM, rows);
            bench.imported(service, file, _ -> {});
            bench.calls().write(file, Calls.CSV, WARM, WARM + rows, WARM + rows);
            bench.databases().settle();
            long begin = System.nanoTime();
            JsonNode job = bench.imported(service, file, _ -> {});
            double speed = rows / seconds(begin);
            if (job.path("accepted").asLong() != rows) {
                throw new IllegalStateException(job.toString());
            }
            told("CSV import, from the upload's first byte to the last row", speed);
        } finally {
            Files.deleteIfExists(file);
        }
        bench.databases().drop("imported");
    }

    private void singles() throws InterruptedException {
        bench.fresh("single");
        try (Service service = bench.service("single", Workbench.HEAP)) {
            new SinglePosts(bench.calls(), service, results).measure();
        }
        bench.databases().drop("single");
    }

    static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
