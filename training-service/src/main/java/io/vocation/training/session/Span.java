package io.vocation.training.session;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** From when to when, in whole seconds; the end no longer belongs to it. */
record Span(Instant start, Instant end) {
    /** Beyond it, databases and readers of JSON disagree on how a year is written. */
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 unless it begins after now and ends after that */
    static Span ahead(Instant startsAt, Instant endsAt, Instant now) {
        Span span = new Span(startsAt.truncatedTo(ChronoUnit.SECONDS), endsAt.truncatedTo(ChronoUnit.SECONDS));
        if (!span.start.isAfter(now)) {
            throw Problems.invalid(Violation.body("startsAt", "A session begins in the future."));
        }
        if (!span.end.isAfter(span.start)) {
            throw Problems.invalid(Violation.body("endsAt", "A session ends after it begins."));
        }
        if (span.end.isAfter(LATEST)) {
            throw Problems.invalid(Violation.body("endsAt", "A session ends before the year 9999."));
        }
        return span;
    }
}
