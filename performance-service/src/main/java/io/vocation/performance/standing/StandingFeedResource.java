package io.vocation.performance.standing;

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
@Path("/performance/v1/feed")
@Authenticated
@Tag(name = "Feed", description = "Whose standing changed, in order, for other services")
public class StandingFeedResource {

    private final Feed feed;

    StandingFeedResource(Feed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(CloudEvent.BATCH)
    @Operation(
            operationId = "readStandingFeed",
            summary = "Read whose standing changed after a position, waiting for news when there are none",
            description =
                    "Type: standing.changed, for each person whose state, quartile or peer group a new standing of their "
                            + "center's latest day changed: the whole state of it, without a name, and its version; ignore one that is "
                            + "not newer than what you hold of this person and center.")
    public Uni<List<CloudEvent>> after(@Valid @BeanParam FeedQuery query) {
        return query.of(feed);
    }
}
