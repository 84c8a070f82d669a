package io.vocation.survey.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Builds the formatters of a mapping. They are strict: the 30th of February is nobody's date. */
public final class Formats {
    private static final LocalDateTime SAMPLE = LocalDateTime.of(2021, 12, 23, 13, 45);

    private Formats() {}

    public static DateTimeFormatter date(String pattern) {
        return pattern == null ? DateTimeFormatter.ISO_LOCAL_DATE : strict(pattern);
    }

    public static DateTimeFormatter time(String pattern) {
        return pattern == null ? DateTimeFormatter.ISO_LOCAL_TIME : strict(pattern);
    }

    public static DateTimeFormatter timestamp(String pattern) {
        return pattern == null ? DateTimeFormatter.ISO_DATE_TIME : strict(pattern);
    }

    /** Whether a pattern says which day is meant. */
    static boolean tellsDate(String pattern) {
        return keeps(() -> LocalDate.parse(SAMPLE.format(date(pattern)), date(pattern)), SAMPLE.toLocalDate());
    }

    /** Whether a pattern says which minute of the day is meant. */
    static boolean tellsTime(String pattern) {
        return keeps(() -> LocalTime.parse(SAMPLE.format(time(pattern)), time(pattern)), SAMPLE.toLocalTime());
    }

    /** Whether a pattern says which minute of which day is meant, with or without an offset. */
    static boolean tellsBoth(String pattern) {
        OffsetDateTime sample = SAMPLE.atOffset(ZoneOffset.UTC);
        return keeps(
                () -> {
                    TemporalAccessor read = timestamp(pattern)
                            .parse(timestamp(pattern).withZone(ZoneOffset.UTC).format(sample));
                    LocalDate day = read.query(TemporalQueries.localDate());
                    LocalTime time = read.query(TemporalQueries.localTime());
                    return day == null || time == null
                            ? null
                            : LocalDateTime.of(day, time.truncatedTo(ChronoUnit.MINUTES));
                },
                SAMPLE);
    }

    private interface Reading {
        Object read();
    }

    private static boolean keeps(Reading reading, Object expected) {
        try {
            return expected.equals(reading.read());
        } catch (DateTimeException | IllegalArgumentException unusable) {
            return false;
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                // Patterns say yyyy, the year of an era, and hardly ever name the era.
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
