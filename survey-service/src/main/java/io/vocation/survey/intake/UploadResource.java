package io.vocation.survey.intake;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.source.Sources;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Uploads of files over HTTP. */
@Path("/survey/v1/sources/{id}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Imports")
public class UploadResource {
    private static final String CSV = "text/csv";

    private final Sources sources;
    private final Imports imports;
    private final Spool spool;
    private final Importing importing;
    private final Caller caller;
    private final CurrentOperation current;

    UploadResource(
            Sources sources,
            Imports imports,
            Spool spool,
            Importing importing,
            Caller caller,
            CurrentOperation current) {
        this.sources = sources;
        this.imports = imports;
        this.spool = spool;
        this.importing = importing;
        this.caller = caller;
        this.current = current;
    }

    @POST
    @Consumes(CSV)
    @Operation(
            operationId = "importResponses",
            summary = "Import a CSV file of responses",
            description = "The file is read as the source's mapping says; delimiter and encoding are found out. A bad "
                    + "row never stops the others, and a file imported again keeps nothing twice. The answer comes "
                    + "when the file arrived; Location tells the progress.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples =
                                    @ExampleObject(
                                            name = "calls",
                                            value =
                                                    "Call Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Satisfaction rating\nID0001,Diane,2021-01-01,9:12:58,Contract related,Y,Y,3\n")))
    @APIResponse(
            responseCode = "202",
            description = "The file arrived; Location names the import",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "404", description = "There is no such source")
    @APIResponse(responseCode = "409", description = "The source has no columns: it delivers by API only")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "It is not text/csv")
    public RestResponse<ImportView> start(UUID id, InputStream file) throws IOException {
        if (sources.require(id).columns() == null) {
            throw Problems.conflict("The source has no columns: it delivers by API only.");
        }
        UUID job = UUID.randomUUID();
        current.detail("import", job);
        spool.keep(job, file);
        imports.add(job, id, caller.name());
        importing.wake();
        return ResponseBuilder.<ImportView>accepted(
                        imports.find(job).orElseThrow().view(List.of()))
                .location(URI.create("/survey/v1/imports/" + job))
                .build();
    }
}
