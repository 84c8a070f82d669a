package io.vocation.survey.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits lines into rows. Text in quotes may go on over lines; a quote that nothing closes costs its own line only,
 * not the rest of the file.
 */
public final class CsvRows {
    private static final int MOST_LINES = 200;

    private final Lines lines;
    private final char delimiter;

    public CsvRows(Lines lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
    }

    /** The next row that is not blank; null at the end. */
    public CsvRow next() throws IOException {
        Lines.Line first = lines.next();
        while (first != null && first.text().isBlank()) {
            first = lines.next();
        }
        return first == null ? null : row(first);
    }

    private CsvRow row(Lines.Line first) throws IOException {
        if (first.text().indexOf('"') < 0 && !first.cut()) {
            return new CsvRow(first.number(), first.number(), first.text(), unquoted(first.text(), delimiter), null);
        }
        if (first.cut()) {
            return unreadable(first, "The line is longer than " + Lines.LONGEST + " characters.");
        }
        List<Lines.Line> taken = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        boolean open = opens(first.text(), false);
        long last = first.number();
        while (open) {
            Lines.Line more = taken.size() < MOST_LINES ? lines.next() : null;
            if (more == null || text.length() + more.text().length() > Lines.LONGEST) {
                giveBack(taken, more);
                return unreadable(first, "A quote is opened and never closed.");
            }
            taken.add(more);
            text.append('\n').append(more.text());
            open = opens(more.text(), true);
            last = more.number();
        }
        try {
            return new CsvRow(first.number(), last, text.toString(), fields(text.toString(), delimiter), null);
        } catch (CsvParseException e) {
            // A quote in a later line seemed to close this one's: they are rows of their own.
            giveBack(taken, null);
            return unreadable(
                    first,
                    taken.isEmpty() ? "A quote stands where none can be." : "A quote is opened and never closed.");
        }
    }

    private void giveBack(List<Lines.Line> taken, Lines.Line more) {
        if (more != null) {
            lines.giveBack(more);
        }
        taken.reversed().forEach(lines::giveBack);
    }

    private static CsvRow unreadable(Lines.Line line, String problem) {
        return new CsvRow(line.number(), line.number(), line.text(), List.of(), problem);
    }

    static List<String> fields(String text, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .ofSingleCsvRecord(text)
                .getFields();
    }

    /** The same of a text without quotes, which is most of them, and many times faster. */
    static List<String> unquoted(String text, char delimiter) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf(delimiter); end >= 0; end = text.indexOf(delimiter, from)) {
            fields.add(text.substring(from, end));
            from = end + 1;
        }
        fields.add(text.substring(from));
        return fields;
    }

    /** Whether a quoted text is still open after this line. */
    private boolean opens(String text, boolean quoted) {
        boolean open = quoted;
        boolean start = !quoted;
        boolean closed = false;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (open) {
                open = next != '"';
                closed = !open;
            } else {
                // It begins a field, or follows one that closed the text: two stand for a quote within it.
                open = next == '"' && (start || closed);
                closed = false;
            }
            start = !open && next == delimiter;
        }
        return open;
    }
}
