package io.vocation.survey.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.security.Authenticated;
import io.vocation.commons.problem.Problems;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Imports over HTTP. */
@Path("/survey/v1/imports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Imports", description = "Files of responses, imported as jobs")
public class ImportResource {
    private static final String CSV = "text/csv";

    private final Imports imports;
    private final Spool spool;

    ImportResource(Imports imports, Spool spool) {
        this.imports = imports;
        this.spool = spool;
    }

    @GET
    @Operation(operationId = "getImport", summary = "Read how far an import is")
    @APIResponseSchema(value = ImportView.class, responseDescription = "The import")
    @APIResponse(responseCode = "404", description = "There is none")
    public ImportView get(UUID id) {
        return view(id);
    }

    @DELETE
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import",
            description = "What was kept until then stays. The file is deleted.")
    @APIResponseSchema(value = ImportView.class, responseDescription = "The import, canceled", responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is none")
    @APIResponse(responseCode = "409", description = "It is over already")
    public ImportView cancel(UUID id) {
        ImportView before = view(id);
        if (!imports.cancel(id)) {
            throw Problems.conflict("The import is over already: " + before.state() + ".");
        }
        spool.drop(id);
        return view(id);
    }

    @GET
    @Path("/rejections")
    @Produces(CSV)
    @Operation(
            operationId = "getRejections",
            summary = "Read the rows that an import did not keep, as CSV",
            description = "Columns: line, field, message and the row as it came. Of a dry run: the first hundred.")
    @APIResponse(
            responseCode = "200",
            description = "The rows, in the order of the file",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "There is no such import")
    public StreamingOutput rejections(UUID id) {
        view(id);
        return out -> {
            try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
                csv.writeRecord("line", "field", "message", "row");
                imports.rejections(
                        id,
                        rejection -> csv.writeRecord(
                                Long.toString(rejection.line()),
                                rejection.field(),
                                rejection.message(),
                                rejection.raw()));
            }
        };
    }

    private ImportView view(UUID id) {
        ImportJob job = imports.find(id).orElseThrow(() -> Problems.notFound("import", id));
        List<ImportProblem> problems = imports.problems(id, KeepingChunk.SHOWN);
        return job.view(problems);
    }
}
