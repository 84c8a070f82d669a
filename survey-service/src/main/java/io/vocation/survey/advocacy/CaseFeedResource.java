package io.vocation.survey.advocacy;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;

/** The feed of cases, for our other services. Responses are told by a feed of their own. */
@Path(CaseFeedResource.PATH)
@Authenticated
@Tag(name = "Feed")
public class CaseFeedResource {
    static final String PATH = CaseResource.PATH + "/feed";

    private final Feed feed;

    CaseFeedResource(Feed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(CloudEvent.BATCH)
    @Operation(
            operationId = "readCaseFeed",
            summary = "Read which cases were closed or opened again after a position",
            description = "Types: case.closed, with the whole state of the case, told again when that changes;"
                    + " case.reopened, when it counts as closed no more. Never who the customer is, nor what was written."
                    + " An empty list means that nothing came in the time given.")
    @APIResponse(
            responseCode = "200",
            description = "The changes, oldest first",
            content =
                    @Content(
                            mediaType = CloudEvent.BATCH,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = CloudEvent.class)))
    public Uni<List<CloudEvent>> after(@Valid @BeanParam FeedQuery query) {
        return query.of(feed)
                .map(events -> events.stream().map(CaseFeedResource::ofThisFeed).toList());
    }

    /** Two feeds of a service may give the same position, so their source tells them apart. */
    private static CloudEvent ofThisFeed(CloudEvent event) {
        return new CloudEvent(
                event.specversion(),
                event.id(),
                PATH,
                event.type(),
                event.subject(),
                event.time(),
                event.datacontenttype(),
                event.data());
    }
}
