package io.vocation.survey.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vocation.survey.reading.Hands;
import io.vocation.survey.reading.ReadAhead;
import io.vocation.survey.response.Checking;
import io.vocation.survey.response.Ingesting;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.source.Source;
import io.vocation.survey.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.zip.ZipException;

/** Imports one file, from the line where its job is. */
@ApplicationScoped
class ImportingFile {
    /** What dies so often without getting on will not get on. */
    private static final int MOST_ATTEMPTS = 20;

    private final ObjectReader reader;
    private final Sources sources;
    private final Checking checking;
    private final Ingesting ingesting;
    private final KeepingChunk keeping;
    private final Imports imports;
    private final Spool spool;
    private final Hands hands;

    ImportingFile(
            ObjectMapper json,
            Sources sources,
            Checking checking,
            Ingesting ingesting,
            KeepingChunk keeping,
            Imports imports,
            Spool spool,
            Hands hands) {
        this.hands = hands;
        this.reader = json.readerFor(NewResponse.class);
        this.sources = sources;
        this.checking = checking;
        this.ingesting = ingesting;
        this.keeping = keeping;
        this.imports = imports;
        this.spool = spool;
    }

    /** Imports what is left of a job's file, and finishes the job. */
    void run(ImportJob job) throws IOException {
        if (job.attempts() > MOST_ATTEMPTS) {
            finish(job, "It broke off " + MOST_ATTEMPTS + " times after line " + job.line() + "; the log says why.");
            return;
        }
        try (SurveyFile file = open(job)) {
            rest(job, file);
            finish(job, null);
        } catch (UnreadableFile e) {
            finish(job, e.getMessage());
        } catch (EOFException | ZipException e) {
            finish(job, "The compressed file is damaged: it could not be read to its end.");
        } catch (NoSuchFileException e) {
            finish(job, "The uploaded file is gone. Upload it again: what was kept stays kept once.");
        }
    }

    private void finish(ImportJob job, String failure) {
        imports.finish(job.id(), failure);
        spool.drop(job.id());
    }

    private SurveyFile open(ImportJob job) throws IOException, UnreadableFile {
        Source source = sources.require(job.sourceId());
        Path path = spool.file(job.id());
        RowCheck check = new RowCheck(checking, source);
        return switch (job.format()) {
            case CSV -> CsvSurveys.open(path, source, check);
            case NDJSON -> JsonSurveys.open(path, source, reader, check);
        };
    }

    /** Each chunk is kept while the next is being kept, too, and the one after that is being read. */
    private void rest(ImportJob job, SurveyFile file) throws IOException {
        long[] from = {job.line()};
        Chunk before = null;
        Future<Void> kept = CompletableFuture.completedFuture(null);
        try (ReadAhead<Chunk> chunks = new ReadAhead<>(() -> chunk(file, from))) {
            for (Chunk next = chunks.take(); next != null; next = chunks.take()) {
                Chunk chunk = next;
                if (before != null && before.prepared().sharesKeysWith(chunk.prepared())) {
                    // Of two with the same key, the one that comes first in the file is the one that is kept.
                    Hands.result(kept);
                }
                Future<Void> last = kept;
                kept = hands.give(() -> {
                    keeping.keep(job, chunk, last);
                    return null;
                });
                before = chunk;
                Hands.result(last);
            }
            Hands.result(kept);
        } finally {
            // Nothing of this job goes on when another attempt begins.
            Hands.settle(kept);
        }
    }

    private Chunk chunk(SurveyFile file, long[] from) throws IOException {
        Chunk chunk = new Chunk(from[0]);
        boolean more = true;
        while (more && !chunk.isFull()) {
            more = file.next(chunk);
        }
        chunk.end(file.position(), ingesting);
        from[0] = chunk.last();
        return chunk.isEmpty() ? null : chunk;
    }
}
