package io.vocation.survey.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.source.Source;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whatever a source calls its columns and however it writes its answers: what it means is what is read. */
class MappingTest {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1252"));

    @Property(tries = 300)
    void whatTheMappingMeansIsRead(@ForAll long seed) throws IOException, UnreadableFile {
        Random dice = new Random(seed);
        GivenMapping mapping = new GivenMapping(dice);
        List<GivenMapping.Row> rows = new ArrayList<>();
        for (int row = dice.nextInt(8); row >= 0; row--) {
            rows.add(mapping.row());
        }
        Path file = Files.createTempFile("mapping", ".csv");
        try {
            write(file, mapping, rows, dice);
            assertEquals(rows.stream().map(GivenMapping.Row::meant).toList(), read(file, mapping.source()));
        } finally {
            Files.delete(file);
        }
    }

    /** What is meant by each row; null where it carries no survey. */
    private static List<NewResponse> read(Path path, Source source) throws IOException, UnreadableFile {
        List<NewResponse> read = new ArrayList<>();
        try (CsvFile file = CsvFile.open(path, source)) {
            RowReader reader = new RowReader(source, file);
            for (CsvRow row = file.next(); row != null; row = file.next()) {
                read.add(
                        switch (reader.read(row)) {
                            case Reading.Said said -> said.response();
                            case Reading.Skipped _ -> null;
                            case Reading.Unreadable unreadable -> throw new AssertionError(row + ": " + unreadable);
                        });
            }
        }
        return read;
    }

    private static void write(Path file, GivenMapping mapping, List<GivenMapping.Row> rows, Random dice)
            throws IOException {
        Charset charset = CHARSETS.get(dice.nextInt(CHARSETS.size()));
        boolean wide = charset.name().startsWith("UTF-16");
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = dice.nextBoolean() ? plain : new GZIPOutputStream(plain);
                Writer writer = new OutputStreamWriter(out, charset)) {
            if (wide || charset == StandardCharsets.UTF_8 && dice.nextBoolean()) {
                writer.write(0xFEFF);
            }
            try (CsvWriter csv = CsvWriter.builder()
                    .fieldSeparator(",;\t|".charAt(dice.nextInt(4)))
                    .lineDelimiter(LineDelimiter.values()[dice.nextInt(3)])
                    .build(writer)) {
                csv.writeRecord(mapping.header());
                rows.forEach(row -> csv.writeRecord(row.cells()));
            }
        }
    }
}
