package io.vocation.survey.change;

import io.quarkus.security.Authenticated;
import io.vocation.commons.http.Versions;
import io.vocation.survey.response.Response;
import io.vocation.survey.response.ResponseView;
import io.vocation.survey.response.Visible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.util.List;
import java.util.UUID;

/** What people do to kept responses, over HTTP. */
@Path("/survey/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Changes", description = "Reassigning, voiding, restoring and correcting responses, and their history")
public class ChangeResource {
    private static final String ETAG = "The ETag that was read";
    private static final String EXAMPLE = "\"1\"";

    private final Changing changing;
    private final Correcting correcting;
    private final ShowingHistory showing;
    private final Visible visible;

    ChangeResource(Changing changing, Correcting correcting, ShowingHistory showing, Visible visible) {
        this.changing = changing;
        this.correcting = correcting;
        this.showing = showing;
        this.visible = visible;
    }

    @POST
    @Path("/{id}/reassignment")
    @Operation(
            operationId = "reassignResponse",
            summary = "Decide whose a response is, or leave it to the roster again",
            description =
                    "The person gets it with their team, supervisor and position as of the contact's day. What was"
                            + " decided so, a later change of the roster leaves alone. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "Reassigned")
    @APIResponse(responseCode = "400", description = "The person was not assigned to the center on the contact's day")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    @APIResponse(responseCode = "409", description = "It is void")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ResponseView> reassign(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewReassignment wanted) {
        return answer(changing.reassign(id, ifMatch, wanted));
    }

    @POST
    @Path("/{id}/void")
    @Operation(
            operationId = "voidResponse",
            summary = "Make a response count no more",
            description = "It stays readable, and can be restored. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "Void")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    @APIResponse(responseCode = "409", description = "It is void already")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ResponseView> makeVoid(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewReason why) {
        return answer(changing.makeVoid(id, ifMatch, why.reason()));
    }

    @POST
    @Path("/{id}/restoration")
    @Operation(
            operationId = "restoreResponse",
            summary = "Make a void response what it was",
            description = "Its person's, as then; if it waited, whoever's the roster says by now. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "Restored")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    @APIResponse(responseCode = "409", description = "It is not void")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ResponseView> restore(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewReason why) {
        return answer(changing.restore(id, ifMatch, why.reason()));
    }

    @POST
    @Path("/{id}/correction")
    @Operation(
            operationId = "correctResponse",
            summary = "Correct what a response says",
            description =
                    "It is checked as what its source delivers. It stays whose it was, unless the login name or the"
                            + " contact's day changes or it waits: then the roster is asked again, except for one that was reassigned."
                            + " Needs If-Match.")
    @APIResponse(responseCode = "200", description = "Corrected")
    @APIResponse(responseCode = "400", description = "It could not be delivered like that either")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ResponseView> correct(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = ETAG, example = EXAMPLE) String ifMatch,
            @Valid @NotNull NewCorrection wanted) {
        return answer(correcting.correct(id, ifMatch, wanted));
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "getResponseHistory",
            summary = "Read what became of a response, oldest first",
            description =
                    "One entry for each revision. What customers wrote is shown to whom it is shown in the response;"
                            + " people whom the caller may not see are left out.")
    @APIResponse(responseCode = "200", description = "Its history")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    public List<HistoryEntryView> history(UUID id) {
        return showing.of(id);
    }

    private RestResponse<ResponseView> answer(Response response) {
        return ResponseBuilder.ok(response.view(visible.words()))
                .tag(Versions.tag(response.revision()))
                .build();
    }
}
