package io.vocation.career.organization;

import io.quarkus.security.Authenticated;
import io.vocation.career.account.Accounts;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Scope;
import io.vocation.commons.feed.Feed;
import io.vocation.commons.http.Versions;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.roster.RosterEvent;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Contact centers and their teams over HTTP. */
@Path("/career/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Organization", description = "Contact centers and their teams")
public class OrganizationResource {
    private final Centers centers;
    private final Teams teams;
    private final Feed feed;
    private final Accounts accounts;
    private final Access access;

    OrganizationResource(Centers centers, Teams teams, Feed feed, Accounts accounts, Access access) {
        this.centers = centers;
        this.teams = teams;
        this.feed = feed;
        this.accounts = accounts;
        this.access = access;
    }

    @POST
    @Path("/centers")
    @Transactional
    @Operation(operationId = "createCenter", summary = "Create a contact center")
    @APIResponseSchema(
            value = CenterView.class,
            responseCode = "201",
            responseDescription = "Created; Location names it")
    @APIResponse(responseCode = "409", description = "The code is taken")
    public RestResponse<CenterView> createCenter(@Valid @NotNull NewCenter wanted) {
        if (centers.withCode(wanted.code()).isPresent()) {
            throw Problems.conflict("There is a center '" + wanted.code() + "' already.");
        }
        Center center = new Center(wanted);
        centers.persistAndFlush(center);
        publish(center);
        return ResponseBuilder.<CenterView>created(URI.create("/career/v1/centers/" + center.id()))
                .entity(center.view())
                .tag(Versions.tag(center.version()))
                .build();
    }

    @GET
    @Path("/centers")
    @Operation(
            operationId = "listCenters",
            summary = "List the contact centers one may see",
            description = "People see the center they belong to; admin, hr and machines see every one.")
    public List<CenterView> listCenters() {
        Scope scope = access.scope();
        return centers.list("order by code").stream()
                .filter(center -> Access.reachesCenter(scope, center.id()))
                .map(Center::view)
                .toList();
    }

    @GET
    @Path("/centers/{id}")
    @Operation(operationId = "getCenter", summary = "Read a contact center")
    public RestResponse<CenterView> getCenter(UUID id) {
        Center center = visible(id);
        return ResponseBuilder.ok(center.view())
                .tag(Versions.tag(center.version()))
                .build();
    }

    @PUT
    @Path("/centers/{id}")
    @Transactional
    @Operation(
            operationId = "changeCenter",
            summary = "Change a contact center's name or zone",
            description = "Needs If-Match.")
    @APIResponseSchema(value = CenterView.class, responseCode = "200", responseDescription = "Changed")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<CenterView> changeCenter(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewCenter wanted) {
        Center center = centers.require(id);
        Versions.require(ifMatch, center.version());
        if (!center.code().equals(wanted.code())) {
            throw Problems.invalid(Problems.Violation.body("code", "The code of a center never changes."));
        }
        center.change(wanted);
        centers.flush();
        accounts.changedIn(id);
        publish(center);
        return ResponseBuilder.ok(center.view())
                .tag(Versions.tag(center.version()))
                .build();
    }

    @POST
    @Path("/centers/{id}/teams")
    @Transactional
    @Operation(operationId = "createTeam", summary = "Create a team")
    @APIResponseSchema(value = TeamView.class, responseCode = "201", responseDescription = "Created; Location names it")
    @APIResponse(responseCode = "409", description = "The center has a team of this name")
    public RestResponse<TeamView> createTeam(UUID id, @Valid @NotNull NewTeam wanted) {
        Center center = centers.require(id);
        if (teams.named(id, wanted.name()).isPresent()) {
            throw Problems.conflict("The center has a team '" + wanted.name() + "' already.");
        }
        Team team = new Team(center.id(), wanted.name());
        teams.persistAndFlush(team);
        feed.append(RosterEvent.TEAM_CHANGED, team.id(), id, team.event());
        return ResponseBuilder.<TeamView>created(URI.create("/career/v1/teams/" + team.id()))
                .entity(team.view())
                .build();
    }

    @GET
    @Path("/centers/{id}/teams")
    @Operation(operationId = "listTeams", summary = "List the teams of a contact center")
    public List<TeamView> listTeams(UUID id) {
        return teams.of(visible(id).id()).stream().map(Team::view).toList();
    }

    @GET
    @Path("/teams/{id}")
    @Operation(operationId = "getTeam", summary = "Read a team")
    public TeamView getTeam(UUID id) {
        Scope scope = access.scope();
        return teams.findByIdOptional(id)
                .filter(team -> Access.reachesCenter(scope, team.centerId()))
                .map(Team::view)
                .orElseThrow(() -> Problems.notFound("team", id));
    }

    private Center visible(UUID id) {
        access.requireCenter(id);
        return centers.require(id);
    }

    private void publish(Center center) {
        feed.append(RosterEvent.CENTER_CHANGED, center.id(), center.id(), center.event());
    }
}
