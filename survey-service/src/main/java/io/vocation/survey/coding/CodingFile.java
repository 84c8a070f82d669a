package io.vocation.survey.coding;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.vocation.commons.csv.Cells;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.coding.CsvLines.Line;
import io.vocation.survey.response.SourceOfError;
import io.vocation.survey.response.WillOrSkill;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Codings as CSV files: those that people bring, and those that were kept. */
final class CodingFile {
    private static final List<String> COLUMNS = List.of(
            "response_id",
            "source_id",
            "source_response_id",
            "source_of_error",
            "will_or_skill",
            "repeat_reason",
            "could_have_done_more",
            "note",
            "clear");

    private CodingFile() {}

    /** One line. @param item null where it cannot be understood, which the violations explain */
    record Row(int line, CodingItem item, List<Violation> violations) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not a file of codings */
    static List<Row> read(InputStream file) {
        return CsvLines.read(file, COLUMNS, Set.of(), NewCodings.MOST).stream()
                .map(CodingFile::row)
                .toList();
    }

    private static Row row(Line line) {
        List<Violation> wrong = new ArrayList<>();
        CodingItem item = new CodingItem(
                id(line, "response_id", wrong),
                id(line, "source_id", wrong),
                line.text("source_response_id"),
                word(line, "source_of_error", SourceOfError.class, wrong),
                word(line, "will_or_skill", WillOrSkill.class, wrong),
                line.text("repeat_reason"),
                yes(line, "could_have_done_more", wrong),
                line.text("note"),
                yes(line, "clear", wrong));
        return new Row(Math.toIntExact(line.number()), item, wrong);
    }

    private static UUID id(Line line, String column, List<Violation> wrong) {
        String text = line.text(column);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            wrong.add(Violation.body(column, "'" + text + "' is not a UUID."));
            return null;
        }
    }

    private static <E extends Enum<E>> E word(Line line, String column, Class<E> type, List<Violation> wrong) {
        String text = line.text(column);
        try {
            return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            wrong.add(Violation.body(
                    column, "'" + text + "' is not one of " + Arrays.toString(type.getEnumConstants()) + "."));
            return null;
        }
    }

    private static Boolean yes(Line line, String column, List<Violation> wrong) {
        String text = line.text(column);
        if (text == null || text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return text == null ? null : Boolean.valueOf(text);
        }
        wrong.add(Violation.body(column, "'" + text + "' is not true or false."));
        return null;
    }

    /** What was coded, before and after, times in UTC. */
    static String write(List<CodingRecordView> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "response_id",
                    "source_id",
                    "source_response_id",
                    "contacted_at",
                    "employee_id",
                    "coded_at",
                    "coded_by",
                    "origin",
                    "source_of_error_before",
                    "will_or_skill_before",
                    "repeat_reason_before",
                    "source_of_error",
                    "will_or_skill",
                    "repeat_reason",
                    "could_have_done_more",
                    "note");
            rows.forEach(row -> csv.writeRecord(
                    Cells.value(row.responseId()),
                    Cells.value(row.sourceId()),
                    Cells.text(row.sourceResponseId()),
                    Cells.value(row.contactedAt()),
                    Cells.value(row.employeeId()),
                    Cells.value(row.coding().at()),
                    Cells.text(row.coding().by()),
                    Cells.value(row.coding().origin()),
                    Cells.value(row.coding().before().sourceOfError()),
                    Cells.value(row.coding().before().willOrSkill()),
                    Cells.text(row.coding().before().repeatReason()),
                    Cells.value(row.coding().after().sourceOfError()),
                    Cells.value(row.coding().after().willOrSkill()),
                    Cells.text(row.coding().after().repeatReason()),
                    Cells.value(row.coding().couldHaveDoneMore()),
                    Cells.text(row.coding().note())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
