package io.vocation.performance.scorecard;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.problem.Problems;
import io.vocation.performance.window.WindowQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Scorecards over HTTP. */
@Path("/performance/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Scorecards", description = "The five metrics and FCR, over any days")
public class ScorecardResource {

    private final Scoring scoring;
    private final Access access;
    private final Caller caller;

    ScorecardResource(Scoring scoring, Access access, Caller caller) {
        this.scoring = scoring;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Path("/employees/{id}/scorecard")
    @Operation(
            operationId = "getEmployeeScorecard",
            summary = "Read a person's scorecard",
            description = "Without FCR, which is a figure of teams and centers.")
    @APIResponse(responseCode = "200", description = "The scorecard")
    @APIResponse(responseCode = "400", description = "The days asked for are no window")
    @APIResponse(responseCode = "404", description = "There is no such person, or the caller may not see them")
    public Scorecard employee(UUID id, @BeanParam WindowQuery window) {
        access.requirePerson(id);
        return scoring.ofEmployee(id, window);
    }

    @GET
    @Path("/teams/{id}/scorecard")
    @Operation(operationId = "getTeamScorecard", summary = "Read a team's scorecard")
    @APIResponse(responseCode = "200", description = "The scorecard")
    @APIResponse(responseCode = "400", description = "The days asked for are no window")
    @APIResponse(responseCode = "404", description = "There is no such team, or the caller may not see it")
    public Scorecard team(UUID id, @BeanParam WindowQuery window) {
        access.requireTeam(id);
        return scoring.ofTeam(id, window);
    }

    @GET
    @Path("/centers/{id}/scorecard")
    @Operation(operationId = "getCenterScorecard", summary = "Read a contact center's scorecard")
    @APIResponse(responseCode = "200", description = "The scorecard")
    @APIResponse(responseCode = "400", description = "The days asked for are no window")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public Scorecard center(UUID id, @BeanParam WindowQuery window) {
        access.requireCenter(id);
        return scoring.ofCenter(id, window);
    }

    @GET
    @Path("/me/scorecard")
    @Operation(operationId = "getMyScorecard", summary = "Read one's own scorecard")
    @APIResponse(responseCode = "200", description = "The scorecard")
    @APIResponse(responseCode = "400", description = "The days asked for are no window")
    @APIResponse(responseCode = "404", description = "The account belongs to no employee, or to one without a center")
    public Scorecard me(@BeanParam WindowQuery window) {
        return scoring.ofEmployee(
                caller.employeeId().orElseThrow(() -> Problems.notFound("employee of", caller.name())), window);
    }
}
