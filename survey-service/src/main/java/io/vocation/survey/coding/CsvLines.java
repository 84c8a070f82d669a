package io.vocation.survey.coding;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines of a small CSV file with a header, in UTF-8, as people write it with a spreadsheet. */
public final class CsvLines {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvLines() {}

    /** One line. @param number where it begins in the file, the header being line 1 */
    public record Line(long number, NamedCsvRecord cells) {
        /** A cell without blanks around it, and without the apostrophe that keeps it from being a formula; null where it is empty. */
        public String text(String column) {
            String text = cells.findField(column).map(String::strip).orElse("");
            String bare = text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                    ? text.substring(1)
                    : text;
            return bare.isEmpty() ? null : bare;
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for another header, more lines than this, or no CSV */
    public static List<Line> read(InputStream file, List<String> columns, Set<String> needed, int most) {
        List<Line> lines = new ArrayList<>();
        try (Reader text = text(file);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord line : csv) {
                if (lines.isEmpty()) {
                    checkHeader(line.getHeader(), columns, needed);
                }
                if (lines.size() == most) {
                    throw Problems.invalid(Violation.body("", "A file has at most " + most + " rows."));
                }
                lines.add(new Line(line.getStartingLineNumber(), line));
            }
        } catch (CsvParseException | IllegalArgumentException e) {
            throw Problems.invalid(Violation.body("", "This is not readable as CSV: " + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.stream().anyMatch(line -> line.cells().getFields().stream().anyMatch(cell -> cell.indexOf(0) >= 0))) {
            throw Problems.invalid(Violation.body("", "It contains a character that cannot be kept."));
        }
        return lines;
    }

    /** Without the mark that some spreadsheets begin with. */
    private static Reader text(InputStream file) throws IOException {
        PushbackReader text = new PushbackReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }

    private static void checkHeader(List<String> header, List<String> columns, Set<String> needed) {
        List<Violation> wrong = new ArrayList<>();
        header.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> wrong.add(
                        Violation.body(column, "'" + column + "' is not one of the columns " + columns + ".")));
        needed.stream()
                .filter(column -> !header.contains(column))
                .sorted()
                .forEach(column -> wrong.add(Violation.body(column, "The column '" + column + "' is missing.")));
        if (!wrong.isEmpty()) {
            throw Problems.invalid(wrong);
        }
    }
}
