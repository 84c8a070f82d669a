package io.vocation.survey.work;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long an answer asks us to wait: {@code Retry-After}, in seconds or as the time from which on (RFC 9110, 10.2.3). */
public final class RetryAfter {
    private RetryAfter() {}

    /**
     * @param header null where the answer does not say
     * @return zero where it does not say, or nothing that can be read, or a time that has passed
     */
    public static Duration read(String header, Instant now) {
        if (header == null) {
            return Duration.ZERO;
        }
        try {
            Duration asked = header.matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header))
                    : Duration.between(now, ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
            return asked.isNegative() ? Duration.ZERO : asked;
        } catch (DateTimeException unreadable) {
            return Duration.ZERO;
        }
    }
}
