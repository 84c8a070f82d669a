package io.vocation.survey.source.guess;

import io.vocation.survey.source.Formats;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * A form in which days and times are written.
 *
 * @param pattern as a mapping has it; null for ISO 8601
 */
record Form(Kind kind, String pattern, Order order, DateTimeFormatter formatter) {
    enum Kind {
        TIMESTAMP,
        DATE,
        TIME
    }

    /** Whether the day or the month stands first, where a number can be either. */
    enum Order {
        PLAIN,
        DAY_FIRST,
        MONTH_FIRST
    }

    static Form of(Kind kind, String pattern, Order order) {
        DateTimeFormatter formatter =
                switch (kind) {
                    case TIMESTAMP -> Formats.timestamp(pattern);
                    case DATE -> Formats.date(pattern);
                    case TIME -> Formats.time(pattern);
                };
        return new Form(kind, pattern, order, formatter);
    }

    /** Whether a text has this form, be it a day that exists or not. */
    boolean resembles(String text) {
        ParsePosition at = new ParsePosition(0);
        return formatter.parseUnresolved(text, at) != null && at.getIndex() == text.length();
    }

    boolean reads(String text) {
        return read(text) != null;
    }

    /** What a text of this form means, as imports read it; null when it has none. */
    TemporalAccessor read(String text) {
        try {
            return switch (kind) {
                case TIMESTAMP ->
                    formatter.parseBest(text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from);
                case DATE -> formatter.parse(text, LocalDate::from);
                case TIME -> formatter.parse(text, LocalTime::from);
            };
        } catch (DateTimeException other) {
            return null;
        }
    }

    /** Whether nothing but digits is in it, as in many other numbers. */
    boolean isBareNumber() {
        return pattern != null && pattern.chars().allMatch(Character::isLetter);
    }

    /** Whether the other one reads days where this one reads months. */
    boolean contradicts(Form other) {
        return order != Order.PLAIN && other.order != Order.PLAIN && order != other.order;
    }

    String shown() {
        return pattern == null ? "ISO 8601" : pattern;
    }
}
