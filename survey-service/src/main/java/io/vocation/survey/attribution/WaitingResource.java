package io.vocation.survey.attribution;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.http.Pages;
import io.vocation.commons.page.Page;
import io.vocation.survey.response.WaitingReason;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.UUID;

/** The queue of what waits for the roster, over HTTP. */
@Path("/survey/v1/waiting")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Waiting", description = "Contacts whose person the roster does not name yet")
public class WaitingResource {
    private final WaitingNames names;
    private final Access access;

    WaitingResource(WaitingNames names, Access access) {
        this.names = names;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listWaitingNames",
            summary = "List the login names that wait for the roster",
            description =
                    "They are attributed by themselves as soon as the roster names their person, as of each contact's"
                            + " day and in the order of the contacts. The Link header leads to the next page.")
    public RestResponse<Page<WaitingNameView>> list(
            @QueryParam("center") @Parameter(description = "Only of this center") UUID center,
            @QueryParam("reason") @Parameter(description = "Only for this reason") WaitingReason reason,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        WaitingPosition after = WaitingPosition.parse(cursor);
        return Pages.answer(
                Page.of(names.list(access.scope(), center, reason, after, limit), limit, WaitingPosition::of), uri);
    }
}
