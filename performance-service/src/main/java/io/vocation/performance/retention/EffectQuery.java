package io.vocation.performance.retention;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Which change a caller asks about. */
public class EffectQuery {

    private static final int MOST_CUSTOMERS = 1_000_000_000;

    @QueryParam("metric")
    @Parameter(description = "What changes", required = true, example = "FCR")
    Predictor metric;

    @QueryParam("points")
    @Parameter(
            description = "By how many points (hundredths), below zero for a fall",
            required = true,
            schema = @Schema(type = SchemaType.NUMBER, minimum = "-100", maximum = "100"),
            example = "2")
    String points;

    @QueryParam("customers")
    @Parameter(
            description = "Customers the center has in a year; without it those who answered, which are fewer",
            example = "50000")
    Integer customers;

    public EffectQuery() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with every violation */
    void check() {
        List<Violation> violations = new ArrayList<>();
        if (metric == null) {
            violations.add(Violation.query("metric", "What changes is missing."));
        }
        double change = change();
        if (!(Math.abs(change) > 0 && Math.abs(change) <= 100)) {
            violations.add(Violation.query("points", "'" + points + "' is no change between -100 and 100 points."));
        }
        if (customers != null && (customers < 1 || customers > MOST_CUSTOMERS)) {
            violations.add(Violation.query("customers", "'" + customers + "' is no number of customers."));
        }
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
    }

    /** Not a number where it is none. */
    double change() {
        try {
            return points == null ? Double.NaN : new BigDecimal(points).doubleValue();
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
