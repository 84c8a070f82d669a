package io.vocation.performance.trend;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.performance.roster.Center;
import io.vocation.performance.tally.Measure;
import io.vocation.performance.window.Window;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Which figure a caller wants charted, and over which days. */
public class TrendQuery {

    /** Nobody keeps older figures; and a slip of the pen in a year should be told. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private static final int MOST_YEARS = 10;

    @QueryParam("metric")
    @Parameter(description = "The figure. FCR is none of persons.", required = true, example = "RESOLUTION")
    Measure metric;

    @QueryParam("by")
    @Parameter(description = "What a point covers; without it policy's choice: a person's month, else a week.")
    TrendPeriod by;

    @QueryParam("from")
    @Parameter(
            description =
                    "First day, in the center's zone; without it the first of January of the year before `to`, or as"
                            + " many years before as policy says. The first points make the limits.",
            example = "2025-01-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day, counted; without it today.", example = "2026-03-31")
    LocalDate to;

    public TrendQuery() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 without a metric, or one that persons do not have */
    Measure metric(boolean ofPerson) {
        if (metric == null) {
            throw Problems.invalid(Violation.query("metric", "Which figure is missing."));
        }
        if (ofPerson && metric == Measure.FCR) {
            throw Problems.invalid(Violation.query(
                    "metric", "FCR is a figure of teams and centers: it depends on the CSRs of earlier contacts."));
        }
        return metric;
    }

    /**
     * @param yearsBefore says of the last day how many years before it a chart begins
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with every violation, when this is no window
     */
    Window window(Center center, ToIntFunction<LocalDate> yearsBefore) {
        LocalDate today = LocalDate.now(center.zoneId());
        LocalDate last = to == null ? today : to;
        List<Violation> violations = new ArrayList<>();
        if (last.isAfter(today)) {
            violations.add(Violation.query("to", "'" + last + "' lies in the future."));
        }
        if (last.isBefore(EARLIEST)) {
            violations.add(Violation.query("to", "'" + last + "' is before " + EARLIEST + "."));
        }
        if (from != null && from.isAfter(last)) {
            violations.add(Violation.query("from", "'from' is after 'to'."));
        }
        if (from != null && from.isBefore(last.minusYears(MOST_YEARS))) {
            violations.add(Violation.query("from", "A chart covers at most " + MOST_YEARS + " years."));
        }
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        LocalDate first =
                from != null ? from : LocalDate.ofYearDay(last.getYear(), 1).minusYears(yearsBefore.applyAsInt(last));
        return new Window(first, last, center.zone());
    }
}
