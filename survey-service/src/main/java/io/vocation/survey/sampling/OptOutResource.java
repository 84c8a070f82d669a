package io.vocation.survey.sampling;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.CurrentOperation;
import io.vocation.commons.problem.Problems;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.intake.CsvRow;
import io.vocation.survey.intake.CsvRows;
import io.vocation.survey.intake.Lines;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who does not want to be asked, over HTTP. */
@Path("/survey/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Sampling")
public class OptOutResource {
    private static final String CSV = "text/csv";
    private static final String COLUMN = "customer_ref";
    private static final int CHUNK = 1_000;
    private static final int LONGEST = 200;

    private final OptOuts optOuts;
    private final CurrentOperation current;

    OptOutResource(OptOuts optOuts, CurrentOperation current) {
        this.optOuts = optOuts;
        this.current = current;
    }

    @PUT
    @Path("/opt-outs")
    @Operation(
            operationId = "optOut",
            summary = "Ask a customer no more",
            description = "At once: their open invitations are cancelled. It holds on when the customer is erased. The "
                    + "customer is named in the body, since paths stay on record for ever.")
    @APIResponse(responseCode = "200", description = "They are not asked any more")
    @APIResponse(responseCode = "404", description = "There is no such center")
    public OptOutView add(@Valid @NotNull NewOptOut wanted) {
        return view(optOuts.add(wanted.centerId(), List.of(wanted.customerRef().strip())));
    }

    @POST
    @Path("/opt-outs/removal")
    @Operation(
            operationId = "removeOptOut",
            summary = "Let a customer be asked again",
            description = "What was cancelled stays so. Doing it again changes nothing.")
    @APIResponse(responseCode = "204", description = "They may be asked")
    @APIResponse(responseCode = "404", description = "There is no such center")
    public void remove(@Valid @NotNull NewOptOut wanted) {
        current.detail(
                "removed",
                optOuts.remove(wanted.centerId(), wanted.customerRef().strip()));
    }

    @POST
    @Path("/centers/{id}/opt-out-imports")
    @Consumes(CSV)
    @Operation(
            operationId = "importOptOuts",
            summary = "Import customers who do not want to be asked",
            description = "A CSV file whose first row is customer_ref. Rows are kept as they arrive; import it again "
                    + "after any other answer than 200.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "200", description = "They are not asked any more")
    @APIResponse(responseCode = "400", description = "It has another first row, or a row is no reference")
    @APIResponse(responseCode = "404", description = "There is no such center")
    public OptOutView run(UUID id, InputStream file) throws IOException {
        CsvRows rows = new CsvRows(new Lines(new InputStreamReader(file, StandardCharsets.UTF_8)), ',');
        CsvRow first = rows.next();
        if (first == null || !COLUMN.equals(reference(first).replace("\uFEFF", ""))) {
            throw Problems.invalid(Violation.body("row", "The first row is not '" + COLUMN + "'."));
        }
        OptOuts.Added sum = optOuts.add(id, List.of());
        List<String> chunk = new ArrayList<>();
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            chunk.add(reference(row));
            if (chunk.size() == CHUNK) {
                sum = sum(sum, optOuts.add(id, chunk));
                chunk.clear();
            }
        }
        return view(sum(sum, optOuts.add(id, chunk)));
    }

    private static String reference(CsvRow row) {
        String only = row.fields().size() == 1 ? row.fields().getFirst().strip() : "";
        if (only.isEmpty() || only.length() > LONGEST) {
            throw Problems.invalid(Violation.body(
                    COLUMN, "Line " + row.line() + " is not one reference of at most " + LONGEST + " characters."));
        }
        return only;
    }

    private static OptOuts.Added sum(OptOuts.Added one, OptOuts.Added other) {
        return new OptOuts.Added(one.added() + other.added(), one.cancelled() + other.cancelled());
    }

    private static OptOutView view(OptOuts.Added added) {
        return new OptOutView(added.added(), added.cancelled());
    }
}
