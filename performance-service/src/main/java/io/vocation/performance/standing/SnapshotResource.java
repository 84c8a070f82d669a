package io.vocation.performance.standing;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.http.Pages;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.standing.KeepingSnapshot.Order;
import io.vocation.performance.window.WindowQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

/** Kept standings over HTTP, by their ids, which stay what they are. */
@Path("/performance/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Standings")
public class SnapshotResource {

    private final Standings standings;
    private final Snapshots snapshots;
    private final ShowingStandings showing;
    private final Roster roster;
    private final Access access;
    private final Caller caller;
    private final CurrentOperation current;

    SnapshotResource(
            Standings standings,
            Snapshots snapshots,
            ShowingStandings showing,
            Roster roster,
            Access access,
            Caller caller,
            CurrentOperation current) {
        this.standings = standings;
        this.snapshots = snapshots;
        this.showing = showing;
        this.roster = roster;
        this.access = access;
        this.caller = caller;
        this.current = current;
    }

    @POST
    @Path("/centers/{id}/standings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeCenterStandings",
            summary = "Make and keep the standings of a center for a day that has ended",
            description =
                    "Where the day has one already, a reason makes another edition of it, which is read from then on; "
                            + "the earlier one stays under its id.")
    @APIResponseSchema(
            value = SnapshotView.class,
            responseCode = "201",
            responseDescription = "Made; Location names it")
    @APIResponse(responseCode = "400", description = "The day has not ended, or is none")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    @APIResponse(responseCode = "409", description = "The day has standings, and no reason is given")
    public RestResponse<SnapshotView> make(UUID id, @Valid @NotNull NewStanding wanted) {
        access.requireCenter(id);
        Center center = roster.center(id);
        LocalDate day = WindowQuery.lastDay(wanted.day().toString(), center);
        if (!day.isBefore(LocalDate.now(center.zoneId()))) {
            throw Problems.invalid(Violation.body("day", day + " has not ended in " + center.zone() + "."));
        }
        boolean anew = wanted.reason() != null;
        if (anew) {
            current.because(wanted.reason());
        }
        Snapshot made = standings
                .make(center, day, new Order(Snapshot.Origin.DEMAND, anew, wanted.reason(), caller.name()))
                .orElseThrow(() -> Problems.conflict(day + " has standings; another edition of them needs a reason."));
        current.detail("standing", made.id());
        return ResponseBuilder.<SnapshotView>created(URI.create("/performance/v1/standings/" + made.id()))
                .entity(SnapshotView.of(made))
                .build();
    }

    @GET
    @Path("/standings/{id}")
    @Operation(
            operationId = "getStandings",
            summary = "Read kept standings by their id",
            description = "As the standings of a center on a day, with the same pages.")
    @APIResponse(responseCode = "200", description = "The standings, peer group by peer group")
    @APIResponse(responseCode = "400", description = "The page cannot be read")
    @APIResponse(responseCode = "404", description = "There are none, or the caller may not see them")
    public RestResponse<CenterStandingsView> get(UUID id, @Valid @BeanParam MembersQuery query, @Context UriInfo uri) {
        Snapshot snapshot = snapshots.require(id);
        if (!access.seesCenter(snapshot.centerId())) {
            throw Problems.notFound("standing", id);
        }
        access.requireCenter(snapshot.centerId());
        CenterStandingsView page = showing.page(snapshot, query);
        return Pages.answer(page, page.next(), uri);
    }

    @GET
    @Path("/standings/{id}/members/{employee}")
    @Operation(
            operationId = "getStandingMember",
            summary = "Read what kept standings say of a person",
            description = "What a decision refers to: it says the same for ever, and beside it what would be said now.")
    @APIResponse(responseCode = "200", description = "The standing")
    @APIResponse(
            responseCode = "404",
            description =
                    "There are no such standings, they say nothing of this person, or the caller may not see them")
    public StandingView member(UUID id, UUID employee) {
        access.requirePerson(employee);
        return showing.person(snapshots.require(id), employee);
    }
}
