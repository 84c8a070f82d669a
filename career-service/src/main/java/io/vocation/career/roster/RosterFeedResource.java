package io.vocation.career.roster;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.Feed;
import io.vocation.commons.feed.FeedQuery;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

/** The roster's changes, for our services and for HR systems. */
@Path("/career/v1")
@Authenticated
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
            description = "Types: center.changed, team.changed, employee.changed; each event carries the whole state "
                    + "and a version. An empty list means that nothing came in the time given.")
    public Uni<List<CloudEvent>> after(@Valid @BeanParam FeedQuery query) {
        return query.of(feed);
    }
}
