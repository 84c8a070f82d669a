package io.vocation.survey.erasure;

import io.quarkus.security.Authenticated;
import io.vocation.commons.http.Pages;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.response.Position;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.net.URI;
import java.util.UUID;

/** Erasures over HTTP. */
@Path("/survey/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Erasure", description = "Forgetting customers, and how long what they wrote is kept")
public class ErasureResource {
    private final AskingForErasure asking;
    private final Erasures erasures;

    ErasureResource(AskingForErasure asking, Erasures erasures) {
        this.asking = asking;
        this.erasures = erasures;
    }

    @POST
    @Operation(
            operationId = "eraseCustomer",
            summary = "Forget a customer of a center",
            description =
                    "What they wrote and who they are is taken from everything that is kept; their counted answers"
                            + " stay. What is delivered later about earlier contacts is kept without. Location names the receipt,"
                            + " which tells when it is done; while a file is being imported that may name them, it waits for that.")
    @APIResponseSchema(
            value = ErasureView.class,
            responseCode = "202",
            responseDescription = "It has begun; Location names the receipt")
    @APIResponse(responseCode = "404", description = "There is no such center")
    public RestResponse<ErasureView> erase(@Valid @NotNull NewErasure wanted) {
        UUID id = asking.ask(wanted);
        return ResponseBuilder.<ErasureView>create(RestResponse.Status.ACCEPTED)
                .entity(get(id))
                .location(URI.create("/survey/v1/erasures/" + id))
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getErasure", summary = "Read the receipt of an erasure")
    @APIResponse(responseCode = "200", description = "The receipt")
    @APIResponse(responseCode = "404", description = "There is none")
    public ErasureView get(UUID id) {
        return erasures.find(id).orElseThrow(() -> Problems.notFound("erasure", id));
    }

    @GET
    @Operation(
            operationId = "listErasures",
            summary = "List the receipts, newest first",
            description = "The Link header leads to the next page.")
    public RestResponse<Page<ErasureView>> list(
            @QueryParam("cursor") @Parameter(description = "The next of the page before") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        return Pages.answer(
                Page.of(erasures.list(Position.parse(cursor), limit), limit, last -> new Position(
                                last.requestedAt(), last.id())
                        .text()),
                uri);
    }
}
