package io.vocation.survey.source.guess;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the start of a file into rows of texts, finding out its encoding and its delimiter. */
final class Sampling {
    static final int MOST_BYTES = 1 << 20;
    static final int MOST_ROWS = 1000;

    /** Longer lines are cut by imports. */
    private static final int LONGEST_HEADER = 1 << 18;

    /** A text in quotes that goes on for longer is taken for a quote that nothing closes. */
    private static final int MOST_LINES = 20;

    private static final int ROWS_PER_DELIMITER = 50;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private Sampling() {}

    /**
     * Reads the start and passes over the rest.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when there is no header to read
     */
    static Sample of(InputStream file) throws IOException {
        Start start = Start.of(file, MOST_BYTES);
        Charset charset = Encoding.of(start.bytes(), start.cut());
        List<String> lines =
                Encoding.text(start.bytes(), charset).lines().collect(Collectors.toCollection(ArrayList::new));
        if (start.cut() && !lines.isEmpty()) {
            lines.removeLast();
        }
        List<String> rest = lines.stream().dropWhile(String::isBlank).toList();
        if (rest.isEmpty()) {
            throw unreadable(
                    start.cut() ? "The first line does not end within " + MOST_BYTES + " bytes." : "It is empty.");
        }
        check(rest.getFirst());
        return sample(charset, rest.getFirst(), rest.subList(1, rest.size()));
    }

    private static void check(String header) {
        if (header.chars().anyMatch(each -> each != '\t' && Character.isISOControl(each))) {
            throw unreadable("It is no text. Save a spreadsheet as CSV first.");
        }
        if (header.length() > LONGEST_HEADER) {
            throw unreadable("The header is longer than " + LONGEST_HEADER + " characters.");
        }
    }

    private static Sample sample(Charset charset, String header, List<String> lines) {
        List<Sample> samples = DELIMITERS.stream()
                .map(delimiter -> sample(charset, delimiter, header, lines, ROWS_PER_DELIMITER))
                .filter(sample -> !sample.header().isEmpty())
                .toList();
        char delimiter = samples.stream()
                .max(Comparator.comparingDouble(Sampling::likelihood))
                .orElseThrow(() -> unreadable("A quote in the header stands where none can be, or is never closed."))
                .delimiter();
        return sample(charset, delimiter, header, lines, MOST_ROWS);
    }

    /** How well a delimiter makes a table of several columns; among good ones, the most columns win. */
    private static double likelihood(Sample sample) {
        int looked = sample.rows().size() + sample.odd();
        double even = looked == 0 ? 1 : (double) sample.rows().size() / looked;
        int columns = sample.header().size();
        return columns == 1 ? 0 : Math.rint(10 * even) + columns / 1e6;
    }

    private static Sample sample(Charset charset, char delimiter, String header, List<String> lines, int most) {
        List<String> names =
                fields(header, delimiter).stream().map(String::strip).toList();
        List<List<String>> rows = new ArrayList<>();
        int odd = 0;
        int at = 0;
        while (at < lines.size() && rows.size() + odd < most) {
            int taken = 1;
            if (!lines.get(at).isBlank()) {
                Run run = run(lines, at, delimiter);
                taken = run.lines();
                if (run.fields().size() == names.size()) {
                    rows.add(run.fields());
                } else {
                    odd++;
                }
            }
            at += taken;
        }
        return new Sample(charset, delimiter, names, List.copyOf(rows), odd);
    }

    private record Run(int lines, List<String> fields) {}

    /** The fewest lines that make a row; else the first line alone, without fields. */
    private static Run run(List<String> lines, int from, char delimiter) {
        StringBuilder text = new StringBuilder(lines.get(from));
        int most = lines.get(from).indexOf('"') < 0 ? 1 : Math.min(MOST_LINES, lines.size() - from);
        for (int taken = 1; taken <= most; taken++) {
            List<String> fields = fields(text.toString(), delimiter);
            if (!fields.isEmpty()) {
                return new Run(taken, fields);
            }
            if (taken < most) {
                text.append('\n').append(lines.get(from + taken));
            }
        }
        return new Run(1, List.of());
    }

    private static List<String> fields(String text, char delimiter) {
        if (text.indexOf('\0') >= 0) {
            return List.of();
        }
        try {
            return CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(text)
                    .getFields();
        } catch (CsvParseException notARow) {
            return List.of();
        }
    }

    private static RuntimeException unreadable(String message) {
        return Problems.invalid(Violation.body("file", message));
    }
}
