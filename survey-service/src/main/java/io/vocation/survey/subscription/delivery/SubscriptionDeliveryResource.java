package io.vocation.survey.subscription.delivery;

import io.quarkus.security.Authenticated;
import io.vocation.commons.http.Pages;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.subscription.Subscriptions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** What became of the deliveries of a subscription, over HTTP. */
@Path("/survey/v1/subscriptions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Subscriptions")
public class SubscriptionDeliveryResource {
    private final Subscriptions subscriptions;
    private final DeliveryLog log;
    private final Replaying replaying;
    private final Testing testing;
    private final Telling telling;

    SubscriptionDeliveryResource(
            Subscriptions subscriptions, DeliveryLog log, Replaying replaying, Testing testing, Telling telling) {
        this.subscriptions = subscriptions;
        this.log = log;
        this.replaying = replaying;
        this.testing = testing;
        this.telling = telling;
    }

    @GET
    @Path("/deliveries")
    @Operation(
            operationId = "listSubscriptionDeliveries",
            summary = "List what a subscription was told and is to be told, newest first",
            description = "Without what was told, and without the attempts. The Link header leads to the next page.")
    @APIResponse(responseCode = "200", description = "The deliveries")
    @APIResponse(responseCode = "404", description = "There is no such subscription")
    public RestResponse<Page<SubscriptionDeliveryView>> list(
            @PathParam("id") UUID id,
            @QueryParam("state") @Parameter(description = "Only those in this state") DeliveryState state,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") UUID cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        subscriptions.require(id);
        return Pages.answer(
                Page.of(log.before(id, state, cursor, limit), limit, last -> last.id()
                        .toString()),
                uri);
    }

    @GET
    @Path("/deliveries/{delivery}")
    @Operation(operationId = "getSubscriptionDelivery", summary = "Read one delivery, with its attempts")
    @APIResponse(responseCode = "200", description = "The delivery")
    @APIResponse(responseCode = "404", description = "There is none")
    public SubscriptionDeliveryView get(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        return log.find(id, delivery).orElseThrow(() -> Problems.notFound("delivery", delivery));
    }

    @POST
    @Path("/deliveries/{delivery}/replay")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "replaySubscriptionDelivery",
            summary = "Send one delivery again",
            description =
                    "Under the same id, from the first attempt on, whatever became of it. One that waits is tried at"
                            + " once; one that is being tried right now is left alone.")
    @APIResponseSchema(
            value = SubscriptionDeliveryView.class,
            responseCode = "202",
            responseDescription = "It is sent soon")
    @APIResponse(responseCode = "404", description = "There is none")
    public RestResponse<SubscriptionDeliveryView> replay(
            @PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        get(id, delivery);
        replaying.replay(id, delivery, Instant.now());
        return accepted(id, delivery);
    }

    @POST
    @Path("/deliveries/replay")
    @Operation(
            operationId = "replaySubscriptionDeliveries",
            summary = "Send the deliveries of a time again",
            description = "Each under its own id, from the first attempt on; at most " + Replaying.MOST
                    + " at once. What waits is tried at once. Tests are not sent again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewReplay.class),
                            examples = @ExampleObject(name = "outage", value = NewReplay.EXAMPLE)))
    @APIResponseSchema(value = ReplayReceipt.class, responseCode = "202", responseDescription = "They are sent soon")
    @APIResponse(responseCode = "404", description = "There is no such subscription")
    public RestResponse<ReplayReceipt> replay(@PathParam("id") UUID id, @Valid @NotNull NewReplay wanted) {
        ReplayReceipt receipt = replaying.replay(id, wanted, Instant.now());
        telling.wake();
        return ResponseBuilder.<ReplayReceipt>create(RestResponse.Status.ACCEPTED)
                .entity(receipt)
                .build();
    }

    @POST
    @Path("/test")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "testSubscription",
            summary = "Send a subscription a test",
            description =
                    "An event of type subscription.test. It is tried once, also while the subscription is disabled, and"
                            + " nothing follows from it. Location names the delivery, which tells what became of it.")
    @APIResponseSchema(
            value = SubscriptionDeliveryView.class,
            responseCode = "202",
            responseDescription = "It is sent soon; Location names it")
    @APIResponse(responseCode = "404", description = "There is no such subscription")
    public RestResponse<SubscriptionDeliveryView> test(@PathParam("id") UUID id) {
        return accepted(id, testing.test(id));
    }

    private RestResponse<SubscriptionDeliveryView> accepted(UUID id, UUID delivery) {
        telling.wake();
        return ResponseBuilder.<SubscriptionDeliveryView>create(RestResponse.Status.ACCEPTED)
                .entity(get(id, delivery))
                .location(URI.create("/survey/v1/subscriptions/" + id + "/deliveries/" + delivery))
                .build();
    }
}
