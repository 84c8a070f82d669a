package io.vocation.performance.value;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.policy.Policies;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.window.Window;
import io.vocation.performance.window.WindowQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** What a change in FCR is worth, over HTTP. */
@Path("/performance/v1/centers/{id}/value")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Value", description = "What a change in first call resolution is worth")
public class ValueResource {

    private final Valuing valuing;
    private final KeepingFcrPoint keeping;
    private final Policies policies;
    private final Roster roster;
    private final Access access;

    ValueResource(Valuing valuing, KeepingFcrPoint keeping, Policies policies, Roster roster, Access access) {
        this.valuing = valuing;
        this.keeping = keeping;
        this.policies = policies;
        this.roster = roster;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "getCenterValue",
            summary = "Read what a center's change in first call resolution is worth",
            description =
                    "The later window against the earlier; without days the rolling window against the one before.")
    @APIResponse(responseCode = "200", description = "The value, or that no change is shown")
    @APIResponse(responseCode = "400", description = "The days asked for are no windows, or overlap")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public ValueView value(UUID id, @BeanParam WindowQuery query, @BeanParam BeforeQuery before) {
        access.requireCenter(id);
        Center center = roster.center(id);
        Window after = query.in(center, policies);
        return valuing.of(center, before.of(after), after, before.customers);
    }

    @PUT
    @Path("/fcr-point")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepFcrPointValue",
            summary = "Set what a point of first call resolution is worth to a center",
            description = "It holds from today on, in the center's zone; earlier days keep what held then.")
    @APIResponse(responseCode = "200", description = "Set")
    @APIResponse(
            responseCode = "400",
            description = "The amount or the currency makes no sense, or the reason is missing")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public FcrPoint keep(UUID id, @Valid @NotNull NewFcrPoint wanted) {
        access.requireCenter(id);
        return keeping.keep(roster.center(id), wanted);
    }
}
