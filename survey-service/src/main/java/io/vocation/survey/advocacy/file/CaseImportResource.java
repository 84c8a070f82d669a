package io.vocation.survey.advocacy.file;

import io.quarkus.security.Authenticated;
import io.vocation.commons.problem.Problems;
import io.vocation.survey.source.Sources;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.io.InputStream;
import java.util.UUID;

/** Cases of another system over HTTP, many as a file. */
@Path("/survey/v1/centers/{id}/cases/imports")
@Consumes("text/csv")
@Authenticated
@Tag(name = "Cases")
public class CaseImportResource {
    private static final String TEXT = "text/csv";

    private final ImportingCases importing;
    private final Sources sources;

    CaseImportResource(ImportingCases importing, Sources sources) {
        this.importing = importing;
        this.sources = sources;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importCases",
            summary = "Take over cases of another system from a CSV file",
            description =
                    "Columns: case_id, contacts (the phone system's ids, separated by |), advocate (employee number),"
                            + " state (OPEN, RESOLVED, NO_RESOLUTION_POSSIBLE) and, as known, opened_at, closed_at,"
                            + " accepted_by_customer, accepted_by_company. Contacts say who the customer is and why they called. A"
                            + " case_id that is here already changes nothing; a bad row never stops the others. With dryRun nothing"
                            + " is kept. Accept: text/csv answers only the rejected rows, as a file to repair.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = TEXT,
                            schema = @Schema(implementation = String.class),
                            examples =
                                    @ExampleObject(
                                            name = "cases",
                                            value =
                                                    "case_id,contacts,advocate,state,closed_at,accepted_by_customer,accepted_by_company\nK-77,call-1|call-9,E-1042,RESOLVED,2026-03-02T09:12:58Z,true,true\n")))
    @APIResponse(
            responseCode = "200",
            description = "What became of each row",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CaseImport.class)),
                @Content(mediaType = TEXT, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "There is no such center")
    public CaseImport report(
            UUID id,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Report only; keep nothing")
                    boolean dryRun,
            InputStream file) {
        if (sources.zoneOf(id).isEmpty()) {
            throw Problems.notFound("center", id);
        }
        return importing.run(id, CaseRows.read(file), dryRun);
    }

    @POST
    @Produces(TEXT)
    @Operation(operationId = "importCases", hidden = true)
    public String reportRejections(
            UUID id, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InputStream file) {
        return report(id, dryRun, file).rejectionFile();
    }
}
