package io.vocation.survey.coding.reason;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vocation.commons.csv.Cells;
import io.vocation.commons.json.ReadableTime;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.commons.problem.Said;
import io.vocation.survey.coding.CsvLines;
import io.vocation.survey.coding.CsvLines.Line;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reasons as a CSV file, which can be read again as it was written. */
final class ReasonFile {
    static final String HEADER = "code,name,parent,solution,position,active_from,active_until";
    private static final List<String> COLUMNS = List.of(HEADER.split(","));
    private static final int MOST = 5_000;

    private ReasonFile() {}

    /** One line. @param reason null where it cannot be understood, which the violations explain */
    record Row(long line, String code, NewReason reason, List<Violation> violations) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not a file of reasons */
    static List<Row> read(InputStream file) {
        return CsvLines.read(file, COLUMNS, Set.copyOf(COLUMNS), MOST).stream()
                .map(ReasonFile::row)
                .toList();
    }

    private static Row row(Line line) {
        List<Violation> wrong = new ArrayList<>();
        NewReason reason = new NewReason(
                line.text("code"),
                line.text("name"),
                line.text("parent"),
                line.text("solution"),
                number(line, wrong),
                day(line, "active_from", wrong),
                day(line, "active_until", wrong));
        return new Row(line.number(), reason.code(), wrong.isEmpty() ? reason : null, wrong);
    }

    private static Integer number(Line line, List<Violation> wrong) {
        String text = line.text("position");
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            wrong.add(Violation.body("position", "'" + text + "' is not a whole number."));
            return null;
        }
    }

    private static LocalDate day(Line line, String column, List<Violation> wrong) {
        String text = line.text(column);
        try {
            return text == null ? null : ReadableTime.day(text);
        } catch (DateTimeException e) {
            wrong.add(Violation.body(column, Said.of(text) + " is not a day such as 2026-01-31."));
            return null;
        }
    }

    static String write(List<Reason> reasons) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            reasons.forEach(reason -> csv.writeRecord(
                    reason.code(),
                    Cells.text(reason.name()),
                    Cells.text(reason.parent()),
                    Cells.text(reason.solution()),
                    Cells.value(reason.position()),
                    Cells.value(reason.activeFrom()),
                    Cells.value(reason.activeUntil())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
