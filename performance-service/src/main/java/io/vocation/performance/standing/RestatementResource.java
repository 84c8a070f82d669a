package io.vocation.performance.standing;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Scope;
import io.vocation.commons.http.Pages;
import io.vocation.commons.json.ReadableTime;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.commons.problem.Said;
import io.vocation.performance.standing.Restatements.Found;
import io.vocation.performance.standing.RestatementsView.Item;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Restatements over HTTP (practice F7). */
@Path("/performance/v1/restatements")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Standings")
public class RestatementResource {

    private final Restatements restatements;
    private final Access access;

    RestatementResource(Restatements restatements, Access access) {
        this.restatements = restatements;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listRestatements",
            summary = "List the kept standings that would now say something else",
            description =
                    "Because responses were corrected, voided, restored, reassigned or told later: of whom state, quartile "
                            + "or answers are no longer what they were. What was kept stays. Without a center, those of every center "
                            + "that the caller may see. The Link header leads to the next page.")
    @APIResponse(responseCode = "200", description = "A page of restatements, in the order in which they were found")
    @APIResponse(responseCode = "400", description = "since is no time, or the page cannot be read")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public RestResponse<RestatementsView> list(
            @Parameter(description = "Only this center's") @QueryParam("center") UUID center,
            @Parameter(
                            description = "Only those of which a response changed at or after this time",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
                            example = "2026-03-31T00:00:00Z")
                    @QueryParam("since")
                    String since,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") @Min(0) Integer cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        UUID shown = center == null ? everywhere() : required(center);
        Page<Found> page = Page.of(
                restatements.list(shown, moment(since), cursor == null ? 0 : cursor, limit + 1),
                limit,
                last -> Long.toString(last.id()));
        page.items().forEach(found -> access.concerns(found.employeeId()));
        RestatementsView view =
                new RestatementsView(page.map(Item::of).items(), page.next(), restatements.pending(shown));
        return Pages.answer(view, view.next(), uri);
    }

    private UUID required(UUID center) {
        access.requireCenter(center);
        return center;
    }

    /** Null for who sees all centers; somebody who sees one sees that one. */
    private UUID everywhere() {
        return switch (access.scope()) {
            case Scope.Everyone _ -> null;
            case Scope.Center(UUID mine) -> mine;
            case Scope.Team _, Scope.Self _, Scope.Nobody _ -> new UUID(0, 0);
        };
    }

    private static Instant moment(String text) {
        try {
            return text == null ? null : ReadableTime.moment(text);
        } catch (DateTimeException e) {
            throw Problems.invalid(
                    Violation.query("since", Said.of(text) + " is not a time like 2026-03-31T00:00:00Z."));
        }
    }
}
