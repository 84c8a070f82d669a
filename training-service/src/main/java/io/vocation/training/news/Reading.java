package io.vocation.training.news;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Reads how the reader of a feed wants it. */
final class Reading {
    private static final int MOST = 5000;

    private Reading() {}

    static int limit(String text) {
        if (text == null) {
            return 1000;
        }
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            throw Problems.invalid(Violation.query("limit", "must be between 1 and " + MOST));
        }
        return limit;
    }

    /** @param text milliseconds or an ISO 8601 duration; null for not waiting */
    static Duration timeout(String text) {
        if (text == null) {
            return Duration.ZERO;
        }
        if (text.matches("\\d{1,9}")) {
            return Duration.ofMillis(Long.parseLong(text));
        }
        try {
            Duration wait = Duration.parse(text);
            if (!wait.isNegative()) {
                return wait;
            }
        } catch (DateTimeParseException e) {
            // Told below.
        }
        throw Problems.invalid(Violation.query("timeout", "must be milliseconds or a duration such as PT20S"));
    }
}
