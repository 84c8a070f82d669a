package io.vocation.survey.intake;

import io.vocation.survey.intake.RowReader.Misread;
import io.vocation.survey.source.Formats;
import io.vocation.survey.source.Moment;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
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
        TemporalAccessor read = parse(
                moment.timestamp(), text, timestamp, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from);
        return switch (read) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            default -> LocalDateTime.from(read).atZone(zone).toInstant();
        };
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
        LocalDate onDay = LocalDate.from(parse(moment.date(), day, date, LocalDate::from, LocalDate::from));
        LocalTime atTime = LocalTime.from(parse(moment.time(), clock, time, LocalTime::from, LocalTime::from));
        return onDay.atTime(atTime).atZone(zone).toInstant();
    }

    private static TemporalAccessor parse(
            String column, String text, DateTimeFormatter formatter, java.time.temporal.TemporalQuery<?>... forms) {
        try {
            return formatter.parseBest(text, forms);
        } catch (DateTimeException e) {
            throw new Misread(column, "'" + RowReader.shortened(text) + "' is not in the format of the mapping.");
        }
    }
}
