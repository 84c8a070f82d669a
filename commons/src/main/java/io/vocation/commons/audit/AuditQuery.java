package io.vocation.commons.audit;

import io.vocation.commons.json.ReadableTime;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.commons.problem.Said;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Which page of the audit an administrator asks for. */
public class AuditQuery {
    @QueryParam("employee")
    @Parameter(description = "Only what touched this person's data")
    UUID employee;

    @QueryParam("actor")
    @Parameter(description = "Only what this login name or service account did", example = "sroberts")
    String actor;

    @QueryParam("operation")
    @Parameter(description = "Only this operation", example = "approveOverride")
    String operation;

    @QueryParam("correlation")
    @Parameter(description = "Only the request whose answer had this X-Correlation-Id")
    String correlation;

    @QueryParam("from")
    @Parameter(
            description = "The earliest time",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = "2026-03-01T00:00:00Z")
    String from;

    @QueryParam("to")
    @Parameter(
            description = "The first time that is too late",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = "2026-04-01T00:00:00Z")
    String to;

    @QueryParam("cursor")
    @Parameter(description = "The next of the page before")
    String cursor;

    @QueryParam("limit")
    @DefaultValue("100")
    @Min(1)
    @Max(Page.MOST)
    int limit;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the parameter that cannot be read */
    AuditFilter filter() {
        return new AuditFilter(employee, actor, operation, correlation, instant("from", from), instant("to", to));
    }

    AuditPosition after() {
        return AuditPosition.parse(cursor);
    }

    int limit() {
        return limit;
    }

    private static Instant instant(String field, String text) {
        try {
            return text == null || text.isEmpty() ? null : ReadableTime.moment(text);
        } catch (DateTimeException e) {
            throw Problems.invalid(
                    Violation.query(field, Said.of(text) + " is not a time such as 2026-03-04T14:00:00Z."));
        }
    }
}
