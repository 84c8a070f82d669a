package io.vocation.survey.webhook.mapping;

import io.vocation.survey.source.Formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Times as vendors write them. */
final class Moments {
    private static final long EARLIEST = Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();

    private Moments() {}

    /** Whether a time can be written like this. */
    static boolean isFormat(String format) {
        try {
            return epoch(format) || Formats.timestamp(format) != null;
        } catch (IllegalArgumentException notAPattern) {
            return false;
        }
    }

    /** A time; null when the text is none. Without an offset it is one of the zone. */
    static Instant read(String text, String format, ZoneId zone) {
        try {
            Instant read = epoch(format) ? since1970(text, format) : written(text, format, zone);
            // Years that no response has would overflow elsewhere.
            return read.getEpochSecond() < EARLIEST || read.getEpochSecond() > LATEST ? null : read;
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException notOne) {
            return null;
        }
    }

    private static boolean epoch(String format) {
        return Field.EPOCH_SECONDS.equals(format) || Field.EPOCH_MILLIS.equals(format);
    }

    private static Instant since1970(String text, String format) {
        long number = Long.parseLong(text);
        return format.equals(Field.EPOCH_MILLIS) ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Instant written(String text, String format, ZoneId zone) {
        DateTimeFormatter formatter = format == null ? DateTimeFormatter.ISO_DATE_TIME : Formats.timestamp(format);
        // Several vendors write a blank where ISO 8601 has a T, and an offset without a colon.
        String written = format == null
                ? text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T").replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2")
                : text;
        TemporalAccessor read = formatter.parseBest(written, ZonedDateTime::from, LocalDateTime::from);
        return read instanceof ZonedDateTime zoned
                ? zoned.toInstant()
                : ((LocalDateTime) read).atZone(zone).toInstant();
    }
}
