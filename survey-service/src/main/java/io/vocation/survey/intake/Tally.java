package io.vocation.survey.intake;

import io.vocation.survey.response.Outcome;
import io.vocation.survey.response.Outcome.Status;

import java.util.List;

/** What became of the rows of one chunk. {@code accepted} counts those that wait, too. */
public record Tally(
        long rows, long accepted, long waiting, long duplicates, long conflicts, long skipped, long rejected) {
    static Tally of(List<Outcome> outcomes, long skipped, long rejected) {
        long waiting =
                outcomes.stream().filter(outcome -> outcome.reason() != null).count();
        return new Tally(
                outcomes.size() + skipped + rejected,
                count(outcomes, Status.ACCEPTED),
                waiting,
                count(outcomes, Status.DUPLICATE),
                count(outcomes, Status.CONFLICT),
                skipped,
                rejected);
    }

    private static long count(List<Outcome> outcomes, Status status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }
}
