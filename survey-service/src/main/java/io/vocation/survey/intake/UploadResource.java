package io.vocation.survey.intake;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Caller;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.response.NewResponse;
import io.vocation.survey.source.Sources;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
    private static final String NDJSON = "application/x-ndjson";
    private static final String ASYNC = "respond-async";

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
    @Consumes({CSV, NDJSON})
    @Operation(
            operationId = "importResponses",
            summary = "Import a file of responses",
            description = "A table is read as the source's mapping says; delimiter and encoding (UTF-8, UTF-16, "
                    + "Windows-1252) are found out. A file of lines has a response on each, as it could be delivered by "
                    + "itself. Either may be compressed with gzip. A bad row never stops the others, and a file imported "
                    + "again keeps nothing twice. The answer comes when the file arrived; Location tells the progress.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples =
                                @ExampleObject(
                                        name = "calls",
                                        value =
                                                "Call Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Satisfaction rating\nID0001,Diane,2021-01-01,9:12:58,Contract related,Y,Y,3\n")),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "lines", value = NewResponse.EXAMPLE_LINES))
            })
    @APIResponse(
            responseCode = "202",
            description = "The file arrived; Location names the import",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Preference-Applied",
                        description = "respond-async, where that was preferred",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "404", description = "There is no such source")
    @APIResponse(responseCode = "409", description = "A table, of a source without columns: it delivers by API only")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "It is neither CSV nor NDJSON, or compressed with something else")
    public RestResponse<ImportView> start(
            UUID id,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "Only tell what would become of the rows, with the first hundred problems. Rows "
                                            + "with the same id are told apart within 5,000 rows and from what is kept")
                    boolean dryRun,
            @HeaderParam("Content-Encoding") @Parameter(description = "gzip, or nothing") String encoding,
            @HeaderParam("Prefer")
                    @Parameter(description = "respond-async (RFC 7240): what happens anyway", example = "respond-async")
                    String prefer,
            @HeaderParam("Content-Type") @Parameter(hidden = true) MediaType type,
            InputStream file)
            throws IOException {
        if (encoding != null && !encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("identity")) {
            throw new NotSupportedException("A file may be compressed with gzip, with nothing else.");
        }
        ImportFormat format = type.getSubtype().equals("csv") ? ImportFormat.CSV : ImportFormat.NDJSON;
        check(id, format);
        UUID job = UUID.randomUUID();
        current.detail("import", job);
        add(job, id, format, dryRun, file);
        ResponseBuilder<ImportView> answer = ResponseBuilder.<ImportView>accepted(
                        imports.find(job).orElseThrow().view(List.of()))
                .location(URI.create("/survey/v1/imports/" + job));
        return prefer != null && prefer.contains(ASYNC)
                ? answer.header("Preference-Applied", ASYNC).build()
                : answer.build();
    }

    private void check(UUID id, ImportFormat format) {
        if (sources.require(id).columns() == null && format == ImportFormat.CSV) {
            throw Problems.conflict("The source has no columns: it delivers by API only.");
        }
    }

    private void add(UUID job, UUID source, ImportFormat format, boolean dryRun, InputStream file) throws IOException {
        long bytes = spool.keep(job, file);
        try {
            imports.add(job, source, format, dryRun, bytes, caller.name());
        } catch (RuntimeException e) {
            spool.drop(job);
            throw e;
        }
        importing.wake();
    }
}
