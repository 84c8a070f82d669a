package io.vocation.commons.feed;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

/** Another service's feed, over REST. */
@Path("")
interface FeedApi {
    @GET
    @Produces(CloudEvent.BATCH)
    byte[] after(
            @QueryParam("lastEventId") String lastEventId,
            @QueryParam("timeout") String timeout,
            @QueryParam("limit") int limit);
}
