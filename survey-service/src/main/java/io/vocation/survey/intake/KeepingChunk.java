package io.vocation.survey.intake;

import io.vocation.survey.response.Ingesting;
import io.vocation.survey.response.Outcome;
import io.vocation.survey.work.Lost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps a chunk of rows together with the progress of its job: both or neither. */
@ApplicationScoped
class KeepingChunk {
    /** As many problems as a dry run tells; who repairs a file begins with them. */
    static final int SHOWN = 100;

    private final Ingesting ingesting;
    private final Imports imports;

    KeepingChunk(Ingesting ingesting, Imports imports) {
        this.ingesting = ingesting;
        this.imports = imports;
    }

    /** Keeps a chunk or, in a dry run, notes what would become of it. */
    @Transactional
    void keep(ImportJob job, Chunk chunk) {
        List<Outcome> outcomes =
                job.dryRun() ? ingesting.foresee(chunk.prepared().candidates()) : ingesting.ingest(chunk.prepared());
        List<Rejection> rejections = new ArrayList<>(chunk.rejections());
        for (int at = 0; at < outcomes.size(); at++) {
            if (outcomes.get(at).status() == Outcome.Status.CONFLICT) {
                Row row = chunk.rowOf(at);
                rejections.add(new Rejection(
                        row.line(),
                        "row",
                        "It was delivered before, with other content, which stays as it was.",
                        row.raw()));
            }
        }
        imports.reject(job.id(), job.dryRun() ? first(job, rejections) : rejections);
        Tally tally = Tally.of(outcomes, chunk.skipped(), chunk.rejections().size());
        if (!imports.advance(job.id(), chunk, tally)) {
            throw new Lost();
        }
    }

    private List<Rejection> first(ImportJob job, List<Rejection> rejections) {
        return rejections.stream()
                .sorted(Comparator.comparingLong(Rejection::line))
                .limit(SHOWN - imports.problems(job.id(), SHOWN).size())
                .toList();
    }
}
