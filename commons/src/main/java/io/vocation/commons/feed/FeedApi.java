package io.vocation.commons.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import java.util.List;

/** Another service's feed, over REST. */
@Path("")
interface FeedApi {
    @GET
    @Produces(CloudEvent.BATCH)
    List<CloudEvent> after(
            @QueryParam("lastEventId") String lastEventId,
            @QueryParam("timeout") String timeout,
            @QueryParam("limit") int limit);
}
