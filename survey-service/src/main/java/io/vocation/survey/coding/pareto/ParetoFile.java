package io.vocation.survey.coding.pareto;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vocation.commons.csv.Cells;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A Pareto as a CSV file, a line for each reason. */
final class ParetoFile {
    private ParetoFile() {}

    static String write(ParetoView pareto) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "from",
                    "to",
                    "code",
                    "name",
                    "count",
                    "coded",
                    "share",
                    "low",
                    "high",
                    "level",
                    "cumulative_share",
                    "count_before",
                    "coded_before",
                    "share_before",
                    "to_be_coded",
                    "solution");
            pareto.reasons()
                    .forEach(reason -> csv.writeRecord(
                            Cells.value(pareto.from()),
                            Cells.value(pareto.to()),
                            Cells.text(reason.code()),
                            Cells.text(reason.name()),
                            Cells.value(reason.count()),
                            Cells.value(pareto.coded()),
                            Cells.value(reason.share().rate()),
                            Cells.value(reason.share().interval().low()),
                            Cells.value(reason.share().interval().high()),
                            Cells.value(reason.share().interval().level()),
                            Cells.value(reason.cumulativeShare()),
                            reason.before() == null
                                    ? ""
                                    : Cells.value(reason.before().numerator()),
                            reason.before() == null
                                    ? ""
                                    : Cells.value(reason.before().denominator()),
                            reason.before() == null
                                    ? ""
                                    : Cells.value(reason.before().rate()),
                            Cells.value(pareto.toBeCoded()),
                            Cells.text(reason.solution())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
