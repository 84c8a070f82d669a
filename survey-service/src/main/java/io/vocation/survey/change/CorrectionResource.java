package io.vocation.survey.change;

import io.quarkus.security.Authenticated;
import io.vocation.commons.http.Pages;
import io.vocation.commons.http.Versions;
import io.vocation.commons.page.Page;
import io.vocation.survey.change.ProposedCorrections.Proposed;
import io.vocation.survey.response.Position;
import io.vocation.survey.response.Response;
import io.vocation.survey.response.ResponseView;
import io.vocation.survey.response.Visible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.util.UUID;

/** Proposed corrections over HTTP. */
@Path("/survey/v1/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Corrections", description = "What was delivered again with other content, until a person decides")
public class CorrectionResource {
    private final ProposedCorrections corrections;
    private final ShowingCorrections showing;
    private final Deciding deciding;
    private final Visible visible;

    CorrectionResource(
            ProposedCorrections corrections, ShowingCorrections showing, Deciding deciding, Visible visible) {
        this.corrections = corrections;
        this.showing = showing;
        this.deciding = deciding;
        this.visible = visible;
    }

    @GET
    @Operation(
            operationId = "listCorrections",
            summary = "List what was delivered again with other content, oldest first",
            description =
                    "What customers wrote is shown to whom it is shown in the response. The Link header leads to the"
                            + " next page.")
    public RestResponse<Page<CorrectionView>> list(
            @QueryParam("state") @Parameter(description = "Only in this state; OPEN if left out") CorrectionState state,
            @QueryParam("center") @Parameter(description = "Only of this center") UUID center,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        Page<Proposed> page = Page.of(
                corrections.list(state == null ? CorrectionState.OPEN : state, center, Position.parse(cursor), limit),
                limit,
                last -> new Position(last.receivedAt(), last.id()).text());
        return Pages.answer(page.map(showing::view), uri);
    }

    @POST
    @Path("/{id}/acceptance")
    @Operation(
            operationId = "acceptCorrection",
            summary = "Make a response say what was proposed",
            description =
                    "All of it, also where something that was delivered later has been accepted before; only codes that"
                            + " people gave stay where it says none. Needs If-Match"
                            + " with the response's revision.")
    @APIResponse(responseCode = "200", description = "Accepted: the response as it is now")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    @APIResponse(responseCode = "409", description = "It was decided already")
    @APIResponse(responseCode = "412", description = "The response was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ResponseView> accept(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The revision of the response", example = "\"1\"")
                    String ifMatch,
            @Valid @NotNull NewReason why) {
        Response response = deciding.accept(id, ifMatch, why.reason());
        return ResponseBuilder.ok(response.view(visible.words()))
                .tag(Versions.tag(response.revision()))
                .build();
    }

    @POST
    @Path("/{id}/refusal")
    @Operation(
            operationId = "refuseCorrection",
            summary = "Leave a response as it is",
            description = "The same content is not proposed again.")
    @APIResponse(responseCode = "200", description = "Refused")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    @APIResponse(responseCode = "409", description = "It was decided already")
    public CorrectionView refuse(UUID id, @Valid @NotNull NewReason why) {
        return showing.view(deciding.refuse(id, why.reason()));
    }
}
