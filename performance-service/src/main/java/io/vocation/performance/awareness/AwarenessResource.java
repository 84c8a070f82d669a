package io.vocation.performance.awareness;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.policy.Policies;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.window.WindowQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Which share of teams and centers knows their numbers, over HTTP. */
@Path("/performance/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Awareness")
public class AwarenessResource {
    private final Awareness awareness;
    private final Policies policies;
    private final Roster roster;
    private final Access access;

    AwarenessResource(Awareness awareness, Policies policies, Roster roster, Access access) {
        this.awareness = awareness;
        this.policies = policies;
        this.roster = roster;
        this.access = access;
    }

    @GET
    @Path("/centers/{id}/awareness")
    @Operation(
            operationId = "getCenterAwareness",
            summary = "Read which share of a center's CSRs can state their numbers",
            description = "Of those asked, and of all; and team by team.")
    @APIResponse(responseCode = "200", description = "The shares")
    @APIResponse(responseCode = "400", description = "The days asked for are no window")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see its figures")
    public AwarenessView center(UUID id, @BeanParam WindowQuery window) {
        access.requireCenter(id);
        Center center = roster.center(id);
        return awareness.ofCenter(center, window.in(center, policies));
    }

    @GET
    @Path("/teams/{id}/awareness")
    @Operation(operationId = "getTeamAwareness", summary = "Read which share of a team's CSRs can state their numbers")
    @APIResponse(responseCode = "200", description = "The shares")
    @APIResponse(responseCode = "400", description = "The days asked for are no window")
    @APIResponse(responseCode = "404", description = "There is no such team, or the caller may not see it")
    public AwarenessView team(UUID id, @BeanParam WindowQuery window) {
        access.requireTeam(id);
        Roster.Placed team = roster.team(id);
        return awareness.ofTeam(team.center(), id, team.name(), window.in(team.center(), policies));
    }
}
