package io.vocation.survey.source.guess;

import io.vocation.survey.source.Moment;
import io.vocation.survey.source.guess.Forms.Fit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A moment that stands in one column, or a day and a time in two.
 *
 * @param time null when one column has both
 */
record Read(Column day, Fit dayFit, Column time, Fit timeFit) {
    List<Column> columns() {
        return time == null ? List.of(day) : List.of(day, time);
    }

    /** As a mapping has it; null when its days could be months as well. */
    Moment moment() {
        if (dayFit.rival() != null) {
            return null;
        }
        return time == null
                ? new Moment(day.title(), dayFit.form().pattern(), null, null, null, null)
                : new Moment(
                        null,
                        null,
                        day.title(),
                        dayFit.form().pattern(),
                        time.title(),
                        timeFit.form().pattern());
    }

    void take(Findings findings, boolean answer) {
        String what = answer ? "the customer answered" : "the contact was";
        if (time == null) {
            take(findings, day, dayFit, answer ? Role.ANSWER_TIMESTAMP : Role.CONTACT_TIMESTAMP, "when " + what);
        } else {
            take(findings, day, dayFit, answer ? Role.ANSWER_DATE : Role.CONTACT_DATE, "the day when " + what);
            take(
                    findings,
                    time,
                    timeFit,
                    answer ? Role.ANSWER_TIME : Role.CONTACT_TIME,
                    "the time of day when " + what);
        }
        if (dayFit.rival() != null) {
            findings.doubt(
                    answer ? Role.ANSWER_DATE : Role.CONTACT_DATE,
                    "The days in '" + day.title() + "' fit both "
                            + dayFit.form().shown() + " and " + dayFit.rival().shown()
                            + ": add the moment with the one that is meant.");
        }
    }

    private static void take(Findings findings, Column column, Fit fit, Role role, String what) {
        String form = "written as " + fit.form().shown();
        findings.take(column, role, "It tells " + what + ", " + form + ".");
        findings.doubtOthers(role, column, fit.form()::reads, form);
    }

    boolean hasOffset() {
        return day.values().keySet().stream()
                .map(dayFit.form()::read)
                .anyMatch(read -> read instanceof OffsetDateTime || read instanceof ZonedDateTime);
    }

    /** In how many rows it lies before another moment, where both are of the same clock. */
    int before(Read other) {
        if (hasOffset() != other.hasOffset()) {
            return 0;
        }
        return (int) IntStream.range(0, day.cells().size())
                .filter(row -> in(row) != null && other.in(row) != null && in(row).isBefore(other.in(row)))
                .count();
    }

    /** The moment in a row, as if local times were those of UTC; null where none can be read. */
    private LocalDateTime in(int row) {
        String first = day.cells().get(row);
        String second = time == null ? null : time.cells().get(row);
        if (first == null || time != null && second == null) {
            return null;
        }
        return switch (dayFit.form().read(first)) {
            case ZonedDateTime zoned -> LocalDateTime.ofInstant(zoned.toInstant(), ZoneOffset.UTC);
            case OffsetDateTime offset -> LocalDateTime.ofInstant(offset.toInstant(), ZoneOffset.UTC);
            case LocalDateTime local -> local;
            case LocalDate date
            when second != null && timeFit.form().read(second) instanceof LocalTime at -> date.atTime(at);
            case null, default -> null;
        };
    }
}
