package io.vocation.performance.feed;

import io.quarkus.security.Authenticated;
import io.vocation.commons.feed.FeedStates;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Instant;
import java.util.List;

/** How old the figures are, over HTTP. */
@Path("/performance/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Feeds", description = "How old the figures are, and what could not be read")
public class FeedResource {
    private final FeedStates states;

    FeedResource(FeedStates states) {
        this.states = states;
    }

    @GET
    @Operation(
            operationId = "listFeeds",
            summary = "Read how old the figures are",
            description =
                    "Figures rest on the responses of survey-service and the roster of career-service. While one of them is"
                            + " down figures are served all the same, as of the time told here.")
    @APIResponse(responseCode = "200", description = "Each feed that is read")
    public List<FeedView> list() {
        Instant now = Instant.now();
        return states.all().stream().map(state -> FeedView.of(state, now)).toList();
    }
}
