package io.vocation.performance.scorecard;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.problem.Problems;
import io.vocation.performance.scorecard.subject.Subjects;
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
@Tag(name = ScorecardResource.TAG, description = "The five metrics and FCR, over any days")
public class ScorecardResource {
    public static final String TAG = "Scorecards";

    private final Subjects subjects;
    private final Scoring scoring;
    private final Access access;
    private final Caller caller;

    ScorecardResource(Subjects subjects, Scoring scoring, Access access, Caller caller) {
        this.subjects = subjects;
        this.scoring = scoring;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Path("/employees/{id}/scorecard")
    @Operation(
            operationId = "getEmployeeScorecard",
            summary = "Read a person's scorecard",
            description =
                    "Without FCR and what rests on it: that depends on the CSRs of earlier contacts as well, so it is a "
                            + "figure of groups (M3). Compared with the rest of the team and of the center.")
    @APIResponse(responseCode = "200", description = "The scorecard")
    @APIResponse(responseCode = "400", description = "The days asked for are no window")
    @APIResponse(responseCode = "404", description = "There is no such person, or the caller may not see them")
    public Scorecard employee(UUID id, @BeanParam WindowQuery window) {
        access.requirePerson(id);
        return scoring.of(subjects.employee(id), window);
    }

    @GET
    @Path("/supervisors/{id}/scorecard")
    @Operation(
            operationId = "getSupervisorScorecard",
            summary = "Read a supervisor's scorecard",
            description = "Of the people they supervised when the contacts happened, in the center where they are now.")
    @APIResponse(responseCode = "200", description = "The scorecard")
    @APIResponse(responseCode = "400", description = "The days asked for are no window")
    @APIResponse(responseCode = "404", description = "There is no such person, or the caller may not see them")
    public Scorecard supervisor(UUID id, @BeanParam WindowQuery window) {
        access.requirePerson(id);
        return scoring.of(subjects.supervisor(id), window);
    }

    @GET
    @Path("/teams/{id}/scorecard")
    @Operation(
            operationId = "getTeamScorecard",
            summary = "Read a team's scorecard",
            description =
                    "Of the people who were on it when the contacts happened. Compared with the rest of the center.")
    @APIResponse(responseCode = "200", description = "The scorecard")
    @APIResponse(responseCode = "400", description = "The days asked for are no window")
    @APIResponse(responseCode = "404", description = "There is no such team, or the caller may not see it")
    public Scorecard team(UUID id, @BeanParam WindowQuery window) {
        access.requireTeam(id);
        return scoring.of(subjects.team(id), window);
    }

    @GET
    @Path("/centers/{id}/scorecard")
    @Operation(operationId = "getCenterScorecard", summary = "Read a contact center's scorecard")
    @APIResponse(responseCode = "200", description = "The scorecard")
    @APIResponse(responseCode = "400", description = "The days asked for are no window")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public Scorecard center(UUID id, @BeanParam WindowQuery window) {
        access.requireCenter(id);
        return scoring.of(subjects.center(id), window);
    }

    @GET
    @Path("/centers/{id}/call-types/{name}/scorecard")
    @Operation(
            operationId = "getCallTypeScorecard",
            summary = "Read a call type's scorecard",
            description =
                    "A name that no response of the center carries has no responses. Compared with all other call types.")
    @APIResponse(responseCode = "200", description = "The scorecard")
    @APIResponse(responseCode = "400", description = "The days asked for are no window")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public Scorecard callType(UUID id, String name, @BeanParam WindowQuery window) {
        access.requireCenter(id);
        return scoring.of(subjects.callType(id, name), window);
    }

    @GET
    @Path("/centers/{id}/lines-of-business/{name}/scorecard")
    @Operation(
            operationId = "getLineOfBusinessScorecard",
            summary = "Read a line of business's scorecard",
            description =
                    "A name that no response of the center carries has no responses. Compared with all other lines.")
    @APIResponse(responseCode = "200", description = "The scorecard")
    @APIResponse(responseCode = "400", description = "The days asked for are no window")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public Scorecard lineOfBusiness(UUID id, String name, @BeanParam WindowQuery window) {
        access.requireCenter(id);
        return scoring.of(subjects.lineOfBusiness(id, name), window);
    }

    @GET
    @Path("/me/scorecard")
    @Operation(operationId = "getMyScorecard", summary = "Read one's own scorecard")
    @APIResponse(responseCode = "200", description = "The scorecard")
    @APIResponse(responseCode = "400", description = "The days asked for are no window")
    @APIResponse(responseCode = "404", description = "The account belongs to no employee, or to one without a center")
    public Scorecard me(@BeanParam WindowQuery window) {
        return scoring.of(
                subjects.employee(
                        caller.employeeId().orElseThrow(() -> Problems.notFound("employee of", caller.name()))),
                window);
    }
}
