package io.vocation.survey.coding;

import io.quarkus.security.Authenticated;
import io.vocation.commons.access.Access;
import io.vocation.commons.access.Scope;
import io.vocation.commons.http.Pages;
import io.vocation.commons.page.Page;
import io.vocation.commons.problem.Problems.Violation;
import io.vocation.survey.coding.CodingFile.Row;
import io.vocation.survey.coding.CodingReport.Item;
import io.vocation.survey.coding.reason.Reasons;
import io.vocation.survey.response.Visible;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The coding of many responses, over HTTP. */
@Path("/survey/v1/centers/{center}/codings")
@Authenticated
@Tag(name = "Coding")
public class CodingsResource {
    static final String CSV = "text/csv";
    private static final String READS = "getCoding";
    private static final String DRY = "Tell what would become of each, and keep nothing";
    private static final String FILE = "response_id,source_of_error,will_or_skill,repeat_reason\n"
            + "0b9f4a52-6d0e-4d0c-9d5e-0c8f3d2f7a11,CSR,SKILL,billing\n";

    private final GivingCodes giving;
    private final Naming naming;
    private final CodingLog log;
    private final Reasons reasons;
    private final Visible visible;
    private final Validator validator;
    private final Access access;

    CodingsResource(
            GivingCodes giving,
            Naming naming,
            CodingLog log,
            Reasons reasons,
            Visible visible,
            Validator validator,
            Access access) {
        this.giving = giving;
        this.naming = naming;
        this.log = log;
        this.reasons = reasons;
        this.visible = visible;
        this.validator = validator;
        this.access = access;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "codeResponses",
            summary = "Code many responses, each for itself",
            description = "Either a list of up to 10,000, or whatever a filter finds, all alike; or a CSV file with the"
                    + " columns response_id, or source_id and source_response_id, and as known source_of_error,"
                    + " will_or_skill, repeat_reason, could_have_done_more, note, clear. What is left out stays as it"
                    + " is. What is refused stops nothing else; all that is sound is kept together, or nothing is.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = NewCodings.class),
                        examples = @ExampleObject(name = "list", value = NewCodings.EXAMPLE)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "file", value = FILE))
            })
    @APIResponse(responseCode = "200", description = "What became of each")
    @APIResponse(responseCode = "400", description = "It cannot be read, or the filter finds too many")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public CodingReport code(
            UUID center,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = DRY) boolean dryRun,
            @Valid @NotNull NewCodings wanted) {
        access.requireCenter(center);
        List<Wanted> all = wanted.items() == null
                ? naming.alike(center, wanted.filter(), wanted.coding(), reasons.zone(center))
                : naming.items(
                        wanted.items(),
                        IntStream.range(0, wanted.items().size()).boxed().toList());
        return CodingReport.of(giving.many(center, all, Origin.BULK, dryRun), List.of(), dryRun);
    }

    @POST
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "codeResponses", hidden = true)
    public CodingReport file(
            UUID center, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InputStream file) {
        access.requireCenter(center);
        List<Item> unreadable = new ArrayList<>();
        List<CodingItem> items = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (Row row : CodingFile.read(file)) {
            List<Violation> wrong = wrong(row);
            if (wrong.isEmpty()) {
                items.add(row.item());
                lines.add(row.line());
            } else {
                unreadable.add(CodingReport.unreadable(row.line(), wrong.getFirst()));
            }
        }
        List<Wanted> wanted = naming.items(items, lines);
        return CodingReport.of(giving.many(center, wanted, Origin.CSV, dryRun), unreadable, dryRun);
    }

    private List<Violation> wrong(Row row) {
        List<Violation> wrong = new ArrayList<>(row.violations());
        validator
                .validate(row.item())
                .forEach(broken -> wrong.add(Violation.body(
                        broken.getPropertyPath().toString(), broken.getPropertyPath() + " " + broken.getMessage())));
        return wrong;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listCodings",
            summary = "List what was coded in a time, by whom, and what it was before, oldest first",
            description = "By the days of the center's zone on which it was coded, of the responses that one may see."
                    + " HR is shown no notes. The Link header leads to the next page. Accept: text/csv answers up to"
                    + " 10,000 of them as a file, also with a Link to the next.")
    @APIResponse(
            responseCode = "200",
            description = "A page, next is absent on the last one",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CodingPage.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", description = "A parameter cannot be read")
    @APIResponse(responseCode = "404", description = "There is no such center, or the caller may not see it")
    public RestResponse<Page<CodingRecordView>> list(
            UUID center,
            @QueryParam("from") @Parameter(description = "The first day", example = "2026-03-01") LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day", example = "2026-03-31") LocalDate to,
            @QueryParam("cursor") @Parameter(description = "The next of the page before") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Context UriInfo uri) {
        return Pages.answer(page(center, from, to, cursor, limit), uri);
    }

    @GET
    @Produces(CSV)
    @Operation(operationId = "listCodings", hidden = true)
    public RestResponse<String> sheet(
            UUID center,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        Page<CodingRecordView> page = page(center, from, to, cursor, NewCodings.MOST);
        return Pages.answer(CodingFile.write(page.items()), page.next(), uri);
    }

    private Page<CodingRecordView> page(UUID center, LocalDate from, LocalDate to, String cursor, int limit) {
        access.requireCenter(center);
        Days days = Days.of(from, to, reasons.zone(center));
        Scope mine = access.scopeIn(READS);
        boolean words = !(mine instanceof Scope.Everyone);
        Page<CodingRecordView> page = Page.of(
                log.between(
                        center, days.begin(), days.end(), visible.entire(mine), CodingPosition.parse(cursor), limit),
                limit,
                last -> CodingPosition.of(last).text());
        page.items().forEach(row -> access.concerns(row.employeeId()));
        return page.map(row -> row.withoutNote(!words));
    }
}
