package io.vocation.survey.intake;

import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.response.Checked;
import io.vocation.survey.response.Checking;
import io.vocation.survey.response.Ingesting;
import io.vocation.survey.response.Limits;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.source.Columns;
import io.vocation.survey.source.Questions;
import io.vocation.survey.source.Source;
import io.vocation.survey.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Imports one file, from the line where its job is. */
@ApplicationScoped
class ImportingFile {
    private final Sources sources;
    private final Checking checking;
    private final KeepingChunk keeping;
    private final Imports imports;
    private final Spool spool;

    ImportingFile(Sources sources, Checking checking, KeepingChunk keeping, Imports imports, Spool spool) {
        this.sources = sources;
        this.checking = checking;
        this.keeping = keeping;
        this.imports = imports;
        this.spool = spool;
    }

    /** Imports what is left of a job's file, and finishes the job. */
    void run(ImportJob job) throws IOException {
        Source source = sources.require(job.sourceId());
        try (CsvFile file = CsvFile.open(spool.file(job.id()), source)) {
            rest(job, source, file);
            imports.finish(job.id(), null);
        } catch (UnreadableFile e) {
            imports.finish(job.id(), e.getMessage());
        } catch (NoSuchFileException e) {
            imports.finish(job.id(), "The uploaded file is gone. Upload it again: what was kept stays kept once.");
        }
        spool.drop(job.id());
    }

    private void rest(ImportJob job, Source source, CsvFile file) throws IOException {
        RowReader reader = new RowReader(source, file);
        Limits limits = checking.limits(source);
        long at = job.line();
        Chunk chunk = new Chunk();
        for (CsvRow row = file.next(); row != null; row = file.next()) {
            if (row.line() <= at) {
                continue;
            }
            sort(row, reader.read(row), source, limits, chunk);
            if (chunk.size() == Ingesting.CHUNK) {
                keeping.keep(job.id(), at, chunk);
                at = chunk.last();
                chunk = new Chunk();
            }
        }
        if (chunk.size() > 0) {
            keeping.keep(job.id(), at, chunk);
        }
    }

    private void sort(CsvRow row, Reading reading, Source source, Limits limits, Chunk chunk) {
        switch (reading) {
            case Reading.Skipped _ -> chunk.skip(row);
            case Reading.Unreadable(String field, String message) -> chunk.reject(row, field, message);
            case Reading.Said(NewResponse response) -> {
                List<Violation> violations = checking.shape(response);
                Checked checked = violations.isEmpty()
                        ? checking.check(source, response, limits)
                        : new Checked.Unsound(violations);
                switch (checked) {
                    case Checked.Sound sound -> chunk.add(row, sound.candidate());
                    case Checked.Unsound unsound -> {
                        Violation first = unsound.violations().getFirst();
                        chunk.reject(row, column(source, first.field()), first.message());
                    }
                }
            }
        }
    }

    /** The column to blame for a field, if there is one. */
    private static String column(Source source, String field) {
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
}
