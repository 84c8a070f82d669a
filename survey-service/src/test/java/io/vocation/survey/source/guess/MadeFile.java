package io.vocation.survey.source.guess;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file as some vendor could have made it, and what its sound rows say. */
final class MadeFile {
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
    private static final List<String> ENCODINGS = List.of("UTF-8", "UTF-16LE", "windows-1252");
    private static final LocalDateTime START = LocalDateTime.of(2025, 3, 25, 0, 5);
    private static final List<String> STAMPS = List.of(
            "yyyy-MM-dd'T'HH:mm:ss",
            "yyyy-MM-dd HH:mm:ss",
            "dd.MM.yyyy HH:mm",
            "d/M/yyyy H:mm",
            "M/d/yyyy h:mm a",
            "d-M-yyyy HH:mm:ss",
            "yyyy/MM/dd HH:mm",
            "dd.MM.yy, HH:mm",
            "MMM d, yyyy h:mm a");
    private static final List<String> DAYS = List.of("yyyy-MM-dd", "dd.MM.yyyy", "M/d/yyyy", "d/M/yy", "d MMM yyyy");
    private static final List<String> TIMES = List.of("H:mm:ss", "HH:mm", "h:mm a");
    private static final List<List<String>> YES_NO = List.of(
            List.of("Y", "N"),
            List.of("yes", "no"),
            List.of("Ja", "Nein"),
            List.of("Oui", "Non"),
            List.of("sí", "no"),
            List.of("1", "0"),
            List.of("TRUE", "FALSE"));

    private final Random random;
    private final List<String> header = new ArrayList<>();
    private final List<IntFunction<String>> cells = new ArrayList<>();
    private final Map<String, Said> said = new HashMap<>();
    private final int rows;
    private final int surveyed;
    private final List<Integer> ratings;
    private final List<Boolean> resolved;
    private final List<String> lines = new ArrayList<>();
    private final String delimiter;
    private final Charset charset;
    private int bad;

    /** What a sound row says. */
    record Said(String contactedAt, Integer csat, Boolean resolved) {}

