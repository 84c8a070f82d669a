package io.vocation.performance.scorecard.list;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.performance.roster.Roster;
import io.vocation.performance.scorecard.ScorecardResource;
import io.vocation.performance.scorecard.list.NamedView.Named;
import io.vocation.performance.tally.Counts;
import io.vocation.performance.tally.Subject.Kind;
import io.vocation.performance.tally.Tallies;
import io.vocation.performance.window.WindowQuery;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The scorecards of many over HTTP. */
@Path("/performance/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = ScorecardResource.TAG)
public class ScorecardListResource {
    private static final String CSV = "text/csv";

    private final Listing listing;
    private final Tallies tallies;
    private final Roster roster;
    private final Access access;

    ScorecardListResource(Listing listing, Tallies tallies, Roster roster, Access access) {
        this.listing = listing;
        this.tallies = tallies;
        this.roster = roster;
        this.access = access;
    }

    @GET
    @Path("/centers/{id}/scorecards")
    @Operation(
            operationId = "listScorecards",
            summary = "List the scorecards of all people, teams, call types … of a center",
            description =
                    "Those for whom something was counted, in the order of their ids or names, each against the rest of "
                            + "the center. The Link header leads to the next page. Accept: text/csv answers all of them, without "
                            + "cursor and limit; an answer that breaks off is incomplete. A text that a spreadsheet would take for a "
                            + "formula has an apostrophe before it.")
    @APIResponse(
            responseCode = "200",
            description = "A page, next is absent on the last one; or all",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ScorecardPage.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "400",
            description = "The days asked for are no window, or there is no such kind or cursor")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public RestResponse<ScorecardPage> list(
            UUID id,
            @QueryParam("kind") @NotNull @Parameter(description = "Of what") ListedKind kind,
            @BeanParam WindowQuery window,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        access.requireCenter(id);
        Listing.Asked asked = listing.asked(roster.center(id), window);
        Listing.Counted counted = listing.count(asked, kind.kind(), after(kind, cursor), limit + 1);
        Page<String> keys = Page.of(counted.keys(), limit, key -> key);
        concerns(kind, keys.items());
        List<ScorecardRow> rows = keys.items().stream().map(counted::row).toList();
        ResponseBuilder<ScorecardPage> answer =
                ResponseBuilder.ok(new ScorecardPage(asked.center(), asked.window(), rows, keys.next()));
        if (keys.next() != null) {
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", "{next}")
                    .build(keys.next());
            answer.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }

    @GET
    @Path("/centers/{id}/scorecards")
    @Produces(CSV)
    @Operation(operationId = "listScorecards", hidden = true)
    public StreamingOutput wholeFile(
            UUID id, @QueryParam("kind") @NotNull ListedKind kind, @BeanParam WindowQuery window) {
        access.requireCenter(id);
        Listing.Asked asked = listing.asked(roster.center(id), window);
        // Sums are few, whatever they are sums of: they are read before the first byte, so that all are of one moment
        // and
        // on record, and become rows one by one.
        Listing.Counted counted = listing.count(asked, kind.kind(), "", Integer.MAX_VALUE);
        concerns(kind, counted.keys());
        return out -> ScorecardFile.write(out, counted);
    }

    @GET
    @Path("/centers/{id}/call-types")
    @Operation(operationId = "listCallTypes", summary = "List the call types that a center's responses name")
    @APIResponse(responseCode = "200", description = "The call types, the most frequent first")
    @APIResponse(responseCode = "400", description = "The days asked for are no window")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public NamedView callTypes(UUID id, @BeanParam WindowQuery window) {
        return named(id, Kind.CALL_TYPE, window);
    }

    @GET
    @Path("/centers/{id}/lines-of-business")
    @Operation(
            operationId = "listLinesOfBusiness",
            summary = "List the lines of business that a center's responses name")
    @APIResponse(responseCode = "200", description = "The lines of business, the most frequent first")
    @APIResponse(responseCode = "400", description = "The days asked for are no window")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public NamedView linesOfBusiness(UUID id, @BeanParam WindowQuery window) {
        return named(id, Kind.LINE_OF_BUSINESS, window);
    }

    private NamedView named(UUID id, Kind kind, WindowQuery query) {
        access.requireCenter(id);
        Listing.Asked asked = listing.asked(roster.center(id), query);
        Map<String, Counts> names = tallies.by(id, kind, asked.window());
        return new NamedView(
                asked.center(),
                asked.window(),
                names.entrySet().stream()
                        .map(name -> new Named(name.getKey(), name.getValue().responses()))
                        .sorted(Comparator.comparing(Named::responses).reversed())
                        .toList());
    }

    private void concerns(ListedKind kind, List<String> keys) {
        if (kind.ofPeople()) {
            keys.forEach(key -> access.concerns(UUID.fromString(key)));
        }
    }

    private static String after(ListedKind kind, String cursor) {
        if (cursor == null || !kind.byId()) {
            return cursor == null ? "" : cursor;
        }
        try {
            return UUID.fromString(cursor).toString();
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(Violation.query("cursor", "This is not a next of a page before."));
        }
    }
}
