package io.vocation.career.account;

import io.quarkus.security.Authenticated;
import io.vocation.commons.problem.Problems;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

/** Which role a position gives at sign-in, over HTTP. */
@Path("/career/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Accounts")
public class PositionRoleResource {
    private final PositionRoles positionRoles;
    private final Accounts accounts;

    PositionRoleResource(PositionRoles positionRoles, Accounts accounts) {
        this.positionRoles = positionRoles;
        this.accounts = accounts;
    }

    @GET
    @Path("/position-roles")
    @Operation(
            operationId = "listPositionRoles",
            summary = "List which role each position gives at sign-in",
            description = "A position that is not listed gives csr. Who supervises somebody has the role"
                    + " supervisor as well, whatever their position.")
    public List<PositionRole> list() {
        return positionRoles.all();
    }

    @PUT
    @Path("/position-roles/{position}")
    @Transactional
    @Operation(
            operationId = "keepPositionRole",
            summary = "Say which role a position gives at sign-in",
            description = "The accounts of everyone in this position follow within a minute.")
    @APIResponseSchema(
            value = PositionRole.class,
            responseCode = "200",
            responseDescription = "Kept, or the same as before")
    public PositionRole keep(
            @PathParam("position")
                    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,39}", message = "must be letters, digits and dashes")
                    String position,
            @Valid @NotNull NewPositionRole wanted) {
        PositionRole kept = new PositionRole(position, wanted.role());
        if (positionRoles.of(position).filter(kept::equals).isEmpty()) {
            positionRoles.keep(kept);
            accounts.changedPosition(position);
        }
        return kept;
    }

    @DELETE
    @Path("/position-roles/{position}")
    @Transactional
    @Operation(
            operationId = "removePositionRole",
            summary = "Let a position give csr at sign-in, as every position does of which nothing is said",
            description = "The accounts of everyone in this position follow within a minute.")
    public void remove(@PathParam("position") String position) {
        if (!positionRoles.remove(position)) {
            throw Problems.notFound("role of position", position);
        }
        accounts.changedPosition(position);
    }
}
