package io.vocation.survey.erasure;

import io.quarkus.security.Authenticated;
import io.vocation.commons.http.Pages;
import io.vocation.commons.page.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

/** How long centers keep what customers wrote, over HTTP. */
@Path("/survey/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Erasure")
public class RetentionResource {
    private final KeepingRetention keeping;

    RetentionResource(KeepingRetention keeping) {
        this.keeping = keeping;
    }

    @GET
    @Path("/retention")
    @Operation(
            operationId = "listRetention",
            summary = "List how long each center keeps what customers wrote, and what became of it",
            description = "The Link header leads to the next page.")
    public RestResponse<Page<RetentionView>> list(
            @QueryParam("cursor") @Parameter(description = "The next of the page before") UUID cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        return Pages.answer(
                Page.of(keeping.list(cursor, limit), limit, last -> last.centerId()
                        .toString()),
                uri);
    }

    @PUT
    @Path("/centers/{id}/retention")
    @Operation(
            operationId = "keepRetention",
            summary = "Set how long a center keeps what customers wrote",
            description = "It holds from today on. A longer period brings nothing back that is gone.")
    @APIResponse(responseCode = "200", description = "Set")
    @APIResponse(responseCode = "404", description = "There is no such center")
    public RetentionView keep(UUID id, @Valid @NotNull NewRetention wanted) {
        return keeping.keep(id, wanted);
    }
}
