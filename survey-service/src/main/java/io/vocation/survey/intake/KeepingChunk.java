package io.vocation.survey.intake;

import io.vocation.survey.response.Ingesting;
import io.vocation.survey.response.Outcome;
import io.vocation.survey.work.Lost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Keeps a chunk of rows together with the progress of its job: both or neither. */
@ApplicationScoped
class KeepingChunk {
    /** As many problems as a dry run tells; who repairs a file begins with them. */
    static final int SHOWN = 100;

    private static final int MOST_SECONDS = 10;

    private final Ingesting ingesting;
    private final Imports imports;

    KeepingChunk(Ingesting ingesting, Imports imports) {
        this.ingesting = ingesting;
        this.imports = imports;
    }

    /**
     * Keeps a chunk or, in a dry run, notes what would become of it.
     *
     * @param before ends when the chunk before it is kept: progress is made in the order of the file
     */
    @Transactional
    void keep(ImportJob job, Chunk chunk, Future<?> before) {
        List<Outcome> outcomes =
                job.dryRun() ? ingesting.foresee(chunk.prepared().candidates()) : ingesting.ingest(chunk.prepared());
        await(before);
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

    /**
     * Not for long: should two imports of the same rows ever wait for each other's keys and, here, for themselves, neither the
     * database nor the JVM sees the circle. Who gives up first goes on from where it is.
     */
    private static void await(Future<?> before) {
        try {
            before.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The chunk before this one is not kept", e);
        }
    }

    private List<Rejection> first(ImportJob job, List<Rejection> rejections) {
        return rejections.stream()
                .sorted(Comparator.comparingLong(Rejection::line))
                .limit(SHOWN - imports.problems(job.id(), SHOWN).size())
                .toList();
    }
}
