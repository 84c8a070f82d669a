package io.vocation.survey.contact;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.security.Authenticated;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.survey.contact.ContactImportView.ContactImportProblem;
import io.vocation.survey.delivery.ReceiptFile;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Files of contacts over HTTP. */
@Path("/survey/v1/centers/{id}/contact-imports")
@Consumes(ContactImportResource.CSV)
@Authenticated
@Tag(name = "Contacts")
public class ContactImportResource {
    static final String CSV = "text/csv";
    private static final int SHOWN = 100;

    private final ImportingContacts importing;
    private final CurrentOperation current;

    ContactImportResource(ImportingContacts importing, CurrentOperation current) {
        this.importing = importing;
        this.current = current;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importContacts",
            summary = "Import a CSV file of contacts of a center",
            description =
                    "The first row names the columns: external_id, contacted_at and agent; and, where known, system, "
                            + "customer_ref, call_type, line_of_business, reason, channel, self_service_tried and "
                            + "routine_or_exception. A time without offset is one of the center's zone. Rows are kept as they "
                            + "arrive; a bad one never stops the others. Accept: text/csv answers the rows that were not kept. "
                            + "After any other answer than 200, import all of it again: nothing counts twice.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "What became of its rows",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ContactImportView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", description = "The first row does not name the columns of contacts")
    @APIResponse(responseCode = "404", description = "There is no such center")
    public ContactImportView run(
            UUID id,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Only tell what would become of the rows")
                    boolean dryRun,
            InputStream file)
            throws IOException {
        current.detail("dryRun", dryRun);
        List<ContactImportProblem> problems = new ArrayList<>();
        return importing
                .run(id, dryRun, file, (line, field, message, _) -> {
                    if (problems.size() < SHOWN) {
                        problems.add(new ContactImportProblem(line, field, message));
                    }
                })
                .view(dryRun, problems);
    }

    /** The same operation, which a document shows once. */
    @POST
    @Produces(CSV)
    @Operation(operationId = "importContacts", hidden = true)
    public StreamingOutput rejections(
            UUID id, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InputStream file) throws IOException {
        current.detail("dryRun", dryRun);
        return ReceiptFile.of(rejected -> {
            try (CsvWriter csv = CsvWriter.builder().build(rejected, StandardCharsets.UTF_8)) {
                csv.writeRecord("line", "field", "message", "row");
                importing.run(
                        id,
                        dryRun,
                        file,
                        (line, field, message, raw) -> csv.writeRecord(Long.toString(line), field, message, raw));
            }
        });
    }
}
