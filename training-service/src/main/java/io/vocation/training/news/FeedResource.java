package io.vocation.training.news;

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

/** The feed over HTTP. */
@Path("/training/v1/feed")
@Authenticated
@Tag(name = "Feed", description = "The changes of sessions and seats, in order, for other services")
public class FeedResource {
    private final Feed feed;

    FeedResource(Feed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(CloudEvent.BATCH)
    @Operation(
            operationId = "readTrainingFeed",
            summary = "Read the changes after a position, waiting for news when there are none",
            description = "Types: session.changed (the session), seat.changed (everyone who sits in a session or waits "
                    + "for a seat). Each carries the whole state and its version; ignore one older than you hold.")
    public Uni<List<CloudEvent>> readFeed(@Valid @BeanParam FeedQuery query) {
        return query.of(feed);
    }
}
