package io.vocation.performance.standing;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Scope;
import io.vocation.commons.problem.Problems;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.tally.Subject;
import io.vocation.performance.tally.Tallies;
import io.vocation.performance.window.Window;
import io.vocation.performance.window.WindowQuery;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Standings over HTTP. */
@Path("/performance/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Standings", description = "Who resolves more calls than their peers, if that can be told")
public class StandingResource {

    private final Standings standings;
    private final Peers peers;
    private final Tallies tallies;
    private final Roster roster;
    private final Access access;

    StandingResource(Standings standings, Peers peers, Tallies tallies, Roster roster, Access access) {
        this.standings = standings;
        this.peers = peers;
        this.tallies = tallies;
        this.roster = roster;
        this.access = access;
    }

    @GET
    @Path("/centers/{id}/standings")
    @Operation(
            operationId = "getCenterStandings",
            summary = "Read the standings of a center",
            description = "A supervisor is told who it is of the people they supervise; the others are anonymous.")
    @APIResponse(responseCode = "200", description = "The standings, peer group by peer group")
    @APIResponse(responseCode = "400", description = "asOf is no day, or in the future")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see its standings")
    public CenterStandingsView ofCenter(
            UUID id,
            @Parameter(
                            description = "Last day of the window, in the center's zone; without it today.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2026-03-31")
                    @QueryParam("asOf")
                    String asOf) {
        access.requireCenter(id);
        Predicate<Peer> named = whoIsNamed();
        Center center = roster.center(id);
        LocalDate day = WindowQuery.lastDay(asOf, center);
        StandingRules rules = standings.rulesOn(id, day);
        Window window = Window.rolling(day, rules.windowDays(), center.zone());
        List<PeerGroup> groups = standings.groups(center, window, rules);
        groups.stream()
                .flatMap(group -> group.peers().stream())
                .filter(named)
                .forEach(peer -> access.concerns(peer.employeeId()));
        return new CenterStandingsView(
                center,
                window,
                MethodView.of(rules),
                resolution(id, window, rules),
                groups.stream().map(group -> PeerGroupView.of(group, named)).toList());
    }

    @GET
    @Path("/employees/{id}/standing")
    @Operation(operationId = "getEmployeeStanding", summary = "Read a person's standing")
    @APIResponse(responseCode = "200", description = "The standing")
    @APIResponse(responseCode = "400", description = "asOf is no day, or in the future")
    @APIResponse(
            responseCode = "404",
            description = "There is no such person, the caller may not see them, or they held no position on that day")
    public StandingView ofEmployee(
            UUID id,
            @Parameter(
                            description = "Last day of the window, in the center's zone; without it today.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2026-03-31")
                    @QueryParam("asOf")
                    String asOf) {
        access.requirePerson(id);
        LocalDate day = WindowQuery.lastDay(asOf, roster.employee(id).center());
        Peers.Post post =
                peers.postOn(id, day).orElseThrow(() -> Problems.notFound("position on " + day + " of employee", id));
        Center center = roster.center(post.centerId());
        StandingRules rules = standings.rulesOn(center.id(), day);
        Window window = Window.rolling(day, rules.windowDays(), center.zone());
        PeerGroup group = standings.group(center, post.position(), window, rules);
        return view(id, center, window, group);
    }

    private StandingView view(UUID id, Center center, Window window, PeerGroup group) {
        Peer self = group.peers().stream()
                .filter(peer -> peer.employeeId().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("employee", id));
        return new StandingView(
                id,
                center,
                window,
                group.name(),
                group.peers().size(),
                group.comparable(),
                group.stateOf(self),
                Explanation.of(group, self),
                MemberView.of(group, self, true),
                group.comparison()
                        .madeTest()
                        .map(test -> TestView.of(test, group.rules().heterogeneityLevel()))
                        .orElse(null),
                resolution(center.id(), window, group.rules()),
                MethodView.of(group.rules()),
                Long.toHexString(group.seed()));
    }

    private RateView resolution(UUID center, Window window, StandingRules rules) {
        return tallies.of(center, Subject.CENTER, window)
                .resolved()
                .map(rate -> RateView.of(rate, rules.intervalLevel()))
                .orElse(null);
    }

    /** Peers are anonymous by default (practice L2): of a standing, one knows those whose own standing one may read. */
    private Predicate<Peer> whoIsNamed() {
        Scope known = access.scopeIn("getEmployeeStanding");
        return peer -> switch (known) {
            case Scope.Everyone _, Scope.Center _ -> true;
            case Scope.Team(UUID supervisor) ->
                supervisor.equals(peer.employeeId())
                        || supervisor.equals(peer.supervisorId()) && access.sees(known, peer.employeeId());
            case Scope.Self(UUID me) -> me.equals(peer.employeeId());
            case Scope.Nobody _ -> false;
        };
    }
}
