package io.vocation.performance.tally;

import io.vocation.commons.feed.UnreadableEvent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Reads moments: the form in which survey-service writes them many times faster than any other of ISO 8601. */
final class Moments {
    /** {@code 2026-03-02T09:12:58.000000Z}. */
    private static final int USUAL_LENGTH = 27;

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private Moments() {}

    /**
     * To the microsecond, as it is kept.
     *
     * @throws UnreadableEvent for what is none, or lies outside the years 1 to 9999
     */
    static Instant read(String text) {
        try {
            if (text.length() == USUAL_LENGTH && text.charAt(26) == 'Z' && text.charAt(19) == '.') {
                return usual(text);
            }
            OffsetDateTime moment = OffsetDateTime.parse(text);
            Instant instant = moment.toInstant().truncatedTo(ChronoUnit.MICROS);
            if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
                throw new UnreadableEvent("'" + text + "' is no day that anything happened on");
            }
            return instant;
        } catch (DateTimeException e) {
            throw new UnreadableEvent("'" + text + "' is no moment", e);
        }
    }

    private static Instant usual(String text) {
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        boolean separated = text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
        if (!separated || hour > 23 || minute > 59 || second > 59 || text.startsWith("0000")) {
            throw new DateTimeException(text);
        }
        long seconds = day * 86_400 + hour * 3_600L + minute * 60L + second;
        return Instant.ofEpochSecond(seconds, number(text, 20, 26) * 1_000L);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException(text);
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
