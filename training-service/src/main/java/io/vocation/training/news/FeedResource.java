package io.vocation.training.news;

import io.smallrye.mutiny.Uni;
import io.vocation.commons.access.Role;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.Cursor;
import io.vocation.commons.feed.Feed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

/** The feed over HTTP. */
@Path("/training/v1/feed")
@Tag(name = "Feed", description = "The changes of sessions and seats, in order, for other services")
public class FeedResource {
    private final Feed feed;

    FeedResource(Feed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(CloudEvent.BATCH)
    @RolesAllowed(Role.SERVICE)
    @Operation(
            operationId = "readTrainingFeed",
            summary = "Read the changes after a position, waiting for news when there are none",
            description =
                    "Roles: service. Types: session.changed (the session), seat.changed (everyone who sits in a session "
                            + "or waits for a seat). Each carries the whole state and its version; ignore one older than you hold.")
    @APIResponse(responseCode = "200", description = "Events in order; empty when nothing came in time")
    @APIResponse(responseCode = "400", description = "A parameter cannot be read")
    public Uni<List<CloudEvent>> readFeed(
            @QueryParam("lastEventId")
                    @Parameter(description = "The id of the last event applied; without it, from the first one")
                    String lastEventId,
            @QueryParam("timeout")
                    @Parameter(
                            description = "How long to wait at most: milliseconds, or ISO 8601 such as PT20S",
                            example = "PT20S")
                    String timeout,
            @QueryParam("limit")
                    @Parameter(
                            description = "Events in an answer",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "5000",
                                            defaultValue = "1000"))
                    String limit) {
        return feed.after(Cursor.parse(lastEventId), Reading.limit(limit), Reading.timeout(timeout));
    }
}
