package io.vocation.performance.trend;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.problem.Problems;
import io.vocation.performance.tally.Subject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Control charts over HTTP. */
@Path("/performance/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Trends", description = "Which movement of a figure over time is real: control charts")
public class TrendResource {

    private static final String CHART = "The chart";
    private static final String NO_QUERY = "There is no such metric for this, or the days asked for are no window";

    private final Trends trends;
    private final Access access;
    private final Caller caller;

    TrendResource(Trends trends, Access access, Caller caller) {
        this.trends = trends;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Path("/employees/{id}/trend")
    @Operation(
            operationId = "getEmployeeTrend",
            summary = "Read the control chart of a person's figure",
            description = "FCR is no figure of persons.")
    @APIResponse(responseCode = "200", description = CHART)
    @APIResponse(responseCode = "400", description = NO_QUERY)
    @APIResponse(responseCode = "404", description = "There is no such person, or the caller may not see them")
    public TrendView employee(UUID id, @BeanParam TrendQuery query) {
        access.requirePerson(id);
        return trends.ofEmployee(id, query);
    }

    @GET
    @Path("/supervisors/{id}/trend")
    @Operation(
            operationId = "getSupervisorTrend",
            summary = "Read the control chart of a figure of those whom a person supervised",
            description = "Of their contacts while this person supervised them, taken together.")
    @APIResponse(responseCode = "200", description = CHART)
    @APIResponse(responseCode = "400", description = NO_QUERY)
    @APIResponse(responseCode = "404", description = "There is no such person, or the caller may not see them")
    public TrendView supervisor(UUID id, @BeanParam TrendQuery query) {
        access.requirePerson(id);
        return trends.ofSupervisor(id, query);
    }

    @GET
    @Path("/teams/{id}/trend")
    @Operation(operationId = "getTeamTrend", summary = "Read the control chart of a team's figure")
    @APIResponse(responseCode = "200", description = CHART)
    @APIResponse(responseCode = "400", description = NO_QUERY)
    @APIResponse(responseCode = "404", description = "There is no such team, or the caller may not see it")
    public TrendView team(UUID id, @BeanParam TrendQuery query) {
        access.requireTeam(id);
        return trends.ofTeam(id, query);
    }

    @GET
    @Path("/centers/{id}/trend")
    @Operation(operationId = "getCenterTrend", summary = "Read the control chart of a contact center's figure")
    @APIResponse(responseCode = "200", description = CHART)
    @APIResponse(responseCode = "400", description = NO_QUERY)
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public TrendView center(UUID id, @BeanParam TrendQuery query) {
        access.requireCenter(id);
        return trends.ofCenter(id, query);
    }

    @GET
    @Path("/centers/{id}/call-types/{name}/trend")
    @Operation(
            operationId = "getCallTypeTrend",
            summary = "Read the control chart of a call type's figure",
            description = "A call type of which nothing was counted has a chart without points.")
    @APIResponse(responseCode = "200", description = CHART)
    @APIResponse(responseCode = "400", description = NO_QUERY)
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public TrendView callType(UUID id, String name, @BeanParam TrendQuery query) {
        access.requireCenter(id);
        return trends.ofPart(id, Subject.callType(name), query);
    }

    @GET
    @Path("/centers/{id}/lines-of-business/{name}/trend")
    @Operation(
            operationId = "getLineOfBusinessTrend",
            summary = "Read the control chart of a line of business's figure",
            description = "A line of business of which nothing was counted has a chart without points.")
    @APIResponse(responseCode = "200", description = CHART)
    @APIResponse(responseCode = "400", description = NO_QUERY)
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public TrendView lineOfBusiness(UUID id, String name, @BeanParam TrendQuery query) {
        access.requireCenter(id);
        return trends.ofPart(id, Subject.lineOfBusiness(name), query);
    }

    @GET
    @Path("/me/trend")
    @Operation(
            operationId = "getMyTrend",
            summary = "Read the control chart of one's own figure",
            description = "FCR is no figure of persons.")
    @APIResponse(responseCode = "200", description = CHART)
    @APIResponse(responseCode = "400", description = NO_QUERY)
    @APIResponse(responseCode = "404", description = "The account belongs to no employee, or to one without a center")
    public TrendView me(@BeanParam TrendQuery query) {
        return trends.ofEmployee(
                caller.employeeId().orElseThrow(() -> Problems.notFound("employee of", caller.name())), query);
    }
}
