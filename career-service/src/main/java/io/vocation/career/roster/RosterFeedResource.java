package io.vocation.career.roster;

import io.smallrye.mutiny.Uni;
import io.vocation.commons.access.Role;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.Cursor;
import io.vocation.commons.feed.Feed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Duration;
import java.util.List;

/** The roster's changes, for our services and for HR systems. */
@Path("/career/v1")
@RolesAllowed({Role.SERVICE, Role.HR_SYSTEM})
@Tag(name = "Feed", description = "Changes in order, as CloudEvents, by long polling")
public class RosterFeedResource {
    private final Feed feed;

    RosterFeedResource(Feed feed) {
        this.feed = feed;
    }

    @GET
    @Path("/feed")
    @Produces(CloudEvent.BATCH)
    @Operation(
            operationId = "readRosterFeed",
            summary = "Read changes of centers, teams and employees after a position",
            description =
                    "Roles: service, hr-system. Types: center.changed, team.changed, employee.changed; each event"
                            + " carries the whole state and a version. An empty list means that nothing came in the time given.")
    public Uni<List<CloudEvent>> after(
            @QueryParam("lastEventId")
                    @Parameter(description = "The id of the last event read; the beginning if left out")
                    String lastEventId,
            @QueryParam("timeout")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(30_000)
                    @Parameter(description = "How long to wait for news, in milliseconds")
                    int timeout,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(5_000) int limit) {
        return feed.after(Cursor.parse(lastEventId), limit, Duration.ofMillis(timeout));
    }
}
