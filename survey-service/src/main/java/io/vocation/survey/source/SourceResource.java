package io.vocation.survey.source;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.Scope;
import io.vocation.commons.http.Pages;
import io.vocation.commons.http.Versions;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import jakarta.transaction.Transactional;
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
import java.util.List;
import java.util.UUID;

/** Sources over HTTP. */
@Path("/survey/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sources", description = "Where responses come from, what they ask and how their files are read")
public class SourceResource {
    private final Sources sources;
    private final Caller caller;
    private final Access access;

    SourceResource(Sources sources, Caller caller, Access access) {
        this.sources = sources;
        this.caller = caller;
        this.access = access;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "declareSource",
            summary = "Declare a source of responses",
            description = "Says what the source asks, on which scales, and how the columns of its CSV files are read. "
                    + "What it asks and its scales stay; how its files are read can be corrected. A draft can be guessed "
                    + "from a file.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewSource.class),
                            examples = @ExampleObject(name = "calls", value = NewSource.EXAMPLE)))
    @APIResponseSchema(
            value = SourceView.class,
            responseCode = "201",
            responseDescription = "Declared; Location names it")
    @APIResponse(responseCode = "400", description = "The mapping contradicts itself, or the center is not known")
    @APIResponse(responseCode = "409", description = "The center has a source of this name")
    public RestResponse<SourceView> declare(@Valid @NotNull NewSource wanted) {
        List<Violation> violations = MappingRules.check(wanted);
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
        if (sources.zoneOf(wanted.centerId()).isEmpty()) {
            throw Problems.invalid(Violation.body("centerId", "There is no center " + wanted.centerId() + "."));
        }
        UUID id = UUID.randomUUID();
        if (!sources.add(id, wanted, caller.name())) {
            throw Problems.conflict("The center has a source '" + wanted.name().strip() + "' already.");
        }
        Source declared = sources.require(id);
        return ResponseBuilder.<SourceView>created(URI.create("/survey/v1/sources/" + id))
                .entity(declared.view())
                .tag(Versions.tag(declared.revision()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listSources",
            summary = "List the declared sources",
            description = "A manager finds those of their center.")
    public RestResponse<Page<SourceView>> list(
            @QueryParam("center") @Parameter(description = "Only those of this center") UUID center,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") UUID cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        List<Source> found = sources.after(access.scope(), center, cursor, limit);
        return Pages.answer(
                Page.of(found, limit, source -> source.id().toString()).map(Source::view), uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSource",
            summary = "Read a declared source",
            description = "The ETag is what a correction of its mapping needs as If-Match.")
    @APIResponseSchema(value = SourceView.class, responseDescription = "The source")
    @APIResponse(responseCode = "404", description = "There is none")
    public RestResponse<SourceView> get(UUID id) {
        Scope scope = access.scope();
        Source found = sources.find(id)
                .filter(source -> Access.reachesCenter(scope, source.centerId()))
                .orElseThrow(() -> Problems.notFound("source", id));
        return ResponseBuilder.ok(found.view())
                .tag(Versions.tag(found.revision()))
                .build();
    }
}
