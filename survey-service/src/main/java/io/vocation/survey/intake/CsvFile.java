package io.vocation.survey.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.vocation.survey.source.Source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An opened CSV file whose header has every column that its source's mapping names. */
final class CsvFile implements AutoCloseable {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private final UploadedFile file;
    private final Map<String, Integer> header;
    private final int width;
    private final CsvRows rows;

    private CsvFile(UploadedFile file, List<String> header, CsvRows rows) {
        this.file = file;
        this.width = header.size();
        this.rows = rows;
        this.header = new HashMap<>();
        for (int at = 0; at < header.size(); at++) {
            this.header.putIfAbsent(header.get(at), at);
        }
    }

    /** @throws UnreadableFile when it is empty or its header lacks columns of the mapping */
    static CsvFile open(Path path, Source source) throws IOException, UnreadableFile {
        Charset charset = Charsets.detect(path);
        UploadedFile file = UploadedFile.open(path);
        try {
            Lines lines = new Lines(Charsets.reader(file, charset));
            Lines.Line first = lines.next();
            while (first != null && first.text().isBlank()) {
                first = lines.next();
            }
            if (first == null) {
                throw new UnreadableFile("The file is empty.");
            }
            String line = first.text();
            Set<String> wanted = source.mappedColumns().collect(Collectors.toSet());
            char delimiter = DELIMITERS.stream()
                    .max(Comparator.comparingLong((Character candidate) -> names(line, candidate).stream()
                                    .filter(wanted::contains)
                                    .count())
                            .thenComparing(candidate -> -DELIMITERS.indexOf(candidate)))
                    .orElseThrow();
            List<String> names = names(line, delimiter);
            check(wanted, names);
            return new CsvFile(file, names, new CsvRows(lines, delimiter));
        } catch (IOException | UnreadableFile | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void check(Set<String> wanted, List<String> names) throws UnreadableFile {
        String missing = wanted.stream()
                .filter(column -> !names.contains(column))
                .sorted()
                .map(column -> "'" + column + "'")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnreadableFile(
                    "The header lacks the columns " + missing + " of the mapping. It has: " + shortened(names) + ".");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name) && wanted.contains(name)) {
                throw new UnreadableFile("The header has the column '" + name + "' twice.");
            }
        }
    }

    private static String shortened(List<String> names) {
        String all = Stream.concat(names.stream().limit(50), names.size() > 50 ? Stream.of("…") : Stream.empty())
                .collect(Collectors.joining(", "))
                .replace('\0', '\uFFFD');
        return all.length() > 1000 ? all.substring(0, 1000) + "…" : all;
    }

    private static List<String> names(String line, char delimiter) {
        try {
            return CsvRows.fields(line, delimiter).stream().map(String::strip).toList();
        } catch (CsvParseException notSoDelimited) {
            return List.of();
        }
    }

    CsvRow next() throws IOException {
        return rows.next();
    }

    Set<String> columns() {
        return header.keySet();
    }

    int width() {
        return width;
    }

    /** What a row has in a column, without blanks around it; null when that is nothing. */
    String value(CsvRow row, String column) {
        String value = row.fields().get(header.get(column)).strip();
        return value.isEmpty() ? null : value;
    }

    /** How many bytes of the file were read, as it was uploaded. */
    long position() throws IOException {
        return file.position();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
