package io.vocation.survey.response;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.http.Pages;
import io.vocation.commons.http.Versions;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.util.UUID;

/** Kept responses over HTTP. */
@Path("/survey/v1/responses")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Responses", description = "What customers said, each response exactly once")
public class ResponseResource {
    private static final String WHO =
            "HR is shown all but the customer's words; admin and survey-source only that responses wait.";

    private final Responses responses;
    private final Visible visible;
    private final Access access;

    ResponseResource(Responses responses, Visible visible, Access access) {
        this.responses = responses;
        this.visible = visible;
        this.access = access;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getResponse",
            summary = "Read a response",
            description = WHO + " The ETag is what a change of it needs as If-Match.")
    @APIResponseSchema(value = ResponseView.class, responseDescription = "The response")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    public RestResponse<ResponseView> get(UUID id) {
        Response response = responses.find(id).orElseThrow(() -> Problems.notFound("response", id));
        return ResponseBuilder.ok(shown(response, visible.words()))
                .tag(Versions.tag(response.revision()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listResponses",
            summary = "List the responses one may see, newest contact first",
            description = WHO + " The Link header leads to the next page. Accept: text/csv and application/x-ndjson "
                    + "answer all responses that the filters leave, as a stream without cursor and limit; an answer that "
                    + "breaks off without an end is incomplete. In CSV, times are in UTC, and a text that a spreadsheet "
                    + "would take for a formula has an apostrophe before it. Team and supervisor are those of the contact's "
                    + "day. Who sees only that responses wait finds none by what was said.")
    @APIResponse(
            responseCode = "200",
            description = "A page, next is absent on the last one; or all",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ResponsePage.class)),
                @Content(mediaType = ExportResource.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ExportResource.LINES, schema = @Schema(type = SchemaType.STRING))
            })
    public RestResponse<Page<ResponseView>> list(
            @Valid @BeanParam ResponseQuery query,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        Filter filter = query.filter();
        visible.requireWordsFor(filter);
        boolean words = visible.words();
        Page<Response> page = Page.of(responses.list(filter, Position.parse(cursor), limit), limit, Position::of);
        return Pages.answer(page.map(response -> shown(response, words)), uri);
    }

    private ResponseView shown(Response response, boolean words) {
        ResponseView view = response.view(words);
        access.concerns(view.employeeId());
        return view;
    }
}
