package io.vocation.survey.coding.reason;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
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

/** Files of reasons. */
@Path("/survey/v1/centers/{center}/reasons/imports")
@Authenticated
@Tag(name = "Reasons")
public class ReasonFileResource {
    static final String CSV = "text/csv";

    private final ImportingReasons importing;
    private final Access access;

    ReasonFileResource(ImportingReasons importing, Access access) {
        this.importing = importing;
        this.access = access;
    }

    @POST
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importReasons",
            summary = "Add or change reasons from a CSV file",
            description = "Columns: code, name, parent, solution, position, active_from, active_until, all of them. A"
                    + " reason may stand above its parent. What the file does not name stays. A bad row never stops the"
                    + " others; at most 5,000 rows. With dryRun nothing is kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = CSV,
                            schema = @Schema(implementation = String.class),
                            examples =
                                    @ExampleObject(
                                            name = "reasons",
                                            value =
                                                    "code,name,parent,solution,position,active_from,active_until\nbilling,Billing,,,,,\n"
                                                            + "billing.fee,Was not told about a fee,billing,Say it first,,,\n")))
    @APIResponse(responseCode = "200", description = "What became of each row")
    @APIResponse(responseCode = "400", description = "It is not a file of reasons")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public ReasonImport take(
            UUID center,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Report only; keep nothing")
                    boolean dryRun,
            InputStream file) {
        access.requireCenter(center);
        return importing.run(center, ReasonFile.read(file), dryRun);
    }
}
