package io.vocation.performance.standing;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.http.Pages;
import io.vocation.commons.problem.Problems;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.window.WindowQuery;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.LocalDate;
import java.util.UUID;

/** Standings over HTTP, by the day. */
@Path("/performance/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Standings", description = "Who resolves more calls than their peers, if that can be told")
public class StandingResource {

    private static final String DAY = "Last day of the window, in the center's zone; without it today.";

    private final Standings standings;
    private final ShowingStandings showing;
    private final Peers peers;
    private final Roster roster;
    private final Access access;
    private final Caller caller;

    StandingResource(
            Standings standings, ShowingStandings showing, Peers peers, Roster roster, Access access, Caller caller) {
        this.standings = standings;
        this.showing = showing;
        this.peers = peers;
        this.roster = roster;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Path("/centers/{id}/standings")
    @Operation(
            operationId = "getCenterStandings",
            summary = "Read the standings of a center on a day",
            description =
                    "As they were kept; those of a day that has none are made now, and kept if the day has ended. A "
                            + "supervisor is told who it is of the people they supervise; the others are anonymous. The Link header "
                            + "leads to the next page of members.")
    @APIResponse(responseCode = "200", description = "The standings, peer group by peer group")
    @APIResponse(responseCode = "400", description = "asOf is no day or in the future, or the page cannot be read")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see its standings")
    public RestResponse<CenterStandingsView> ofCenter(
            UUID id,
            @Parameter(
                            description = DAY,
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2026-03-31")
                    @QueryParam("asOf")
                    String asOf,
            @Valid @BeanParam MembersQuery query,
            @Context UriInfo uri) {
        access.requireCenter(id);
        Center center = roster.center(id);
        CenterStandingsView page = showing.page(standings.on(center, WindowQuery.lastDay(asOf, center)), query);
        return Pages.answer(page, page.next(), uri);
    }

    @GET
    @Path("/employees/{id}/standing")
    @Operation(operationId = "getEmployeeStanding", summary = "Read a person's standing on a day")
    @APIResponse(responseCode = "200", description = "The standing")
    @APIResponse(responseCode = "400", description = "asOf is no day, or in the future")
    @APIResponse(
            responseCode = "404",
            description = "There is no such person, the caller may not see them, or they held no position on that day")
    public StandingView ofEmployee(
            UUID id,
            @Parameter(
                            description = DAY,
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2026-03-31")
                    @QueryParam("asOf")
                    String asOf) {
        access.requirePerson(id);
        return standing(id, asOf);
    }

    @GET
    @Path("/me/standing")
    @Operation(operationId = "getMyStanding", summary = "Read one's own standing on a day")
    @APIResponse(responseCode = "200", description = "The standing")
    @APIResponse(responseCode = "400", description = "asOf is no day, or in the future")
    @APIResponse(
            responseCode = "404",
            description = "The account belongs to no employee, or to one who held no position on that day")
    public StandingView me(
            @Parameter(
                            description = DAY,
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2026-03-31")
                    @QueryParam("asOf")
                    String asOf) {
        return standing(caller.employeeId().orElseThrow(() -> Problems.notFound("employee of", caller.name())), asOf);
    }

    private StandingView standing(UUID employee, String asOf) {
        LocalDate day = WindowQuery.lastDay(asOf, roster.employee(employee).center());
        Center center = roster.center(peers.centerOn(employee, day)
                .orElseThrow(() -> Problems.notFound("position on " + day + " of employee", employee)));
        return showing.person(standings.on(center, day), employee);
    }
}
