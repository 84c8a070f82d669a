package io.vocation.survey.sampling;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.http.Pages;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.response.Position;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** Draws over HTTP. */
@Path("/survey/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sampling", description = "Who is asked: draws at random, invitations, opt-outs, rates of answers")
public class DrawResource {
    private final Drawing drawing;
    private final Draws draws;
    private final Invitations invitations;
    private final Access access;
    private final Caller caller;
    private final CurrentOperation current;

    DrawResource(
            Drawing drawing,
            Draws draws,
            Invitations invitations,
            Access access,
            Caller caller,
            CurrentOperation current) {
        this.drawing = drawing;
        this.draws = draws;
        this.invitations = invitations;
        this.access = access;
        this.caller = caller;
        this.current = current;
    }

    @POST
    @Path("/centers/{id}/draws")
    @Operation(
            operationId = "drawContacts",
            summary = "Draw contacts of a center to be surveyed",
            description =
                    "At random and in proportion to each CSR's real call types, never above the quota of a CSR and "
                            + "month, and nobody who was asked of late, opted out, or was forgotten. The quota is paced: by the last "
                            + "of the days no more is drawn than its part of the month allows. With preview, nothing is kept.")
    @APIResponse(
            responseCode = "200",
            description = "A preview: what would be drawn",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DrawView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Drawn; Location names the draw",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DrawView.class)))
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller does not reach it")
    public RestResponse<DrawView> draw(UUID id, @Valid @NotNull NewDraw wanted) {
        access.requireCenter(id);
        DrawView drawn = drawing.draw(id, wanted, caller.name(), Instant.now());
        current.detail("seed", drawn.seed());
        if (drawn.id() == null) {
            return RestResponse.ok(drawn);
        }
        current.detail("draw", drawn.id());
        return ResponseBuilder.<DrawView>created(URI.create("/survey/v1/draws/" + drawn.id()))
                .entity(drawn)
                .build();
    }

    @GET
    @Path("/centers/{id}/draws")
    @Operation(
            operationId = "listDraws",
            summary = "List the draws of a center, newest first",
            description = "The Link header leads to the next page.")
    @APIResponse(responseCode = "200", description = "A page, next is absent on the last one")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller does not reach it")
    public RestResponse<Page<DrawView>> list(
            UUID id,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        access.requireCenter(id);
        return Pages.answer(
                Page.of(draws.list(id, Position.parse(cursor), limit), limit, last -> new Position(
                                last.drawnAt(), last.id())
                        .text()),
                uri);
    }

    @GET
    @Path("/draws/{id}")
    @Operation(operationId = "getDraw", summary = "Read a draw")
    @APIResponse(responseCode = "200", description = "The draw")
    @APIResponse(responseCode = "404", description = "There is none, or the caller does not reach its center")
    public DrawView get(UUID id) {
        return require(id);
    }

    @GET
    @Path("/draws/{id}/invitations")
    @Operation(
            operationId = "listDrawnInvitations",
            summary = "List the invitations of a draw",
            description = "Without their customers. The Link header leads to the next page.")
    @APIResponse(responseCode = "200", description = "A page, next is absent on the last one")
    @APIResponse(responseCode = "404", description = "There is none, or the caller does not reach its center")
    public RestResponse<Page<InvitationView>> drawn(
            UUID id,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") UUID cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        require(id);
        Page<Invitation> page = Page.of(
                invitations.ofDraw(id, cursor, limit), limit, last -> last.id().toString());
        page.items().forEach(invitation -> access.concerns(invitation.employeeId()));
        return Pages.answer(page.map(invitation -> InvitationView.of(invitation, false)), uri);
    }

    private DrawView require(UUID id) {
        return draws.find(id)
                .filter(draw -> access.seesCenter(draw.centerId()))
                .orElseThrow(() -> Problems.notFound("draw", id));
    }
}
