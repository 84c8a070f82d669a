package io.vocation.survey.intake;

import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.response.Checked;
import io.vocation.survey.source.Columns;
import io.vocation.survey.source.Questions;
import io.vocation.survey.source.Source;

import java.io.IOException;
import java.nio.file.Path;

/** A table of responses, read as its source's mapping says. */
final class CsvSurveys implements SurveyFile {
    private final Source source;
    private final CsvFile file;
    private final RowReader reader;
    private final RowCheck check;

    private CsvSurveys(Source source, CsvFile file, RowCheck check) {
        this.source = source;
        this.file = file;
        this.reader = new RowReader(source, file);
        this.check = check;
    }

    /** @throws UnreadableFile when it is not a table of that source */
    static CsvSurveys open(Path path, Source source, RowCheck check) throws IOException, UnreadableFile {
        return new CsvSurveys(source, CsvFile.open(path, source), check);
    }

    @Override
    public boolean next(Chunk chunk) throws IOException {
        CsvRow row = file.next();
        if (row != null && !chunk.isPast(row)) {
            sort(row, chunk);
        }
        return row != null;
    }

    private void sort(CsvRow row, Chunk chunk) {
        switch (reader.read(row)) {
            case Reading.Skipped _ -> chunk.skip(row);
            case Reading.Unreadable(String field, String message) -> chunk.reject(row, field, message);
            case Reading.Said said -> {
                switch (check.check(said.response())) {
                    case Checked.Sound sound ->
                        // Its fields were read: they need not be kept until the chunk is.
                        chunk.add(row.whole(), sound.candidate(), row.raw().length());
                    case Checked.Unsound unsound -> {
                        Violation first = unsound.violations().getFirst();
                        chunk.reject(row, column(first.field()), first.message());
                    }
                }
            }
        }
    }

    /** The column to blame for a field, if there is one. */
    private String column(String field) {
        Columns columns = source.columns();
        Questions questions = source.questions();
        String column =
                switch (field) {
                    case "sourceResponseId" -> columns.sourceResponseId();
                    case "agent" -> columns.agent();
                    case "contactedAt" ->
                        columns.contactedAt().timestamp() == null
                                ? columns.contactedAt().date()
                                : columns.contactedAt().timestamp();
                    case "callType" -> columns.callType();
                    case "verbatim" -> columns.verbatim();
                    case "csatCenter" -> questions.csatCenter().column();
                    case "csatCsr" -> questions.csatCsr().column();
                    case "contacts" -> questions.contacts().column();
                    default -> field;
                };
        return column == null ? field : column;
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
