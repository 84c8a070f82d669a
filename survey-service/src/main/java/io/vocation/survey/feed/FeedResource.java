package io.vocation.survey.feed;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vocation.commons.feed.CloudEvent;
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

/** The feed of responses, for our other services. */
@Path("/survey/v1/feed")
@Authenticated
@Tag(name = "Feed", description = "Changes in order, as CloudEvents, by long polling")
public class FeedResource {
    private final ResponseChanges changes;

    FeedResource(ResponseChanges changes) {
        this.changes = changes;
    }

    @GET
    @Produces(CloudEvent.BATCH)
    @Operation(
            operationId = "readResponseFeed",
            summary = "Read changes of responses after a position",
            description =
                    "Type: response.changed; each event carries the newest state of its response and its revision, "
                            + "never the customer's words or identity. A response that changed several times since the position "
                            + "comes once. An empty list means that nothing came in the time given.")
    @APIResponse(
            responseCode = "200",
            description = "The changes, oldest first",
            content =
                    @Content(
                            mediaType = CloudEvent.BATCH,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = CloudEvent.class)))
    public Uni<byte[]> after(@Valid @BeanParam FeedQuery query) {
        return query.of(changes::batch, ResponseChanges::isEmpty);
    }
}
