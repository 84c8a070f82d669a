package io.vocation.survey.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

class CsvRowsTest {
    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars("ab ,;\"'\n\té").ofMaxLength(8).filter(text -> !text.isBlank());
        return cell.list().ofSize(3).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    @Provide
    Arbitrary<LineDelimiter> lineEnds() {
        return Arbitraries.of(LineDelimiter.LF, LineDelimiter.CRLF, LineDelimiter.CR);
    }

    @Property
    void whatWasWrittenIsRead(
            @ForAll("rows") List<List<String>> rows,
            @ForAll("delimiters") char delimiter,
            @ForAll("lineEnds") LineDelimiter lineEnd)
            throws IOException {
        List<List<String>> read = read(written(rows, delimiter, lineEnd), delimiter).stream()
                .map(row -> {
                    assertNull(row.problem());
                    return row.fields();
                })
                .toList();
        assertEquals(rows, read);
    }

    @Property
    void aQuoteThatIsNeverClosedCostsItsOwnRowOnly(
            @ForAll("plain") List<String> before, @ForAll("plain") List<String> after) throws IOException {
        String text = lines(before) + "1,\"open,3\n" + lines(after);
        List<CsvRow> read = read(text, ',');
        assertEquals(before.size() + 1 + after.size(), read.size());
        for (CsvRow row : read) {
            if (row.line() == before.size() + 1) {
                assertNotNull(row.problem());
            } else {
                assertNull(row.problem());
            }
        }
    }

    @Provide
    Arbitrary<List<String>> plain() {
        return Arbitraries.of("1,2,3", "a,b\"c,d", "5\"\",6,7", "x,,").list().ofMaxSize(50);
    }

    @Example
    void aLineWithoutEndIsCut() throws IOException {
        List<CsvRow> read = read("x".repeat(Lines.LONGEST + 10) + "\n1,2\n", ',');
        assertEquals(2, read.size());
        assertNotNull(read.getFirst().problem());
        assertEquals(List.of("1", "2"), read.getLast().fields());
    }

    private static String lines(List<String> rows) {
        return rows.isEmpty() ? "" : String.join("\n", rows) + "\n";
    }

    private static String written(List<List<String>> rows, char delimiter, LineDelimiter lineEnd) throws IOException {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(lineEnd)
                .build(out)) {
            rows.forEach(csv::writeRecord);
        }
        return out.toString();
    }

    private static List<CsvRow> read(String text, char delimiter) throws IOException {
        CsvRows rows = new CsvRows(new Lines(new StringReader(text)), delimiter);
        List<CsvRow> read = new ArrayList<>();
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            read.add(row);
        }
        return read;
    }
}
