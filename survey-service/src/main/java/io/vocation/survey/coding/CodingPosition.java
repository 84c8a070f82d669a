package io.vocation.survey.coding;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where in the list of codings one stands. */
record CodingPosition(Instant at, long id) {
    private static final CodingPosition START = new CodingPosition(Instant.EPOCH, 0);

    static CodingPosition of(CodingRecordView row) {
        return new CodingPosition(row.coding().at(), row.number());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what is none; the start where there is none */
    static CodingPosition parse(String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        try {
            int cut = text.indexOf('_');
            return new CodingPosition(
                    Instant.EPOCH.plus(Long.parseLong(text.substring(0, cut)), ChronoUnit.MICROS),
                    Long.parseLong(text.substring(cut + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException | DateTimeException e) {
            throw Problems.invalid(Violation.query("cursor", "This is not the cursor of a page of this list."));
        }
    }

    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
    }
}
