package io.vocation.performance.value;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.performance.window.Window;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The days that a window is compared with, and of how many customers. */
public class BeforeQuery {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int MOST_CUSTOMERS = 1_000_000_000;

    @QueryParam("beforeFrom")
    @Parameter(
            description =
                    "First day of the earlier window. Together with `beforeTo`; without them as many days right before.",
            example = "2025-07-01")
    LocalDate from;

    @QueryParam("beforeTo")
    @Parameter(
            description = "Last day of the earlier window, counted, before the later one begins",
            example = "2025-12-31")
    LocalDate to;

    @QueryParam("customers")
    @Parameter(
            description = "Customers the center has in a year; without it those who answered, which are fewer",
            example = "50000")
    Integer customers;

    public BeforeQuery() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with every violation */
    Window of(Window after) {
        List<Violation> violations = new ArrayList<>();
        if ((from == null) != (to == null)) {
            violations.add(Violation.query(
                    from == null ? "beforeFrom" : "beforeTo", "'beforeFrom' and 'beforeTo' go together."));
        }
        if (from != null && from.isBefore(EARLIEST)) {
            violations.add(Violation.query("beforeFrom", "'" + from + "' is before " + EARLIEST + "."));
        }
        if (from != null && to != null && to.isBefore(from)) {
            violations.add(Violation.query("beforeTo", "'beforeTo' is before 'beforeFrom'."));
        }
        if (to != null && !to.isBefore(after.from())) {
            violations.add(Violation.query("beforeTo", "The earlier window has to end before " + after.from() + "."));
        }
        if (customers != null && (customers < 1 || customers > MOST_CUSTOMERS)) {
            violations.add(Violation.query("customers", "'" + customers + "' is no number of customers."));
        }
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        if (from != null) {
            return new Window(from, to, after.zone());
        }
        long days = after.from().until(after.to(), ChronoUnit.DAYS) + 1;
        return Window.rolling(after.from().minusDays(1), Math.toIntExact(days), after.zone());
    }
}
