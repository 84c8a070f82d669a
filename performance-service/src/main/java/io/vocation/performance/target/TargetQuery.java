package io.vocation.performance.target;

import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.performance.tally.Measure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** Which targets a caller asks for. */
public class TargetQuery {
    @QueryParam("kind")
    @Parameter(description = "Only those of subjects of this kind")
    GoalSubject.Kind kind;

    @QueryParam("key")
    @Parameter(description = "Only those of the subject with this id or name")
    String key;

    @QueryParam("metric")
    @Parameter(description = "Only those on this metric")
    Measure metric;

    @QueryParam("on")
    @Parameter(description = "Only those in force on this day; without it also those of the past and to come")
    LocalDate on;

    @QueryParam("cursor")
    @Parameter(description = "The next of the page before")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1)
    @Max(Page.MOST)
    int limit;

    /** Where a page ended. */
    record Position(LocalDate effectiveFrom, UUID id) {
        static Position of(Target last) {
            return new Position(last.effectiveFrom(), last.id());
        }

        String cursor() {
            return effectiveFrom + "_" + id;
        }
    }

    /** Null for the first page. @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what is no cursor */
    Position after() {
        if (cursor == null) {
            return null;
        }
        int split = cursor.indexOf('_');
        try {
            return new Position(
                    LocalDate.parse(cursor.substring(0, Math.max(split, 0))),
                    UUID.fromString(cursor.substring(split + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Problems.invalid(Violation.query("cursor", "'" + cursor + "' is not the next of a page."));
        }
    }
}
