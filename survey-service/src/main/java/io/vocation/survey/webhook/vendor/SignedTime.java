package io.vocation.survey.webhook.vendor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Times that vendors sign: seconds or milliseconds since 1970, or as ISO 8601 writes them. */
final class SignedTime {
    private static final long MILLIS_FROM = 100_000_000_000L;

    private SignedTime() {}

    /** Whether a time is neither older nor newer than what is tolerated; one that cannot be read is not. */
    static boolean within(String text, Duration tolerance, Instant now) {
        return tolerance == null
                || read(text)
                        .filter(time -> Duration.between(time, now).abs().compareTo(tolerance) <= 0)
                        .isPresent();
    }

    private static Optional<Instant> read(String text) {
        if (text == null || text.isBlank() || text.length() > 40) {
            return Optional.empty();
        }
        try {
            if (text.chars().allMatch(Character::isDigit)) {
                long number = Long.parseLong(text);
                return Optional.of(number < MILLIS_FROM ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
            }
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
