package io.vocation.performance.feed;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.feed.SetAsideEvents;
import io.vocation.commons.http.Pages;
import io.vocation.commons.page.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** Events of which nothing could be made, over HTTP. */
@Path("/performance/v1/unreadable-events")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Feeds")
public class UnreadableEventResource {
    private final SetAsideEvents aside;
    private final RetryingEvent retrying;
    private final CurrentOperation current;

    UnreadableEventResource(SetAsideEvents aside, RetryingEvent retrying, CurrentOperation current) {
        this.aside = aside;
        this.retrying = retrying;
        this.current = current;
    }

    @GET
    @Operation(
            operationId = "listUnreadableEvents",
            summary = "List the events of which nothing could be made, oldest first",
            description =
                    "They were set aside, so that they block nothing and are not lost. Reading them goes on record. The Link"
                            + " header leads to the next page.")
    public RestResponse<Page<UnreadableEventView>> list(
            @QueryParam("cursor") @Parameter(description = "The next of the page before") UUID cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        current.putOnRecord();
        return Pages.answer(
                Page.of(aside.list(cursor, limit), limit, last -> last.id().toString())
                        .map(UnreadableEventView::of),
                uri);
    }

    @POST
    @Path("/{id}/retry")
    @Operation(
            operationId = "retryUnreadableEvent",
            summary = "Try once more to apply an event that was set aside",
            description = "Applied, or older than what is known by now, it is no longer set aside.")
    @APIResponse(responseCode = "204", description = "It is applied")
    @APIResponse(responseCode = "404", description = "There is none")
    @APIResponse(responseCode = "409", description = "Nothing can be made of it still")
    public void retry(@PathParam("id") UUID id) {
        retrying.retry(id);
    }
}
