package io.vocation.survey.response;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a page of a list, newest contact first, ends: written as {@code time_id}. */
public record Position(Instant contactedAt, UUID id) {
    static Position parse(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            int cut = text.indexOf('_');
            return new Position(
                    Instant.ofEpochSecond(0, Math.multiplyExact(Long.parseLong(text.substring(0, cut)), 1000L)),
                    UUID.fromString(text.substring(cut + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException | DateTimeException e) {
            throw Problems.invalid(Violation.query("cursor", "This is not the cursor of a page of this list."));
        }
    }

    static String of(Response response) {
        long micros = Texts.epochMicros(response.contactedAt());
        return micros + "_" + response.id();
    }
}
