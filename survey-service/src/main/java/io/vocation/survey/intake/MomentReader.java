package io.vocation.survey.intake;

import io.vocation.survey.intake.RowReader.Misread;
import io.vocation.survey.source.Formats;
import io.vocation.survey.source.Moment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.function.UnaryOperator;

/**
 * Reads a point in time from the columns of a row. A local time that the clocks skip in spring is read as that much
 * later; of one that they show twice in autumn, the first is meant.
 */
final class MomentReader {
    private final Moment moment;
    private final ZoneId zone;
    private final DateTimeFormatter timestamp;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;

    MomentReader(Moment moment, ZoneId zone) {
        this.moment = moment;
        this.zone = zone;
        this.timestamp = Formats.timestamp(moment.timestampFormat());
        this.date = Formats.date(moment.dateFormat());
        this.time = Formats.time(moment.timeFormat());
    }

    /** The moment a row names; null when its cells are empty. */
    Instant read(UnaryOperator<String> cell) {
        return moment.timestamp() != null ? fromOne(cell) : fromTwo(cell);
    }

    private Instant fromOne(UnaryOperator<String> cell) {
        String text = cell.apply(moment.timestamp());
        if (text == null) {
            return null;
        }
        TemporalAccessor read = parse(moment.timestamp(), text, timestamp);
        return read.isSupported(ChronoField.INSTANT_SECONDS)
                ? Instant.from(read)
                : local(moment.timestamp(), text, read).atZone(zone).toInstant();
    }

    private static LocalDateTime local(String column, String text, TemporalAccessor read) {
        LocalDate day = read.query(TemporalQueries.localDate());
        LocalTime time = read.query(TemporalQueries.localTime());
        if (day == null || time == null) {
            throw misread(column, text);
        }
        return day.atTime(time);
    }

    private Instant fromTwo(UnaryOperator<String> cell) {
        String day = cell.apply(moment.date());
        String clock = cell.apply(moment.time());
        if (day == null && clock == null) {
            return null;
        }
        if (day == null || clock == null) {
            throw new Misread(day == null ? moment.date() : moment.time(), "It is empty.");
        }
        LocalDate onDay = parse(moment.date(), day, date).query(TemporalQueries.localDate());
        LocalTime atTime = parse(moment.time(), clock, time).query(TemporalQueries.localTime());
        if (onDay == null || atTime == null) {
            throw onDay == null ? misread(moment.date(), day) : misread(moment.time(), clock);
        }
        return onDay.atTime(atTime).atZone(zone).toInstant();
    }

    /** What a text says is asked for one by one: whole points in time that it does not say would be costly exceptions. */
    private static TemporalAccessor parse(String column, String text, DateTimeFormatter formatter) {
        try {
            return formatter.parse(text);
        } catch (DateTimeException e) {
            throw misread(column, text);
        }
    }

    private static Misread misread(String column, String text) {
        return new Misread(column, "'" + RowReader.shortened(text) + "' is not in the format of the mapping.");
    }
}
