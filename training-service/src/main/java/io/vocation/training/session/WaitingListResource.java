package io.vocation.training.session;

import io.quarkus.security.Authenticated;
import io.vocation.commons.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Waiting lists over HTTP. */
@Path(SessionResource.PATH + "/{id}/waiting-list")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Waiting lists", description = "Who is given the next free seat of a session")
public class WaitingListResource {
    private final Seating seating;
    private final Sessions sessions;
    private final Showing showing;
    private final Audience audience;

    WaitingListResource(Seating seating, Sessions sessions, Showing showing, Audience audience) {
        this.seating = seating;
        this.sessions = sessions;
        this.showing = showing;
        this.audience = audience;
    }

    @POST
    @Operation(
            operationId = "joinWaitingList",
            summary = "Put an employee on the waiting list",
            description = "A seat that becomes free is given to the first who can attend. Repeating it answers with "
                    + "the place held.")
    @APIResponse(
            responseCode = "201",
            description = "On the list; Location names the place",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WaitingView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The employee was on the list before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WaitingView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such session or employee, or the caller may not see them")
    @APIResponse(
            responseCode = "409",
            description = "The employee holds a seat or cannot attend, or the session was canceled or has begun")
    public RestResponse<WaitingView> joinWaitingList(@PathParam("id") UUID id, @Valid @NotNull NewSeat wanted) {
        boolean joined = seating.await(id, wanted.employeeId());
        WaitingView place = placeOf(sessions.require(id), wanted.employeeId());
        return joined
                ? ResponseBuilder.<WaitingView>created(
                                URI.create(SessionResource.PATH + "/" + id + "/waiting-list/" + wanted.employeeId()))
                        .entity(place)
                        .build()
                : RestResponse.ok(place);
    }

    @GET
    @Operation(
            operationId = "listWaiting",
            summary = "List who waits for a seat, first come first",
            description = "People whom the caller may not see are without id and name.")
    @APIResponse(responseCode = "200", description = "The waiting list")
    @APIResponse(responseCode = "404", description = "There is no such session, or the caller may not see it")
    public List<WaitingView> listWaiting(@PathParam("id") UUID id) {
        return showing.waitingList(audience.require(id, sessions::findByIdOptional));
    }

    @GET
    @Path("/{employeeId}")
    @Operation(operationId = "getWaiting", summary = "Read an employee's place on the waiting list")
    @APIResponse(responseCode = "200", description = "The place")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    public WaitingView getWaiting(@PathParam("id") UUID id, @PathParam("employeeId") UUID employeeId) {
        return placeOf(audience.require(id, sessions::findByIdOptional), employeeId);
    }

    @DELETE
    @Path("/{employeeId}")
    @ResponseStatus(204)
    @Operation(operationId = "leaveWaitingList", summary = "Take an employee off the waiting list")
    @APIResponse(responseCode = "204", description = "No longer on the list")
    @APIResponse(responseCode = "404", description = "They were not on it, or the caller may not see them")
    public void leaveWaitingList(@PathParam("id") UUID id, @PathParam("employeeId") UUID employeeId) {
        seating.leave(id, employeeId);
    }

    private WaitingView placeOf(Session session, UUID employee) {
        return showing.waitingList(session).stream()
                .filter(place -> employee.equals(place.employeeId()))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("waiting employee", employee));
    }
}
