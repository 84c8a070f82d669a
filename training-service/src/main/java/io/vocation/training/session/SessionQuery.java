package io.vocation.training.session;

import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which sessions are asked for, in the order of their begin.
 *
 * @param center null for those of every center
 * @param from the earliest begin
 * @param after the id of the last session read that begins at {@code from}; null to read all from there on
 */
record SessionQuery(UUID center, Instant from, UUID after, int limit) {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final Pattern CURSOR = Pattern.compile("(-?\\d{1,12})\\.([0-9a-fA-F-]{36})");

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the parameter that cannot be read */
    static SessionQuery parse(String center, String from, String cursor, String limit) {
        UUID of = center == null ? null : uuid("center", center);
        int most = limit == null ? 50 : limit(limit);
        if (cursor == null) {
            return new SessionQuery(of, from == null ? EARLIEST : within("from", instant(from)), null, most);
        }
        Matcher form = CURSOR.matcher(cursor);
        if (!form.matches()) {
            throw Problems.invalid(Violation.query("cursor", "This is no cursor of this list."));
        }
        Instant begin = Instant.ofEpochSecond(Long.parseLong(form.group(1)));
        return new SessionQuery(of, within("cursor", begin), uuid("cursor", form.group(2)), most);
    }

    SessionQuery in(UUID ownCenter) {
        return new SessionQuery(ownCenter, from, after, limit);
    }

    static String cursor(Session last) {
        return last.startsAt().getEpochSecond() + "." + last.id();
    }

    private static UUID uuid(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(Violation.query(field, "'" + text + "' is not an id."));
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Problems.invalid(
                    Violation.query("from", "'" + text + "' is not a time such as 2030-03-04T14:00:00Z."));
        }
    }

    private static Instant within(String field, Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw Problems.invalid(Violation.query(field, "The time is outside the years 1 to 9998."));
        }
        return time;
    }

    private static int limit(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > Page.MOST) {
            throw Problems.invalid(Violation.query("limit", "must be between 1 and " + Page.MOST));
        }
        return Integer.parseInt(text);
    }
}
