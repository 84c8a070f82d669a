package io.vocation.survey.intake;

import java.util.List;

/**
 * A row of a file.
 *
 * @param line the line it begins on
 * @param last the line it ends on
 * @param raw as it stands in the file
 * @param fields its fields; empty when it cannot be read
 * @param problem why it cannot be read; null when it can
 */
public record CsvRow(long line, long last, String raw, List<String> fields, String problem) implements Row {
    private record Whole(long line, long last, String raw) implements Row {}

    /** The row as it stands in the file, and no more. */
    Row whole() {
        return new Whole(line, last, raw);
    }
}
