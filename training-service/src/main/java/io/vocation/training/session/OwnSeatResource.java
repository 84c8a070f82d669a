package io.vocation.training.session;

import io.vocation.commons.access.Caller;
import io.vocation.commons.access.Role;
import io.vocation.commons.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
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
@Tag(name = "Seats")
public class OwnSeatResource {
    private final Seats seats;
    private final Caller caller;

    OwnSeatResource(Seats seats, Caller caller) {
        this.seats = seats;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CSR, Role.SUPERVISOR, Role.MANAGER, Role.TRAINER, Role.HR})
    @Operation(
            operationId = "listOwnSeats",
            summary = "List the seats one holds, newest session first",
            description = "Roles: csr, supervisor, manager, trainer, hr; for accounts that belong to an employee.")
    @APIResponse(responseCode = "200", description = "The caller's seats")
    @APIResponse(responseCode = "404", description = "The account belongs to no employee")
    public List<HeldSeatView> listOwnSeats() {
        return caller.employeeId()
                .map(seats::heldBy)
                .orElseThrow(() -> Problems.notFound("employee of account", caller.name()));
    }
}
