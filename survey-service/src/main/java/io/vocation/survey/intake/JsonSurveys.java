package io.vocation.survey.intake;

import com.fasterxml.jackson.databind.ObjectReader;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.reading.ByteLines;
import io.vocation.survey.response.Checked;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.response.UnreadableResponse;
import io.vocation.survey.source.Source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A response on each line, as it could be delivered by itself; that the file's source sent it need not be said. */
final class JsonSurveys implements SurveyFile {
    private static final int LONGEST = Lines.LONGEST;

    private final Source source;
    private final UploadedFile file;
    private final ByteLines lines;
    private final ObjectReader reader;
    private final RowCheck check;

    private JsonSurveys(Source source, UploadedFile file, ObjectReader reader, RowCheck check) {
        this.source = source;
        this.file = file;
        this.lines = new ByteLines(file.content(), LONGEST);
        this.reader = reader;
        this.check = check;
    }

    /** @param reader reads {@link NewResponse} */
    static JsonSurveys open(Path path, Source source, ObjectReader reader, RowCheck check) throws IOException {
        return new JsonSurveys(source, UploadedFile.open(path), reader, check);
    }

    private record JsonRow(ByteLines.Line read) implements Row {
        @Override
        public long line() {
            return read.number();
        }

        @Override
        public long last() {
            return read.number();
        }

        @Override
        public String raw() {
            return new String(read.bytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public boolean next(Chunk chunk) throws IOException {
        ByteLines.Line line = lines.next();
        if (line != null && !line.isBlank()) {
            JsonRow row = new JsonRow(line);
            if (!chunk.isPast(row)) {
                sort(row, chunk);
            }
        }
        return line != null;
    }

    private void sort(JsonRow row, Chunk chunk) {
        if (row.read().cut()) {
            chunk.reject(row, "row", "The line is longer than " + LONGEST + " bytes.");
            return;
        }
        try {
            NewResponse said = reader.readValue(row.read().bytes());
            sort(row, said, chunk);
        } catch (IOException e) {
            Violation violation =
                    UnreadableResponse.violation(e).orElse(Violation.body("row", UnreadableResponse.NOT_ONE));
            chunk.reject(row, violation.field().isEmpty() ? "row" : violation.field(), violation.message());
        }
    }

    private void sort(JsonRow row, NewResponse said, Chunk chunk) {
        if (said == null) {
            chunk.reject(row, "row", "A response is an object.");
            return;
        }
        if (said.sourceId() != null && !said.sourceId().equals(source.id())) {
            chunk.reject(row, "sourceId", "The file is of another source: " + source.id() + ".");
            return;
        }
        switch (check.check(said.of(source.id()))) {
            case Checked.Sound sound ->
                chunk.add(row, sound.candidate(), row.read().bytes().length);
            case Checked.Unsound unsound -> {
                Violation first = unsound.violations().getFirst();
                chunk.reject(row, first.field(), first.message());
            }
        }
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
