package io.vocation.survey.response;

import io.vocation.commons.json.ReadableTime;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.commons.problem.Said;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Which responses a caller asks for. */
public class ResponseQuery {
    private static final String FROM = "2026-03-01T00:00:00Z";
    private static final String TO = "2026-04-01T00:00:00Z";

    @QueryParam("center")
    @Parameter(description = "Only contacts of this center")
    UUID center;

    @QueryParam("employee")
    @Parameter(description = "Only contacts of this person")
    UUID employee;

    @QueryParam("team")
    @Parameter(description = "Only contacts whose CSR was on this team then")
    UUID team;

    @QueryParam("supervisor")
    @Parameter(description = "Only contacts whose CSR had this supervisor then")
    UUID supervisor;

    @QueryParam("source")
    @Parameter(description = "Only of this source")
    UUID source;

    @QueryParam("state")
    @Parameter(description = "Only in this state")
    ResponseState state;

    @QueryParam("callType")
    @Size(max = 200)
    @Parameter(description = "Only contacts of this call type", example = "billing")
    String callType;

    @QueryParam("lineOfBusiness")
    @Size(max = 200)
    @Parameter(description = "Only contacts of this line of business", example = "retail")
    String lineOfBusiness;

    @QueryParam("contactedFrom")
    @Parameter(
            description = "The earliest contact",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = FROM)
    String contactedFrom;

    @QueryParam("contactedTo")
    @Parameter(
            description = "The first time of contact that is too late",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = TO)
    String contactedTo;

    @QueryParam("receivedFrom")
    @Parameter(
            description = "The earliest time of delivery",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = FROM)
    String receivedFrom;

    @QueryParam("receivedTo")
    @Parameter(
            description = "The first time of delivery that is too late",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            example = TO)
    String receivedTo;

    @QueryParam("answered")
    @Parameter(description = "Only with, or only without, a time of the answer")
    Boolean answered;

    @QueryParam("resolved")
    @Parameter(description = "Only where the customer said so")
    Boolean resolved;

    @QueryParam("csatCenter")
    @Parameter(description = "Only this value of the satisfaction with the center", example = "5")
    Integer csatCenter;

    @QueryParam("csatCenterTop")
    @Parameter(description = "Only where it is top box, or only where it is not")
    Boolean csatCenterTop;

    @QueryParam("csatCsr")
    @Parameter(description = "Only this value of the satisfaction with the CSR", example = "1")
    Integer csatCsr;

    @QueryParam("csatCsrTop")
    @Parameter(description = "Only where it is top box, or only where it is not")
    Boolean csatCsrTop;

    @QueryParam("sourceOfError")
    @Parameter(description = "Only with this source of error")
    SourceOfError sourceOfError;

    @QueryParam("willOrSkill")
    @Parameter(description = "Only the CSR's errors that are coded so")
    WillOrSkill willOrSkill;

    @QueryParam("repeatReason")
    @Size(max = 200)
    @Parameter(description = "Only with this reason of a repeated contact", example = "not-informed")
    String repeatReason;

    @QueryParam("reasonUnder")
    @Size(max = 200)
    @Parameter(
            description = "Only with this reason or one below it in its center's tree of reasons",
            example = "billing")
    String reasonUnder;

    @QueryParam("metric")
    @Parameter(
            description = "Only what is counted in this metric: its denominator. FCR needs a source that asks for both "
                    + "resolution and contacts.")
    Metric metric;

    @QueryParam("verdict")
    @Parameter(description = "Of the metric, only those that say so: YES is its numerator. Together with `metric`.")
    Verdict verdict;

    @QueryParam("controllable")
    @Parameter(
            description =
                    "Of the metric, without failures coded as errors of the organization or the customer. Together "
                            + "with `metric`.")
    Boolean controllable;

    @QueryParam("text")
    @Size(min = 3, max = 100)
    @Parameter(
            description =
                    "Only where the customer's words contain this, in whatever case. For those who may read them. "
                            + "It looks through all that the other filters leave, so narrow the time as well.",
            example = "call back")
    String text;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the parameter that cannot be read */
    Filter filter() {
        if (metric == null && (verdict != null || controllable != null)) {
            throw Problems.invalid(
                    Violation.query("metric", "'verdict' and 'controllable' are those of a 'metric': say which."));
        }
        return new Filter(
                center,
                employee,
                team,
                supervisor,
                source,
                state,
                callType,
                lineOfBusiness,
                instant("contactedFrom", contactedFrom),
                instant("contactedTo", contactedTo),
                instant("receivedFrom", receivedFrom),
                instant("receivedTo", receivedTo),
                answered,
                resolved,
                csatCenter,
                csatCenterTop,
                csatCsr,
                csatCsrTop,
                sourceOfError,
                willOrSkill,
                repeatReason,
                reasonUnder,
                metric,
                verdict == null ? null : verdict == Verdict.YES,
                Boolean.TRUE.equals(controllable),
                text == null ? null : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
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
