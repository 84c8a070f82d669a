package io.vocation.performance.standing;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.performance.roster.Center;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.standing.CenterGapsView.TeamGaps;
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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gaps over HTTP. */
@Path("/performance/v1/centers/{id}/gap")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Standings")
public class GapResource {

    private final Standings standings;
    private final Snapshots snapshots;
    private final Roster roster;
    private final Access access;

    GapResource(Standings standings, Snapshots snapshots, Roster roster, Access access) {
        this.standings = standings;
        this.snapshots = snapshots;
        this.roster = roster;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "getCenterGap",
            summary = "Read the gap between best and worst in a center and in its teams",
            description =
                    "Of the standings of a day: persons on satisfaction with the CSR and on call resolution, teams on "
                            + "first contact resolution; as observed, and as estimated without what chance adds.")
    @APIResponse(responseCode = "200", description = "The gaps")
    @APIResponse(responseCode = "400", description = "asOf is no day, or in the future")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public CenterGapsView get(
            UUID id,
            @Parameter(
                            description = "Last day of the window, in the center's zone; without it today.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2026-03-31")
                    @QueryParam("asOf")
                    String asOf,
            @Parameter(description = "Only this team's, besides the center's") @QueryParam("team") UUID team) {
        access.requireCenter(id);
        Center center = roster.center(id);
        Snapshot snapshot = standings.on(center, WindowQuery.lastDay(asOf, center));
        List<GapView> ofCenter = new ArrayList<>();
        Map<UUID, List<GapView>> ofTeams = new LinkedHashMap<>();
        for (CenterGap gap : snapshots.gaps(snapshot, team)) {
            (gap.team() == null ? ofCenter : ofTeams.computeIfAbsent(gap.team(), any -> new ArrayList<>()))
                    .add(GapView.of(gap, snapshot.rules().intervalLevel()));
        }
        return new CenterGapsView(
                SnapshotView.of(snapshot),
                center,
                snapshot.window(),
                snapshot.rules().bottomShare(),
                snapshot.rules().rankedFrom(),
                ofCenter,
                ofTeams.entrySet().stream()
                        .map(each -> new TeamGaps(each.getKey(), each.getValue()))
                        .toList());
    }
}
