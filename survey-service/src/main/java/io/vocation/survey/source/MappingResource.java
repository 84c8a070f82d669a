package io.vocation.survey.source;

import io.quarkus.security.Authenticated;
import io.vocation.commons.http.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** How a source's files are read, over HTTP. */
@Path("/survey/v1/sources/{id}/mapping")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sources")
public class MappingResource {
    private final CorrectingMapping correcting;

    MappingResource(CorrectingMapping correcting) {
        this.correcting = correcting;
    }

    @PUT
    @Operation(
            operationId = "correctMapping",
            summary = "Correct how a source's files are read",
            description = "Replaces columns, formats and words (those of questions hold for webhooks, too). What the"
                    + " source asks and its scales stay as declared, since kept responses were read with them; those are"
                    + " not read again. Files whose import begins later are read like this. Needs If-Match.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewMapping.class),
                            examples = @ExampleObject(name = "calls", value = NewMapping.EXAMPLE)))
    @APIResponseSchema(value = SourceView.class, responseDescription = "The source with its new revision")
    @APIResponse(responseCode = "400", description = "The mapping contradicts itself, or what was declared")
    @APIResponse(responseCode = "404", description = "There is no such source")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<SourceView> correct(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read", example = "\"1\"")
                    String ifMatch,
            @Valid @NotNull NewMapping wanted) {
        Source source = correcting.correct(id, ifMatch, wanted);
        return ResponseBuilder.ok(source.view())
                .tag(Versions.tag(source.revision()))
                .build();
    }
}
