package io.vocation.survey.advocacy.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vocation.commons.json.ReadableTime;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.commons.problem.Said;
import io.vocation.survey.advocacy.CaseOutcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The rows of a CSV file of cases: a header, then one line for each case. */
final class CaseRows {
    static final List<String> COLUMNS = List.of(
            "case_id",
            "contacts",
            "advocate",
            "state",
            "opened_at",
            "closed_at",
            "accepted_by_customer",
            "accepted_by_company");
    private static final Set<String> NEEDED = Set.of("case_id", "contacts", "advocate", "state");
    private static final int MOST = 10_000;

    private CaseRows() {}

    /** One line. @param kept null when it cannot be understood; then {@code problem} says why */
    record Line(long line, CaseRow kept, String problem, List<String> original) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no file of cases, or too long */
    static List<Line> read(InputStream file) {
        try (Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            List<Line> lines = new ArrayList<>();
            for (NamedCsvRecord each : csv) {
                if (lines.isEmpty()) {
                    requireColumns(each.getHeader());
                }
                if (lines.size() == MOST) {
                    throw Problems.invalid(Violation.body("", "At most " + MOST + " cases in one file."));
                }
                lines.add(line(each));
            }
            return lines;
        } catch (CsvParseException e) {
            throw Problems.invalid(Violation.body("", "This is not readable as CSV: " + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireColumns(List<String> header) {
        List<Violation> wrong = new ArrayList<>();
        header.stream()
                .filter(name -> !COLUMNS.contains(name.strip()))
                .forEach(name -> wrong.add(Violation.body(name, "'" + name + "' is none of " + COLUMNS)));
        NEEDED.stream()
                .sorted()
                .filter(name -> header.stream().map(String::strip).noneMatch(name::equals))
                .forEach(name -> wrong.add(Violation.body(name, "The column '" + name + "' is missing.")));
        if (!wrong.isEmpty()) {
            throw Problems.invalid(wrong);
        }
    }

    private static Line line(NamedCsvRecord line) {
        try {
            return new Line(line.getStartingLineNumber(), row(line), null, line.getFields());
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Line(line.getStartingLineNumber(), null, e.getMessage(), line.getFields());
        }
    }

    private static CaseRow row(NamedCsvRecord line) {
        String state = needed(line, "state");
        CaseOutcome outcome = state.equals("OPEN") ? null : outcome(state);
        Instant closed = moment(line, "closed_at");
        if ((outcome == null) != (closed == null)) {
            throw new IllegalArgumentException("An open case has no closed_at, and every other one has.");
        }
        CaseRow row = new CaseRow(
                needed(line, "case_id"),
                contacts(line),
                needed(line, "advocate"),
                outcome,
                moment(line, "opened_at"),
                closed,
                decision(line, "accepted_by_customer"),
                decision(line, "accepted_by_company"));
        if (outcome != CaseOutcome.RESOLVED && (row.acceptedByCustomer() != null || row.acceptedByCompany() != null)) {
            throw new IllegalArgumentException("Only the solution of a resolved case can be accepted.");
        }
        return row;
    }

    private static CaseOutcome outcome(String state) {
        return Arrays.stream(CaseOutcome.values())
                .filter(outcome -> outcome.name().equals(state))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "state is OPEN, RESOLVED or NO_RESOLUTION_POSSIBLE, not '" + state + "'."));
    }

    private static List<String> contacts(NamedCsvRecord line) {
        List<String> ids = Arrays.stream(needed(line, "contacts").split("\\|"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("contacts names none.");
        }
        return ids;
    }

    private static Instant moment(NamedCsvRecord line, String column) {
        String text = text(line, column);
        try {
            return text == null ? null : ReadableTime.moment(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    column + " is a time such as 2026-03-02T09:12:58Z, not " + Said.of(text) + ".", e);
        }
    }

    private static Boolean decision(NamedCsvRecord line, String column) {
        String text = text(line, column);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(column + " is true, false or empty, not '" + text + "'.");
        }
        return text == null ? null : Boolean.valueOf(text);
    }

    private static String needed(NamedCsvRecord line, String column) {
        String text = text(line, column);
        if (text == null || text.length() > 2_000) {
            throw new IllegalArgumentException(column + " is needed, of at most 2000 characters.");
        }
        return text;
    }

    private static String text(NamedCsvRecord line, String column) {
        return line.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
