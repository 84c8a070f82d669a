package io.vocation.performance.scorecard.series;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.problem.Problems;
import io.vocation.performance.scorecard.ScorecardResource;
import io.vocation.performance.scorecard.subject.Subjects;
import io.vocation.performance.window.WindowQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Scorecards over time over HTTP. */
@Path("/performance/v1")
@Produces({MediaType.APPLICATION_JSON, SeriesFile.CSV})
@Authenticated
@Tag(name = ScorecardResource.TAG)
public class SeriesResource {
    private static final String PERIODS =
            "Period by period of the center's calendar; one in which nobody answered a metric "
                    + "is left out of it. Accept: text/csv answers a row for each point.";
    private static final String SERIES = "The points of each metric, the oldest first";

    private final Subjects subjects;
    private final Following following;
    private final Access access;
    private final Caller caller;

    SeriesResource(Subjects subjects, Following following, Access access, Caller caller) {
        this.subjects = subjects;
        this.following = following;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Path("/employees/{id}/scorecard/series")
    @Operation(
            operationId = "getEmployeeScorecardSeries",
            summary = "Follow a person's metrics over time",
            description = PERIODS)
    @APIResponse(
            responseCode = "200",
            description = SERIES,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeriesView.class)),
                @Content(mediaType = SeriesFile.CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "The days or periods asked for are none")
    @APIResponse(responseCode = "404", description = "There is no such person, or the caller may not see them")
    public SeriesView employee(UUID id, @BeanParam WindowQuery window, @BeanParam SeriesQuery periods) {
        access.requirePerson(id);
        return following.of(subjects.employee(id), window, periods);
    }

    @GET
    @Path("/supervisors/{id}/scorecard/series")
    @Operation(
            operationId = "getSupervisorScorecardSeries",
            summary = "Follow a supervisor's metrics over time",
            description = PERIODS)
    @APIResponse(
            responseCode = "200",
            description = SERIES,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeriesView.class)),
                @Content(mediaType = SeriesFile.CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "The days or periods asked for are none")
    @APIResponse(responseCode = "404", description = "There is no such person, or the caller may not see them")
    public SeriesView supervisor(UUID id, @BeanParam WindowQuery window, @BeanParam SeriesQuery periods) {
        access.requirePerson(id);
        return following.of(subjects.supervisor(id), window, periods);
    }

    @GET
    @Path("/teams/{id}/scorecard/series")
    @Operation(
            operationId = "getTeamScorecardSeries",
            summary = "Follow a team's metrics over time",
            description = PERIODS)
    @APIResponse(
            responseCode = "200",
            description = SERIES,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeriesView.class)),
                @Content(mediaType = SeriesFile.CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "The days or periods asked for are none")
    @APIResponse(responseCode = "404", description = "There is no such team, or the caller may not see it")
    public SeriesView team(UUID id, @BeanParam WindowQuery window, @BeanParam SeriesQuery periods) {
        access.requireTeam(id);
        return following.of(subjects.team(id), window, periods);
    }

    @GET
    @Path("/centers/{id}/scorecard/series")
    @Operation(
            operationId = "getCenterScorecardSeries",
            summary = "Follow a contact center's metrics over time",
            description = PERIODS)
    @APIResponse(
            responseCode = "200",
            description = SERIES,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeriesView.class)),
                @Content(mediaType = SeriesFile.CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "The days or periods asked for are none")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public SeriesView center(UUID id, @BeanParam WindowQuery window, @BeanParam SeriesQuery periods) {
        access.requireCenter(id);
        return following.of(subjects.center(id), window, periods);
    }

    @GET
    @Path("/centers/{id}/call-types/{name}/scorecard/series")
    @Operation(
            operationId = "getCallTypeScorecardSeries",
            summary = "Follow a call type's metrics over time",
            description = PERIODS)
    @APIResponse(
            responseCode = "200",
            description = SERIES,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeriesView.class)),
                @Content(mediaType = SeriesFile.CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "The days or periods asked for are none")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public SeriesView callType(UUID id, String name, @BeanParam WindowQuery window, @BeanParam SeriesQuery periods) {
        access.requireCenter(id);
        return following.of(subjects.callType(id, name), window, periods);
    }

    @GET
    @Path("/centers/{id}/lines-of-business/{name}/scorecard/series")
    @Operation(
            operationId = "getLineOfBusinessScorecardSeries",
            summary = "Follow a line of business's metrics over time",
            description = PERIODS)
    @APIResponse(
            responseCode = "200",
            description = SERIES,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeriesView.class)),
                @Content(mediaType = SeriesFile.CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "The days or periods asked for are none")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public SeriesView lineOfBusiness(
            UUID id, String name, @BeanParam WindowQuery window, @BeanParam SeriesQuery periods) {
        access.requireCenter(id);
        return following.of(subjects.lineOfBusiness(id, name), window, periods);
    }

    @GET
    @Path("/me/scorecard/series")
    @Operation(
            operationId = "getMyScorecardSeries",
            summary = "Follow one's own metrics over time",
            description = PERIODS)
    @APIResponse(
            responseCode = "200",
            description = SERIES,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeriesView.class)),
                @Content(mediaType = SeriesFile.CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "400", description = "The days or periods asked for are none")
    @APIResponse(responseCode = "404", description = "The account belongs to no employee, or to one without a center")
    public SeriesView me(@BeanParam WindowQuery window, @BeanParam SeriesQuery periods) {
        UUID id = caller.employeeId().orElseThrow(() -> Problems.notFound("employee of", caller.name()));
        return following.of(subjects.employee(id), window, periods);
    }
}
