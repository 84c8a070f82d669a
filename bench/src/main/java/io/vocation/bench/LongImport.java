package io.vocation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One import of many million rows: what a row costs at its begin and at its end, and the memory that it takes. */
final class LongImport {
    private static final long STEP = 1_000_000;
    private static final double FLAT = 0.8;
    private static final long MOST_RESIDENT = 400L << 20;

    private final Workbench bench;
    private final Results results;
    private final long rows;

    LongImport(Workbench bench, Results results, long rows) {
        this.bench = bench;
        this.results = results;
        this.rows = rows;
    }

    /** When a number of rows was reached. */
    private record Mark(long rows, long nanos) {}

    void measure() throws IOException, InterruptedException {
        bench.fresh("long");
        Path file = bench.folder().resolve("long.csv");
        bench.calls().write(file, Calls.CSV, 0, rows, rows);
        long bytes = Files.size(file);
        List<Mark> marks = new ArrayList<>();
        long[] most = {0};
        try (Service service = bench.service("long", Workbench.SMALL_HEAP)) {
            bench.imported(service, file, at -> {
                most[0] = Math.max(most[0], service.resident());
                if (marks.isEmpty() ? at > 0 : at >= marks.getLast().rows() + STEP) {
                    marks.add(new Mark(at, System.nanoTime()));
                }
            });
        }
        bench.databases().drop("long");
        Files.delete(file);
        told(marks);
        results.add(
                String.format(java.util.Locale.ROOT, "Resident memory during that import of %.1f GB", bytes / 1e9),
                (most[0] >> 20) + " MB at most",
                "< 400 MB",
                most[0] < MOST_RESIDENT);
    }

    private void told(List<Mark> marks) {
        int third = (marks.size() - 1) / 4;
        double begin = speed(marks.get(1), marks.get(1 + third));
        double end = speed(marks.get(marks.size() - 1 - third), marks.getLast());
        results.add("CSV import, from 1 to " + (1 + third) + " million rows", Results.number(begin) + " rows/s");
        results.add(
                "CSV import, the last " + third + " of " + Results.number(rows / 1e6) + " million rows",
                Results.number(end) + " rows/s");
        results.add("… the end against the begin", Results.ratio(end / begin), "≥ 0.8", end / begin >= FLAT);
    }

    private static double speed(Mark from, Mark to) {
        return (to.rows() - from.rows()) / ((to.nanos() - from.nanos()) / 1e9);
    }
}
