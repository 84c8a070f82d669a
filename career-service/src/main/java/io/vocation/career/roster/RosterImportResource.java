package io.vocation.career.roster;

import io.quarkus.security.Authenticated;
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

/** Employees over HTTP, many as a file. */
@Path("/career/v1")
@Consumes("text/csv")
@Authenticated
@Tag(name = "Roster")
public class RosterImportResource {
    private static final String TEXT = "text/csv";

    private final ImportingRoster importing;

    RosterImportResource(ImportingRoster importing) {
        this.importing = importing;
    }

    @POST
    @Path("/employees/imports")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importEmployees",
            summary = "Create or change employees from a CSV file",
            description = "Columns: employee_number, name, hired_on and, as known, login, email, csr_since, left_on, "
                    + "improvement_plan_since, center, team, supervisor, position, assigned_from, aliases "
                    + "(separated by |). A bad row never stops the others. With dryRun nothing is kept. Accept: "
                    + "text/csv answers only the rejected rows, as a file to repair.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = TEXT,
                            schema = @Schema(implementation = String.class),
                            examples =
                                    @ExampleObject(
                                            name = "roster",
                                            value =
                                                    "employee_number,name,hired_on,center,team,supervisor,position,aliases\nE-1042,Ada Okafor,2021-03-15,harbor,Billing East,S-0004,billing,aokafor2\n")))
    @APIResponse(
            responseCode = "200",
            description = "What became of each row",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RosterImport.class)),
                @Content(mediaType = TEXT, schema = @Schema(implementation = String.class))
            })
    public RosterImport report(
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Report only; keep nothing")
                    boolean dryRun,
            InputStream file) {
        return importing.run(RosterFile.read(file), dryRun);
    }

    @POST
    @Path("/employees/imports")
    @Produces(TEXT)
    @Operation(operationId = "importEmployees", hidden = true)
    public String rejections(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InputStream file) {
        return importing.run(RosterFile.read(file), dryRun).rejectionFile();
    }
}
