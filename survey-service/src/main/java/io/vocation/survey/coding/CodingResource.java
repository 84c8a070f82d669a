package io.vocation.survey.coding;

import io.quarkus.security.Authenticated;
import io.vocation.commons.http.Versions;
import io.vocation.survey.response.Response;
import io.vocation.survey.response.Responses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

import java.util.UUID;

/** The coding of one response, over HTTP. */
@Path("/survey/v1/responses/{id}/coding")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Coding", description = "Whose error it was, and why customers called again: one by one and in bulk")
public class CodingResource {
    private final ShowingCoding showing;
    private final GivingCodes giving;
    private final Responses responses;

    CodingResource(ShowingCoding showing, GivingCodes giving, Responses responses) {
        this.showing = showing;
        this.giving = giving;
        this.responses = responses;
    }

    @GET
    @Operation(
            operationId = "getCoding",
            summary = "Read what a response is coded with, what speaks for it, and how it came to that",
            description = "HR is shown neither the customer's words nor notes. The ETag is the response's revision.")
    @APIResponseSchema(value = CodingView.class, responseDescription = "Its coding")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    public RestResponse<CodingView> get(UUID id) {
        return answer(showing.require(id));
    }

    @PUT
    @Operation(
            operationId = "codeResponse",
            summary = "Say whose error it was, and why the customer called again",
            description = "Of a response that was not resolved on the first contact. What is left out is not coded;"
                    + " without any code it is cleared. Codes that it has already are confirmed, which makes no new"
                    + " revision. Needs If-Match with the response's revision.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewCoding.class),
                            examples = @ExampleObject(name = "skill", value = NewCoding.EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Coded, or cleared")
    @APIResponse(
            responseCode = "400",
            description =
                    "It was resolved on the first contact, will or skill is given without the CSR as the source of"
                            + " error, or the reason is not in the tree or cannot be chosen")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    @APIResponse(responseCode = "409", description = "It is void; or there is a note, and the customer was erased")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<CodingView> code(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The revision of the response", example = "\"1\"")
                    String ifMatch,
            @Valid @NotNull NewCoding wanted) {
        giving.one(showing.require(id).centerId(), wanted.of(id), ifMatch);
        return answer(responses.reread(id));
    }

    private RestResponse<CodingView> answer(Response response) {
        return ResponseBuilder.ok(showing.view(response))
                .tag(Versions.tag(response.revision()))
                .build();
    }
}
