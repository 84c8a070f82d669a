package io.vocation.survey.coding.reason;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.http.Versions;
import io.vocation.commons.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A center's reasons for calling again, over HTTP. */
@Path("/survey/v1/centers/{center}/reasons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Reasons", description = "Why customers call again, by each center's own tree, with its solutions")
public class ReasonResource {
    private final Reasons reasons;
    private final KeepingReasons keeping;
    private final Access access;

    ReasonResource(Reasons reasons, KeepingReasons keeping, Access access) {
        this.reasons = reasons;
        this.keeping = keeping;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "listReasons",
            summary = "List a center's reasons, each followed by those below it",
            description = "Retired ones as well. Accept: text/csv answers a file that can be imported again.")
    @APIResponse(
            responseCode = "200",
            description = "The tree; empty where the center has none",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ReasonView.class)),
                @Content(mediaType = ReasonFileResource.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public List<ReasonView> list(UUID center) {
        access.requireCenter(center);
        LocalDate today = reasons.today(center);
        ReasonTree tree = reasons.tree(center);
        return tree.inOrder().stream()
                .map(reason -> ReasonView.of(reason, tree, today))
                .toList();
    }

    @GET
    @Produces(ReasonFileResource.CSV)
    @Operation(operationId = "listReasons", hidden = true)
    public String sheet(UUID center) {
        access.requireCenter(center);
        return ReasonFile.write(reasons.tree(center).inOrder());
    }

    @POST
    @Operation(
            operationId = "createReason",
            summary = "Add a reason",
            description = "From the first one on, responses of the center can be coded with reasons of its tree only."
                    + " A repetition with the same Idempotency-Key makes nothing again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewReason.class),
                            examples = @ExampleObject(name = "reason", value = NewReason.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Added; Location names it",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReasonView.class)))
    @APIResponse(responseCode = "400", description = "There is no such parent, or the tree would be too deep")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    @APIResponse(
            responseCode = "409",
            description = "There is one with this code, or the Idempotency-Key came with another request before")
    public RestResponse<ReasonView> create(
            UUID center,
            @HeaderParam("Idempotency-Key")
                    @Pattern(regexp = "[\\x21-\\x7e]{1,128}", message = "must be 1 to 128 visible ASCII characters")
                    @Parameter(example = "b7d0c2de-54f5-4a44-9a3c-1f2e8c0f0a11")
                    String idempotencyKey,
            @Valid @NotNull NewReason wanted) {
        access.requireCenter(center);
        keeping.add(center, wanted, idempotencyKey);
        return answer(
                ResponseBuilder.created(URI.create("/survey/v1/centers/" + center + "/reasons/" + wanted.code())),
                center,
                wanted.code());
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getReason", summary = "Read a reason")
    @APIResponseSchema(value = ReasonView.class, responseDescription = "The reason")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    public RestResponse<ReasonView> get(UUID center, String code) {
        access.requireCenter(center);
        return answer(ResponseBuilder.create(RestResponse.Status.OK), center, code);
    }

    @PUT
    @Path("/{code}")
    @Operation(
            operationId = "changeReason",
            summary = "Change, move or retire a reason",
            description = "Those below it move with it. One that is retired stays on the responses that have it, and"
                    + " cannot be chosen any more, nor can those below it. Needs If-Match.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(
            responseCode = "400",
            description = "Its code cannot change, or it cannot be there: below itself, below nothing, or too deep")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    @APIResponse(responseCode = "412", description = "It was changed in the meantime")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<ReasonView> change(
            UUID center,
            String code,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read", example = "\"1\"")
                    String ifMatch,
            @Valid @NotNull NewReason wanted) {
        access.requireCenter(center);
        keeping.change(center, code, ifMatch, wanted);
        return answer(ResponseBuilder.create(RestResponse.Status.OK), center, code);
    }

    @GET
    @Path("/{code}/history")
    @Operation(operationId = "getReasonHistory", summary = "Read what a reason was, oldest first")
    @APIResponse(responseCode = "200", description = "Its versions")
    @APIResponse(responseCode = "404", description = "There is none, or the caller may not see it")
    public List<ReasonVersionView> history(UUID center, String code) {
        access.requireCenter(center);
        List<ReasonVersionView> versions = reasons.versions(center, code);
        if (versions.isEmpty()) {
            throw Problems.notFound("reason", code);
        }
        return versions;
    }

    private RestResponse<ReasonView> answer(ResponseBuilder<ReasonView> answer, UUID center, String code) {
        ReasonTree tree = reasons.tree(center);
        Reason reason = tree.find(code).orElseThrow(() -> Problems.notFound("reason", code));
        return answer.entity(ReasonView.of(reason, tree, reasons.today(center)))
                .tag(Versions.tag(reason.version()))
                .build();
    }
}
