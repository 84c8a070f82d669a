package io.vocation.performance.scorecard.series;

import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.performance.tally.Grain;
import io.vocation.performance.window.Window;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;

/** Into which periods a window is divided. */
public class SeriesQuery {
    /** More points than anybody looks at; it keeps an answer from growing with a slip of the pen. */
    private static final long MOST_DAYS = 1_100;

    @QueryParam("by")
    @DefaultValue("month")
    @Parameter(
            description =
                    "The length of the periods, in the center's calendar; weeks from Monday. By day at most 1100 days.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"day", "week", "month", "quarter"},
                            defaultValue = "month"))
    String by;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what is no period */
    Grain grain() {
        return Arrays.stream(Grain.values())
                .filter(grain -> grain.name().toLowerCase(Locale.ROOT).equals(by))
                .findFirst()
                .orElseThrow(() ->
                        Problems.invalid(Violation.query("by", "'" + by + "' is not day, week, month or quarter.")));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for more points than an answer should have */
    static void requireFew(Grain grain, Window window) {
        if (grain == Grain.DAY && ChronoUnit.DAYS.between(window.from(), window.to()) >= MOST_DAYS) {
            throw Problems.invalid(Violation.query(
                    "by", "By day there are at most " + MOST_DAYS + " days: ask by week or for fewer."));
        }
    }
}
