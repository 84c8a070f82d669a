package io.vocation.performance.window;

import io.vocation.commons.policy.Policies;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.performance.roster.Center;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** The days a caller asks for: a calendar period, from and to, a length that ends on a day, or nothing for the policy's. */
public class WindowQuery {

    /** Key of the policy value that says how long the rolling window is, in days. */
    public static final String LENGTH = "standing.window";

    /** There is no policy for earlier days, and nobody keeps older figures; and a slip of the pen in a year should be told. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final int LATEST_YEAR = 2200;

    @QueryParam("from")
    @Parameter(
            description = "First day, in the center's zone. Together with `to`.",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                            format = "date"),
            example = "2026-01-01")
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Last day, counted. Together with `from`.",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                            format = "date"),
            example = "2026-03-31")
    String to;

    @QueryParam("window")
    @Parameter(
            description = "Length of a rolling window as an ISO 8601 period, instead of `from` and `to`; "
                    + "without either the policy's (180 days).",
            schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
            example = "P90D")
    String window;

    @QueryParam("asOf")
    @Parameter(
            description = "Last day of a rolling window; without it today in the center's zone.",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                            format = "date"),
            example = "2026-03-31")
    String asOf;

    @QueryParam("period")
    @Parameter(
            description =
                    "A calendar month (2026-03), quarter (2026-Q1), ISO week (2026-W10) or year (2026), instead of all others.",
            schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
            example = "2026-Q1")
    String period;

    @Context
    UriInfo uri;

    public WindowQuery() {}

    WindowQuery(String from, String to, String window, String asOf) {
        this(from, to, window, asOf, null);
    }

    WindowQuery(String from, String to, String window, String asOf, String period) {
        this.period = period;
        this.from = from;
        this.to = to;
        this.window = window;
        this.asOf = asOf;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with every violation, when this is no window */
    public Window in(Center center, Policies policies) {
        Days days = in(center);
        return days.window(
                () -> policies.inForce(center.id(), LENGTH, days.to()).asInt());
    }

    /**
     * The days asked for, as far as the query itself says them.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with every violation, when this is no window
     */
    public Days in(Center center) {
        List<Violation> violations = new ArrayList<>();
        LocalDate first = day("from", from, violations);
        LocalDate last = day("to", to, violations);
        Period length = period(violations);
        CalendarPeriod calendar = calendar(violations);
        contradictions(violations);
        if (first != null && last != null && last.isBefore(first)) {
            violations.add(Violation.query("to", "'to' is before 'from'."));
        }
        LocalDate end = lastDay(asOf, center, violations);
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        if (calendar != null) {
            return new Days(calendar.from(), calendar.to(), center.zone());
        }
        if (first != null) {
            return new Days(first, last, center.zone());
        }
        return new Days(length == null ? null : end.minus(length).plusDays(1), end, center.zone());
    }

    /**
     * The days asked for.
     *
     * @param from null where the policy's length decides
     */
    public record Days(LocalDate from, LocalDate to, String zone) {
        /** @param length asked only where nothing else says the first day */
        public Window window(IntSupplier length) {
            return from == null ? Window.rolling(to, length.getAsInt(), zone) : new Window(from, to, zone);
        }
    }

    private void contradictions(List<Violation> violations) {
        if ((from == null) != (to == null)) {
            violations.add(Violation.query(from == null ? "from" : "to", "'from' and 'to' go together."));
        }
        if (from != null && (window != null || asOf != null)) {
            violations.add(Violation.query("window", "Either 'from' and 'to', or 'window' and 'asOf'."));
        }
        if (period != null && Stream.of(from, to, window, asOf).anyMatch(Objects::nonNull)) {
            violations.add(Violation.query("period", "A 'period' says all days: nothing goes with it."));
        }
        if (uri != null) {
            Stream.of("from", "to", "window", "asOf", "period")
                    .filter(name -> uri.getQueryParameters()
                                    .getOrDefault(name, List.of())
                                    .size()
                            > 1)
                    .forEach(name -> violations.add(Violation.query(name, "'" + name + "' was sent more than once.")));
        }
    }

    private CalendarPeriod calendar(List<Violation> violations) {
        if (period == null) {
            return null;
        }
        Optional<CalendarPeriod> calendar = CalendarPeriod.parse(period)
                .filter(days -> !days.from().isBefore(EARLIEST) && days.to().getYear() < LATEST_YEAR);
        if (calendar.isEmpty()) {
            violations.add(Violation.query(
                    "period",
                    "'" + period + "' is no month, quarter, week or year like 2026-03, 2026-Q1, 2026-W10, 2026."));
        }
        return calendar.orElse(null);
    }

    /**
     * The day a rolling window ends on.
     *
     * @param asOf null for today in the center's zone
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what is no day, or lies in the future
     */
    public static LocalDate lastDay(String asOf, Center center) {
        List<Violation> violations = new ArrayList<>();
        LocalDate day = lastDay(asOf, center, violations);
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        return day;
    }

    private static LocalDate lastDay(String asOf, Center center, List<Violation> violations) {
        LocalDate today = LocalDate.now(center.zoneId());
        LocalDate day = day("asOf", asOf, violations);
        if (day != null && day.isAfter(today)) {
            violations.add(Violation.query("asOf", "'" + asOf + "' lies in the future."));
        }
        return day == null ? today : day;
    }

    private static LocalDate day(String field, String text, List<Violation> violations) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && day.getYear() < LATEST_YEAR) {
                return day;
            }
            violations.add(Violation.query(field, "'" + text + "' is not a day since " + EARLIEST + "."));
        } catch (DateTimeParseException e) {
            violations.add(Violation.query(field, "'" + text + "' is not a day like 2026-01-31."));
        }
        return null;
    }

    private Period period(List<Violation> violations) {
        if (window == null) {
            return null;
        }
        try {
            Period length = Period.parse(window);
            boolean positive = !length.isNegative() && !length.isZero();
            if (positive && length.toTotalMonths() < 1_200 && length.getDays() < 36_600) {
                return length;
            }
        } catch (DateTimeParseException e) {
            // Told below, like a length that makes no sense.
        }
        violations.add(Violation.query("window", "'" + window + "' is not a length in days like P180D."));
        return null;
    }
}
