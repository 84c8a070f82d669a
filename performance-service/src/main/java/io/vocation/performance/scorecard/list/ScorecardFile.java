package io.vocation.performance.scorecard.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vocation.commons.csv.Cells;
import io.vocation.performance.scorecard.metric.ComparisonView;
import io.vocation.performance.scorecard.metric.ControllableView;
import io.vocation.performance.scorecard.metric.MetricView;
import io.vocation.performance.scorecard.metric.Metrics;
import io.vocation.performance.tally.Measure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scorecards as rows of a CSV file (RFC 4180): one for each subject, with all metrics. */
final class ScorecardFile {
    private static final List<String> OF_METRIC = List.of(
            "numerator",
            "denominator",
            "rate",
            "low",
            "high",
            "controllable_numerator",
            "controllable_denominator",
            "controllable_rate",
            "against_center");

    private ScorecardFile() {}

    static void write(OutputStream out, Listing.Counted counted) {
        try {
            CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
            csv.writeRecord(head());
            for (String key : counted.keys()) {
                csv.writeRecord(cells(counted, counted.row(key)));
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> head() {
        List<String> names = new ArrayList<>(List.of("kind", "id", "name", "from", "to", "zone", "responses"));
        for (Measure measure : Measure.values()) {
            OF_METRIC.forEach(column -> names.add(measure.name().toLowerCase(Locale.ROOT) + "_" + column));
        }
        return names;
    }

    private static List<String> cells(Listing.Counted counted, ScorecardRow row) {
        List<String> cells = new ArrayList<>(List.of(
                Cells.value(row.subject().kind()),
                Cells.value(row.subject().id()),
                Cells.text(row.subject().name()),
                Cells.value(counted.asked().window().from()),
                Cells.value(counted.asked().window().to()),
                Cells.value(counted.asked().window().zone()),
                Cells.value(row.responses())));
        for (Measure measure : Measure.values()) {
            add(cells, of(row.metrics(), measure));
        }
        return cells;
    }

    private static MetricView of(Metrics metrics, Measure measure) {
        return switch (measure) {
            case CSAT_CENTER -> metrics.csatCenter();
            case CSAT_CSR -> metrics.csatCsr();
            case RESOLUTION -> metrics.resolution();
            case CONTINUES -> metrics.continues();
            case WORLD_CLASS_CALL -> metrics.worldClassCall();
            case FCR -> metrics.fcr();
        };
    }

    private static void add(List<String> cells, MetricView metric) {
        if (metric == null) {
            OF_METRIC.forEach(_ -> cells.add(""));
            return;
        }
        ControllableView controllable = metric.controllable();
        ComparisonView center = metric.comparisons().getFirst();
        cells.add(Cells.value(metric.numerator()));
        cells.add(Cells.value(metric.denominator()));
        cells.add(Cells.value(metric.rate()));
        cells.add(
                Cells.value(metric.interval() == null ? null : metric.interval().low()));
        cells.add(
                Cells.value(metric.interval() == null ? null : metric.interval().high()));
        cells.add(Cells.value(controllable == null ? null : controllable.numerator()));
        cells.add(Cells.value(controllable == null ? null : controllable.denominator()));
        cells.add(Cells.value(controllable == null ? null : controllable.rate()));
        cells.add(Cells.value(center.state()));
    }
}
