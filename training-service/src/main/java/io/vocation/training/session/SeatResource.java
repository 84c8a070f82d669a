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
import java.util.UUID;

/** Seats over HTTP. */
@Path(SessionResource.PATH + "/{id}/seats")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Seats", description = "Who attends a session")
public class SeatResource {
    private final Seating seating;
    private final Sessions sessions;
    private final Seats seats;
    private final Showing showing;
    private final Audience audience;

    SeatResource(Seating seating, Sessions sessions, Seats seats, Showing showing, Audience audience) {
        this.seating = seating;
        this.sessions = sessions;
        this.seats = seats;
        this.showing = showing;
        this.audience = audience;
    }

    @POST
    @Operation(
            operationId = "giveSeat",
            summary = "Give an employee a seat",
            description = "Nobody is kept out by eligibility. Repeating it answers with the seat held.")
    @APIResponse(
            responseCode = "201",
            description = "Given; Location names it",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeatView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The employee held a seat before",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeatView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such session or employee, or the caller may not see them")
    @APIResponse(
            responseCode = "409",
            description =
                    "The session is full (type session-full: waitingList is the path of the waiting list, waiting how "
                            + "many wait), was canceled or has begun, or the employee cannot attend it")
    public RestResponse<SeatView> giveSeat(@PathParam("id") UUID id, @Valid @NotNull NewSeat wanted) {
        Seating.Seated seated = seating.seat(id, wanted.employeeId());
        return seated.isNew()
                ? ResponseBuilder.<SeatView>created(location(id, wanted.employeeId()))
                        .entity(seated.seat())
                        .build()
                : RestResponse.ok(seated.seat());
    }

    @GET
    @Path("/{employeeId}")
    @Operation(operationId = "getSeat", summary = "Read an employee's seat")
    @APIResponse(responseCode = "200", description = "The seat")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    public SeatView getSeat(@PathParam("id") UUID id, @PathParam("employeeId") UUID employeeId) {
        Session session = audience.require(id, sessions::findByIdOptional);
        audience.requireAttendee(session, employeeId);
        return seats.heldBy(id, employeeId)
                .map(seat -> showing.shown(session, seat))
                .orElseThrow(() -> Problems.notFound("seat of employee", employeeId));
    }

    @DELETE
    @Path("/{employeeId}")
    @ResponseStatus(204)
    @Operation(
            operationId = "freeSeat",
            summary = "Free an employee's seat",
            description = "The first on the waiting list who can attend is given it at once.")
    @APIResponse(responseCode = "204", description = "Freed")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    @APIResponse(responseCode = "409", description = "The session has begun or was canceled")
    public void freeSeat(@PathParam("id") UUID id, @PathParam("employeeId") UUID employeeId) {
        seating.release(id, employeeId);
    }

    private static URI location(UUID session, UUID employee) {
        return URI.create(SessionResource.PATH + "/" + session + "/seats/" + employee);
    }
}
