package io.vocation.performance.target;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.problem.Problems;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.UUID;

/** What is expected of people, over HTTP. */
@Path("/performance/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Targets")
public class GoalResource {
    private static final String DAY = "The day, in the center's zone; without it today";

    private final Targets targets;
    private final Roster roster;
    private final Access access;
    private final Caller caller;

    GoalResource(Targets targets, Roster roster, Access access, Caller caller) {
        this.targets = targets;
        this.roster = roster;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @Path("/employees/{id}/goals")
    @Operation(
            operationId = "getEmployeeGoals",
            summary = "Read what is expected of a person",
            description = "Each part is the most specific that was set: their own before their position's, their team's"
                    + " and their center's.")
    @APIResponse(responseCode = "200", description = "The goals in force")
    @APIResponse(responseCode = "404", description = "There is no such person, or the caller may not see them")
    public GoalsView ofEmployee(
            UUID id, @QueryParam("on") @Parameter(description = DAY, example = "2026-03-31") LocalDate on) {
        access.requirePerson(id);
        return goals(id, on);
    }

    @GET
    @Path("/me/goals")
    @Operation(operationId = "getMyGoals", summary = "Read what is expected of oneself")
    @APIResponse(responseCode = "200", description = "The goals in force")
    @APIResponse(responseCode = "404", description = "The account belongs to no employee, or to one without a center")
    public GoalsView mine(@QueryParam("on") @Parameter(description = DAY, example = "2026-03-31") LocalDate on) {
        return goals(caller.employeeId().orElseThrow(() -> Problems.notFound("employee of", caller.name())), on);
    }

    private GoalsView goals(UUID employee, LocalDate on) {
        Center center = roster.employee(employee).center();
        LocalDate day = on == null ? LocalDate.now(center.zoneId()) : on;
        return GoalsView.of(
                employee, day, targets.inForce(center.id(), targets.chainOfEmployee(center.id(), employee, day), day));
    }
}