    MadeFile(long seed) {
        random = new Random(seed);
        delimiter = one(DELIMITERS);
        charset = Charset.forName(one(ENCODINGS));
        rows = 25 + random.nextInt(60);
        surveyed = random.nextInt(3);
        int[] scale = one(List.of(new int[] {1, 5}, new int[] {1, 7}, new int[] {1, 10}, new int[] {0, 10}));
        ratings = IntStream.range(0, rows)
                .mapToObj(row -> row < 2
                        ? Integer.valueOf(scale[row])
                        : sometimes(scale[0] + random.nextInt(scale[1] - scale[0] + 1)))
                .toList();
        resolved = IntStream.range(0, rows)
                .mapToObj(row -> row < 2 ? Boolean.valueOf(row == 0) : sometimes(random.nextBoolean()))
                .collect(Collectors.toCollection(ArrayList::new));
        columns();
        rows();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T sometimes(T value) {
        return random.nextInt(8) == 0 ? null : value;
    }

    private void column(List<String> names, IntFunction<String> cell) {
        int at = random.nextInt(header.size() + 1);
        header.add(at, one(names));
        cells.add(at, cell);
    }

    private void perhaps(List<String> names, IntFunction<String> cell) {
        if (random.nextBoolean()) {
            column(names, cell);
        }
    }

    private void columns() {
        column(List.of("Call Id", "Response ID", "Vorgangsnummer", "callId", "Id", "Ref."), row -> "R" + row);
        column(
                List.of("Agent", "CSR", "Login", "Berater", "Conseiller", "Asesor", "advisor name"),
                row -> "agent" + row % 4);
        moments();
        column(
                List.of("Satisfaction rating", "CSAT", "Zufriedenheit mit Berater", "Satisfaction", "Agent score"),
                row -> isSurveyed(row) ? text(ratings.get(row)) : "");
        List<String> words = one(YES_NO);
        column(
                List.of("Resolved", "Issue resolved?", "Gelöst", "Problème résolu", "Resuelto", "Solved?"),
                row -> resolved.get(row) == null ? "" : words.get(resolved.get(row) ? 0 : 1));
        if (surveyed > 0) {
            column(List.of("Answered (Y/N)", "Surveyed", "survey_taken"), row -> isSurveyed(row) ? "Y" : "N");
        }
        perhaps(List.of("Topic", "Anrufgrund", "Call type", "Motivo"), row -> "topic " + row % 3);
        perhaps(
                List.of("Comment", "Bemerkung", "Comentarios"),
                row -> row % 5 == 0 ? "" : "It was \"so\" " + row + delimiter + "\nso");
        perhaps(
                List.of("Handle time", "Talk time", "Gesprächsdauer", "Durée"),
                row -> "0:0" + row % 10 + ":" + (10 + row % 50));
        perhaps(List.of("Wait (sec)", "Speed of answer in seconds"), row -> text(row * 7 % 60));
        perhaps(List.of("Customer ID", "Kundennummer", "Phone"), row -> "99" + row % 20);
        perhaps(List.of("Color", "Xyz"), row -> one(List.of("red", "blue", "")));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private boolean isSurveyed(int row) {
        return surveyed == 0 || row < 2 || row % (surveyed + 2) != 0;
    }

    private LocalDateTime at(int row) {
        return START.plusHours(13L * row).plusMinutes(row);
    }

    private void moments() {
        if (random.nextBoolean()) {
            DateTimeFormatter stamp = DateTimeFormatter.ofPattern(one(STAMPS), Locale.ENGLISH);
            column(
                    List.of("Call started", "When", "Timestamp", "Gespräch", "Datum", "Fecha de llamada"),
                    row -> stamp.format(at(row)));
        } else {
            DateTimeFormatter day = DateTimeFormatter.ofPattern(one(DAYS), Locale.ENGLISH);
            DateTimeFormatter time = DateTimeFormatter.ofPattern(one(TIMES), Locale.ENGLISH);
            column(List.of("Date", "Call date", "Gesprächsdatum", "Fecha"), row -> day.format(at(row)));
            column(List.of("Time", "Call time", "Uhrzeit", "Heure", "Hora"), row -> time.format(at(row)));
        }
    }

    private void rows() {
        for (int row = 0; row < rows; row++) {
            lines.add(line(row, cells.stream().toList()));
            if (isSurveyed(row)) {
                // Minutes are all that every form tells.
                LocalDateTime minute = at(row).withSecond(0);
                said.put(
                        "R" + row,
                        new Said(minute.toInstant(ZoneOffset.UTC).toString(), ratings.get(row), resolved.get(row)));
            }
        }
        if (random.nextBoolean()) {
            lines.add("too few");
            lines.add("\"never closed" + delimiter + "x");
            bad = 2;
        }
        Collections.shuffle(lines.subList(2, rows), random);
    }

    private String line(int row, List<IntFunction<String>> all) {
        return all.stream().map(cell -> quoted(cell.apply(row))).collect(Collectors.joining(delimiter));
    }

    private String quoted(String cell) {
        boolean must = cell.contains("\"") || cell.contains(delimiter) || cell.contains("\n");
        return must || random.nextInt(5) == 0 ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    byte[] bytes() {
        String mark = charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "";
        String head = header.stream().map(this::quoted).collect(Collectors.joining(delimiter));
        String end = one(List.of("\n", "\r\n"));
        return (mark + head + end + String.join(end, lines) + end).getBytes(charset);
    }

    /** What its sound rows say, by their ids. */
    Map<String, Said> said() {
        return said;
    }

    int skipped() {
        return rows - said.size();
    }

    int bad() {
        return bad;
    }

    @Override
    public String toString() {
        return header + " " + charset + "\n" + String.join("\n", lines.subList(0, 4));
    }
}
