package io.vocation.survey.feed;

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

/** The feed of responses, for our other services. */
@Path("/survey/v1/feed")
@Authenticated
@Tag(name = "Feed", description = "Changes in order, as CloudEvents, by long polling")
public class FeedResource {
    private final Feed feed;

    FeedResource(Feed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(CloudEvent.BATCH)
    @Operation(
            operationId = "readResponseFeed",
            summary = "Read changes of responses after a position",
            description = "Type: response.changed; each event carries the whole state and a revision, never the "
                    + "customer's words or identity. An empty list means that nothing came in the time given.")
    public Uni<List<CloudEvent>> after(@Valid @BeanParam FeedQuery query) {
        return query.of(feed);
    }
}
