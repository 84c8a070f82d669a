package io.vocation.survey.intake;

import io.vocation.survey.response.Ingesting;
import io.vocation.survey.response.Outcome;
import io.vocation.survey.work.Lost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps a chunk of rows together with the progress of its job: both or neither. */
@ApplicationScoped
class KeepingChunk {
    private final Ingesting ingesting;
    private final Imports imports;

    KeepingChunk(Ingesting ingesting, Imports imports) {
        this.ingesting = ingesting;
        this.imports = imports;
    }

    @Transactional
    void keep(UUID job, long from, Chunk chunk) {
        List<Outcome> outcomes = ingesting.ingest(chunk.candidates());
        List<Rejection> rejections = new ArrayList<>(chunk.rejections());
        for (int at = 0; at < outcomes.size(); at++) {
            if (outcomes.get(at).status() == Outcome.Status.CONFLICT) {
                CsvRow row = chunk.rowOf(at);
                rejections.add(new Rejection(
                        row.line(),
                        "row",
                        "It was delivered before, with other content, which stays as it was.",
                        row.raw()));
            }
        }
        imports.reject(job, rejections);
        Tally tally = Tally.of(outcomes, chunk.skipped(), chunk.rejections().size());
        if (!imports.advance(job, from, chunk.last(), tally)) {
            throw new Lost();
        }
    }
}
