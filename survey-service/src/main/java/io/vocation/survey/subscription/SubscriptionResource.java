package io.vocation.survey.subscription;

import io.quarkus.security.Authenticated;
import io.vocation.commons.http.Pages;
import io.vocation.commons.http.Versions;
import io.vocation.commons.page.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

/** Subscriptions over HTTP. */
@Path("/survey/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Subscriptions", description = "Being told of changes by signed webhook, and what became of each delivery")
public class SubscriptionResource {
    private static final String ETAG = "The ETag that was read";
    private static final String EXAMPLE = "\"1\"";

    private final Subscriptions subscriptions;
    private final KeepingSubscription keeping;

    SubscriptionResource(Subscriptions subscriptions, KeepingSubscription keeping) {
        this.subscriptions = subscriptions;
        this.keeping = keeping;
    }

    @POST
    @Operation(
            operationId = "createSubscription",
            summary = "Have an address told of changes",
            description =
                    "By POST of a CloudEvent, signed as Standard Webhooks says. It is told what changes from now on."
                            + " The answer holds the secret, which is never shown again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewSubscription.class),
                            examples = @ExampleObject(name = "warehouse", value = NewSubscription.EXAMPLE)))
    @APIResponseSchema(
            value = IssuedSubscription.class,
            responseCode = "201",
            responseDescription = "Created; Location names it")
    @APIResponse(responseCode = "400", description = "The address may not be called, or a center is not known")
    @APIResponse(responseCode = "503", description = "No key is configured under which secrets are kept")
    public RestResponse<IssuedSubscription> create(@Valid @NotNull NewSubscription wanted) {
        UUID id = UUID.randomUUID();
        String secret = keeping.add(id, wanted);
        Subscription added = subscriptions.require(id);
        return ResponseBuilder.<IssuedSubscription>created(URI.create("/survey/v1/subscriptions/" + id))
                .entity(new IssuedSubscription(added.view(Instant.now()), secret))
                .tag(Versions.tag(added.version()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listSubscriptions",
            summary = "List the subscriptions",
            description = "The Link header leads to the next page.")
    public RestResponse<Page<SubscriptionView>> list(
            @QueryParam("cursor") @Parameter(description = "The next of the page before") UUID cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        Instant now = Instant.now();
        Page<Subscription> page = Page.of(
                subscriptions.after(cursor, limit), limit, last -> last.id().toString());
        return Pages.answer(page.map(subscription -> subscription.view(now)), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSubscription", summary = "Read a subscription, and how it fares")
    @APIResponseSchema(value = SubscriptionView.class, responseDescription = "The subscription")
    @APIResponse(responseCode = "404", description = "There is none")
    public RestResponse<SubscriptionView> get(UUID id) {
        return answer(id);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "changeSubscription",
            summary = "Change, enable or disable a subscription",
            description =
                    "What is enabled again goes on where it stood: with the deliveries that wait, and then with what"
                            + " changed since. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "400", description = "The address may not be called, or a center is not known")
    @APIResponse(responseCode = "404", description = "There is none")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<SubscriptionView> change(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewSubscription wanted) {
        keeping.change(id, ifMatch, wanted);
        return answer(id);
    }

    @POST
    @Path("/{id}/secret")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "rotateSubscriptionSecret",
            summary = "Replace a subscription's secret",
            description = "The answer holds the new one, which is never shown again. For another day every delivery is"
                    + " signed with both, so that none is refused between the change here and there. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "Replaced")
    @APIResponse(responseCode = "404", description = "There is none")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(responseCode = "503", description = "No key is configured under which secrets are kept")
    public RestResponse<IssuedSubscription> rotate(
            UUID id, @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch) {
        String secret = keeping.rotate(id, ifMatch);
        Subscription changed = subscriptions.require(id);
        return ResponseBuilder.ok(new IssuedSubscription(changed.view(Instant.now()), secret))
                .tag(Versions.tag(changed.version()))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removeSubscription",
            summary = "Remove a subscription and its log",
            description = "What is still to be told is told no more.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "There is none")
    public void remove(UUID id) {
        keeping.remove(id);
    }

    private RestResponse<SubscriptionView> answer(UUID id) {
        Subscription subscription = subscriptions.require(id);
        return ResponseBuilder.ok(subscription.view(Instant.now()))
                .tag(Versions.tag(subscription.version()))
                .build();
    }
}
