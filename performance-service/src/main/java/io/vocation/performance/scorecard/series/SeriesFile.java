package io.vocation.performance.scorecard.series;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vocation.commons.csv.Cells;
import io.vocation.performance.scorecard.metric.ExpectedView;
import io.vocation.performance.scorecard.metric.ShareView;
import io.vocation.performance.tally.Measure;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** A series as a CSV file: a row for each point of each metric. */
@Provider
@Produces(SeriesFile.CSV)
public class SeriesFile implements MessageBodyWriter<SeriesView> {
    static final String CSV = "text/csv";

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == SeriesView.class;
    }

    @Override
    public void writeTo(
            SeriesView series,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(
                "kind",
                "id",
                "name",
                "metric",
                "from",
                "to",
                "zone",
                "numerator",
                "denominator",
                "rate",
                "low",
                "high",
                "controllable_numerator",
                "controllable_denominator",
                "controllable_rate",
                "target",
                "minimum");
        for (Measure measure : Measure.values()) {
            series.metrics().of(measure).forEach(point -> write(csv, series, measure, point));
        }
        csv.flush();
    }

    private static void write(CsvWriter csv, SeriesView series, Measure measure, PointView point) {
        ShareView controllable = point.controllable();
        csv.writeRecord(
                Cells.value(series.subject().kind()),
                Cells.value(series.subject().id()),
                Cells.text(series.subject().name()),
                measure.field(),
                Cells.value(point.from()),
                Cells.value(point.to()),
                Cells.value(series.window().zone()),
                Cells.value(point.numerator()),
                Cells.value(point.denominator()),
                Cells.value(point.rate()),
                Cells.value(point.interval() == null ? null : point.interval().low()),
                Cells.value(point.interval() == null ? null : point.interval().high()),
                Cells.value(controllable == null ? null : controllable.numerator()),
                Cells.value(controllable == null ? null : controllable.denominator()),
                Cells.value(controllable == null ? null : controllable.rate()),
                level(point.expected(), ExpectedView::target),
                level(point.expected(), ExpectedView::minimum));
    }

    private static String level(ExpectedView expected, Function<ExpectedView, ExpectedView.Level> which) {
        ExpectedView.Level level = expected == null ? null : which.apply(expected);
        return Cells.value(level == null ? null : level.value());
    }
}
