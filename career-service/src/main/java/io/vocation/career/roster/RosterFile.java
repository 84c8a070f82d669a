package io.vocation.career.roster;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vocation.commons.json.ReadableTime;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.commons.problem.Said;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The rows of a roster CSV: a header, then one line for each person. */
final class RosterFile {
    static final List<String> COLUMNS = List.of(
            "employee_number",
            "name",
            "login",
            "email",
            "hired_on",
            "csr_since",
            "left_on",
            "improvement_plan_since",
            "center",
            "team",
            "supervisor",
            "position",
            "assigned_from",
            "aliases");
    private static final Set<String> NEEDED = Set.of("employee_number", "name", "hired_on");

    private RosterFile() {}

    /**
     * One line of the file.
     *
     * @param employee null when the line cannot be understood
     * @param problems what is wrong with it; empty when it was understood
     */
    record Row(long line, String number, NewEmployee employee, List<Violation> problems, List<String> original) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the header is not that of a roster */
    static List<Row> read(InputStream file) {
        try (Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            List<Row> rows = new ArrayList<>();
            for (NamedCsvRecord line : csv) {
                if (rows.isEmpty()) {
                    checkHeader(line.getHeader());
                }
                rows.add(row(line));
            }
            return rows;
        } catch (de.siegmar.fastcsv.reader.CsvParseException e) {
            throw Problems.invalid(Violation.body("", "This is not readable as CSV: " + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkHeader(List<String> header) {
        List<Violation> wrong = new ArrayList<>();
        for (String column : header) {
            String name = strip(column);
            if (!COLUMNS.contains(name)) {
                wrong.add(Violation.body(name, "'" + name + "' is not a column of a roster: " + COLUMNS));
            }
        }
        for (String column : NEEDED) {
            if (header.stream().map(RosterFile::strip).noneMatch(column::equals)) {
                wrong.add(Violation.body(column, "The column '" + column + "' is missing."));
            }
        }
        if (!wrong.isEmpty()) {
            throw Problems.invalid(wrong);
        }
    }

    private static Row row(NamedCsvRecord line) {
        List<Violation> wrong = new ArrayList<>();
        String number = text(line, "employee_number");
        if (number == null || number.length() > 64) {
            wrong.add(Violation.body("employee_number", "An employee number of 1 to 64 characters is needed."));
        }
        NewEmployee employee = new NewEmployee(
                needed(line, "name", wrong),
                text(line, "login"),
                text(line, "email"),
                neededDay(line, "hired_on", wrong),
                day(line, "csr_since", wrong),
                day(line, "left_on", wrong),
                day(line, "improvement_plan_since", wrong),
                assignment(line, wrong),
                aliases(line));
        return new Row(
                line.getStartingLineNumber(), number, wrong.isEmpty() ? employee : null, wrong, line.getFields());
    }

    private static NewAssignment assignment(NamedCsvRecord line, List<Violation> wrong) {
        if (text(line, "center") == null) {
            return null;
        }
        LocalDate from = text(line, "assigned_from") == null
                ? day(line, "hired_on", new ArrayList<>())
                : neededDay(line, "assigned_from", wrong);
        return new NewAssignment(
                from,
                text(line, "center"),
                text(line, "team"),
                text(line, "supervisor"),
                needed(line, "position", wrong));
    }

    private static List<NewAlias> aliases(NamedCsvRecord line) {
        String cell = text(line, "aliases");
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split("\\|", -1))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .map(alias -> new NewAlias(alias, null, null, null))
                        .toList();
    }

    private static String needed(NamedCsvRecord line, String column, List<Violation> wrong) {
        String value = text(line, column);
        if (value == null || value.length() > 200) {
            wrong.add(Violation.body(column, "'" + column + "' needs 1 to 200 characters."));
        }
        return value;
    }

    private static LocalDate neededDay(NamedCsvRecord line, String column, List<Violation> wrong) {
        if (text(line, column) == null) {
            wrong.add(Violation.body(column, "'" + column + "' needs a day such as 2026-01-31."));
            return null;
        }
        return day(line, column, wrong);
    }

    private static LocalDate day(NamedCsvRecord line, String column, List<Violation> wrong) {
        String value = text(line, column);
        if (value == null) {
            return null;
        }
        try {
            return ReadableTime.day(value);
        } catch (DateTimeException e) {
            wrong.add(Violation.body(column, Said.of(value) + " is not a day such as 2026-01-31."));
            return null;
        }
    }

    private static String text(NamedCsvRecord line, String column) {
        for (int i = 0; i < line.getHeader().size() && i < line.getFieldCount(); i++) {
            if (strip(line.getHeader().get(i)).equals(column)) {
                String value = line.getField(i).strip();
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }

    private static String strip(String column) {
        return column.replace("\uFEFF", "").strip();
    }
}
