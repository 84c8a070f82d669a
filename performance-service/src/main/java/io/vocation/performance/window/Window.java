package io.vocation.performance.window;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days that a figure covers.
 *
 * @param from first day, counted
 * @param to last day, counted; not before {@code from}
 * @param zone IANA time zone that the days are days in
 */
@Schema(
        description = "The days that a figure covers, both ends counted, in the center's time zone.",
        requiredProperties = {"from", "to", "zone"})
public record Window(
        LocalDate from,
        LocalDate to,
        @Schema(examples = "Europe/Lisbon") String zone) {

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    /** The window of this many days whose last day is {@code to}. */
    public static Window rolling(LocalDate to, int days, String zone) {
        return new Window(to.minusDays(days - 1L), to, zone);
    }

    /** The moment at which the first day begins where it is counted. */
    public Instant begins() {
        return from.atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    /** The first moment after the last day. */
    public Instant ends() {
        return to.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    /** Whether a day counts. */
    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
