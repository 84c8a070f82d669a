package io.vocation.survey.feed;

import io.smallrye.mutiny.Uni;
import io.vocation.commons.access.Role;
import io.vocation.commons.feed.CloudEvent;
import io.vocation.commons.feed.Cursor;
import io.vocation.commons.feed.Feed;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;

/** The feed of responses, for our other services. */
@Path("/survey/v1/feed")
@RolesAllowed(Role.SERVICE)
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
            description =
                    "Roles: service. Type: response.changed; each event carries the whole state and a revision,"
                            + " never the customer's words or identity. An empty list means that nothing came in the time given.")
    @APIResponse(responseCode = "200", description = "The events after the position, in order")
    @APIResponse(responseCode = "400", description = "The position, the time or the limit is not valid")
    public Uni<List<CloudEvent>> after(
            @QueryParam("lastEventId")
                    @Parameter(description = "The id of the last event read; the beginning if left out")
                    String lastEventId,
            @QueryParam("timeout")
                    @DefaultValue("0")
                    @Parameter(description = "How long to wait for news, at most 30 s: milliseconds or as in PT20S")
                    String timeout,
            @QueryParam("limit") @DefaultValue("2000") @Min(1) @Max(5_000) int limit) {
        return feed.after(Cursor.parse(lastEventId), limit, wait(timeout));
    }

    private static Duration wait(String timeout) {
        try {
            Duration wait =
                    timeout.matches("\\d{1,9}") ? Duration.ofMillis(Long.parseLong(timeout)) : Duration.parse(timeout);
            if (!wait.isNegative()) {
                return wait;
            }
        } catch (DateTimeException notOne) {
            // Answered below.
        }
        throw Problems.invalid(Violation.query("timeout", "'" + timeout + "' is no time to wait."));
    }
}
