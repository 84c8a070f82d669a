package io.vocation.training.session;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Caller;
import io.vocation.commons.problem.Problems;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

/** The caller's own seats over HTTP. */
@Path("/training/v1/me/seats")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Seats")
public class OwnSeatResource {
    private final Seats seats;
    private final Caller caller;

    OwnSeatResource(Seats seats, Caller caller) {
        this.seats = seats;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listOwnSeats", summary = "List the seats one holds, newest session first")
    @APIResponse(responseCode = "200", description = "The caller's seats")
    @APIResponse(responseCode = "404", description = "The account belongs to no employee")
    public List<HeldSeatView> listOwnSeats() {
        return caller.employeeId()
                .map(seats::heldBy)
                .orElseThrow(() -> Problems.notFound("employee of account", caller.name()));
    }
}
