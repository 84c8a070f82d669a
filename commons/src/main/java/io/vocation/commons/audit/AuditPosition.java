package io.vocation.commons.audit;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where a page of entries, newest first, ends: written as {@code time_id}, the time in microseconds. */
public record AuditPosition(Instant at, long id) {
    /** @param text null or empty for the beginning, which is null */
    static AuditPosition parse(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            int cut = text.indexOf('_');
            return new AuditPosition(
                    Instant.EPOCH.plus(Long.parseLong(text.substring(0, cut)), ChronoUnit.MICROS),
                    Long.parseLong(text.substring(cut + 1)));
        } catch (NumberFormatException | IndexOutOfBoundsException | ArithmeticException | DateTimeException e) {
            throw Problems.invalid(Violation.query("cursor", "This is not the cursor of a page of this list."));
        }
    }

    static String of(AuditEntry entry) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()) + "_" + entry.id();
    }
}
